package org.beian.remedy.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;
import static org.beian.remedy.service.ServiceScene.TODAY;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.beian.account.Roles;
import org.beian.filing.content.SampleFiling;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingCase;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Unit;
import org.beian.remedy.RemedyRefusal;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.unfiledchange.ChangedItem;
import org.beian.unfiledchange.procedure.ReportedChange;
import org.beian.unfiledchange.procedure.UnfiledChangeReporting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of the list of all letters to a party, with what it can do until when. */
@DatabaseTest
@Clause("8.8")
class OwnLettersTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Inject ServiceScene scene;
    @Inject ServiceDesk desk;
    @Inject ServiceReading reading;
    @Inject OwnLetters letters;
    @Inject UnfiledChangeReporting reporting;

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private static OwnLetterFilter filter(String caseType, boolean open) {
        return new OwnLetterFilter(caseType, null, null, open);
    }

    /** The letters that a filter lets through, whose number is what is counted. */
    private List<OwnLetter> listed(OwnLetterFilter filter) {
        List<OwnLetter> found = letters.list(filter, Long.MAX_VALUE, 500, CHINESE);
        assertThat(letters.count(filter)).isEqualTo(found.size());
        assertThat(ids(found)).isSortedAccordingTo(Comparator.reverseOrder());
        return found;
    }

    private List<Long> all() {
        return ids(listed(filter("", false)));
    }

    private List<Long> open() {
        return ids(listed(filter("", true)));
    }

    private static List<Long> ids(List<OwnLetter> found) {
        return found.stream().map(each -> each.service().id()).toList();
    }

    private OwnLetter one(String caseType) {
        List<OwnLetter> found = listed(filter(caseType, true));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void holdsTheLettersOfEachProcedureForTheirPartyAlone() {
        Long decision = scene.letterOfCancellation();
        Long stop = scene.letterOfStop();
        scene.cancelled.asSponsor();
        assertThat(all()).contains(decision).doesNotContain(stop);
        assertThat(listed(filter("FILING", false))).hasSize(1);
        assertThat(ids(listed(filter("CANCELLATION", false)))).containsExactly(decision);
        assertThat(reading.letter(decision, CHINESE).content()).startsWith("%PDF".getBytes());
        assertThatThrownBy(() -> reading.letter(stop, CHINESE))
                .satisfies(rejectedAs(RemedyRefusal.SERVICE_NOT_FOUND));

        scene.cancelled.asProvider();
        assertThat(all()).contains(stop).doesNotContain(decision);
        assertThat(reading.letter(stop, CHINESE).content()).startsWith("%PDF".getBytes());

        scene.cancelled.filed.become(scene.cancelled.filed.newSponsor(), Roles.SPONSOR);
        assertThat(all()).isEmpty();
        assertThatThrownBy(() -> reading.letter(decision, CHINESE))
                .satisfies(rejectedAs(RemedyRefusal.SERVICE_NOT_FOUND));
    }

    @Test
    @Clause("B5")
    void isOpenUntilTheLastDayOfTheRemedies() {
        Long decision = scene.letterOfCancellation();
        scene.cancelled.asSponsor();
        assertThat(open()).contains(decision);
        assertThat(one("CANCELLATION").running()).isTrue();
        assertThat(one("CANCELLATION").service().until()).isNull();
        scene.asClerk();
        desk.record(decision, null, scene.handedOver(TODAY));

        scene.cancelled.asSponsor();
        LocalDate last = one("CANCELLATION").service().until().last();
        assertThat(last).isEqualTo(TODAY.plusMonths(6));
        TestClock.shared().set(last.atTime(9, 0));
        assertThat(one("CANCELLATION").running()).isTrue();
        TestClock.shared().set(last.plusDays(1).atTime(9, 0));
        assertThat(open()).doesNotContain(decision);
        assertThat(all()).contains(decision);
        assertThat(listed(filter("CANCELLATION", false)))
                .extracting(OwnLetter::running)
                .containsExactly(false);
    }

    @Test
    void namesWhatWaitsInTheMatterWithItsLastDay() {
        scene.letterOfCancellation();
        Long stop = scene.letterOfStop();
        scene.cancelled.asProvider();
        OwnLetter order = one("STOP_ACCESS_NOTICE");
        assertThat(order.service().id()).isEqualTo(stop);
        assertThat(order.acts()).hasSize(1);
        WaitingCase act = order.acts().get(0);
        assertThat(act.kind()).isEqualTo(WaitingKind.STOP_ACCESS);
        assertThat(act.deadline()).isAfter(TODAY);
        assertThat(act.id()).isEqualTo(order.caseId());
    }

    @Test
    void comesToWhoeverHoldsTheFilingByThen() {
        scene.cancelled.filedBySponsor();
        scene.cancelled.asProvider();
        reporting.report(
                new ReportedChange(
                        scene.cancelled.website(),
                        ChangedItem.WEBSITE_NAME.name(),
                        "示例网站新名称",
                        SampleFiling.OFFICER,
                        TODAY));
        scene.cancelled.asSponsor();
        OwnLetter told = one("UNFILED_CHANGE");
        assertThat(told.acts())
                .extracting(WaitingCase::kind)
                .containsExactly(WaitingKind.UNFILED_CHANGE);

        Unit other = scene.cancelled.filed.newSponsor();
        scene.cancelled.filed.write(
                "update icp_subject set holder_id = ? where holder_id = ?",
                other.id(),
                scene.cancelled.filed.sponsor().id());

        assertThat(all()).doesNotContain(told.service().id());
        scene.cancelled.filed.become(other, Roles.SPONSOR);
        assertThat(open()).containsExactly(told.service().id());
    }

    @Test
    void isFilteredByDayAndPagedByKey() {
        scene.letterOfCancellation();
        scene.cancelled.asSponsor();
        List<Long> all = all();
        assertThat(all).hasSizeGreaterThan(1);
        assertThat(ids(letters.list(filter("", false), Long.MAX_VALUE, 1, CHINESE)))
                .isEqualTo(all.subList(0, 1));
        assertThat(ids(letters.list(filter("", false), all.get(0), 500, CHINESE)))
                .isEqualTo(all.subList(1, all.size()));
        assertThat(ids(listed(new OwnLetterFilter("", TODAY, TODAY, false)))).isEqualTo(all);
        assertThat(listed(new OwnLetterFilter("", TODAY.plusDays(1), null, false))).isEmpty();
        assertThat(listed(new OwnLetterFilter("", null, TODAY.minusDays(1), false))).isEmpty();
    }
}
