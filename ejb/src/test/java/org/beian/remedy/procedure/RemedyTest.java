package org.beian.remedy.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;
import static org.beian.remedy.service.ServiceScene.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.beian.access.AccessRefusal;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.ExecutionResult;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessState;
import org.beian.account.Roles;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Unit;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyRefusal;
import org.beian.remedy.RemedyState;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.beian.value.FilingNumber;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of remedies: recorded, stayed, and what becomes of a decision that is revoked. */
@DatabaseTest
@Clause({"B5", "15.4", "15.5"})
class RemedyTest extends RemedyAgainstCancellation {

    @Test
    void isRecordedInTimeOrLateAndTold() {
        Long id = against();
        assertThat(one(id).late()).isFalse();
        assertThat(tray.link(WaitingKind.REMEDY, id)).isEqualTo("/bureau/remedy.xhtml?id=" + id);
        assertThat(events(id)).containsExactly("REMEDY_RECORDED");
        assertThat(
                        cancelled()
                                .texts(
                                        "select recipient from mail where case_type = 'REMEDY'"
                                                + " and case_id = ?",
                                        id))
                .containsExactly("s@example.cn");
        scene.asClerk();
        services.record(letter, null, scene.handedOver(TODAY));
        TestClock.shared().set(TODAY.plusDays(70).atTime(9, 0));
        // the sixtieth day is a Saturday
        Long inTime = desk.open(letter, RemedyKind.RECONSIDERATION, TODAY.plusDays(62), "示例复议机关");
        assertThat(one(inTime).late()).isFalse();
        decided(inTime, RemedyState.UPHELD);
        Long late = desk.open(letter, RemedyKind.RECONSIDERATION, TODAY.plusDays(63), "示例复议机关");
        assertThat(one(late).late()).isTrue();
        RemedyFilter open = new RemedyFilter(RemedyState.OPEN, RemedyKind.RECONSIDERATION);
        assertThat(reading.list(open, late + 1, 1, CHINESE))
                .extracting(RemedyView::id)
                .containsExactly(late);
        assertThat(reading.list(open, late, 50, CHINESE))
                .extracting(RemedyView::id)
                .doesNotContain(late, inTime);
        assertThat(reading.count(open)).isPositive();
        assertThat(isWhole(inTime)).isTrue();
    }

    @Test
    void refusesWhatIsNoRemedy() {
        letter = scene.letterOfCancellation();
        cancelled().asReviewer();
        assertThatThrownBy(() -> desk.open(letter, null, TODAY, COURT))
                .satisfies(rejectedAs(RemedyRefusal.REMEDY_KIND_MISSING));
        for (LocalDate wrong : new LocalDate[] {TODAY.minusDays(1), TODAY.plusDays(1), null}) {
            assertThatThrownBy(() -> desk.open(letter, RemedyKind.LAWSUIT, wrong, COURT))
                    .satisfies(rejectedAs(RemedyRefusal.REMEDY_DAY_INVALID));
        }
        assertThatThrownBy(() -> desk.open(letter, RemedyKind.LAWSUIT, TODAY, " "))
                .satisfies(rejectedAs(RemedyRefusal.REMEDY_TEXT_INVALID));
        Long id = desk.open(letter, RemedyKind.LAWSUIT, TODAY, COURT);
        assertThatThrownBy(() -> desk.open(letter, RemedyKind.LAWSUIT, TODAY, COURT))
                .satisfies(rejectedAs(RemedyRefusal.REMEDY_OPEN));
        decided(id, RemedyState.UPHELD);
        Long about = scene.letterOf("REMEDY", id.toString());
        assertThatThrownBy(() -> desk.open(about, RemedyKind.LAWSUIT, TODAY, COURT))
                .satisfies(rejectedAs(RemedyRefusal.REMEDY_NOT_POSSIBLE));
        scene.asClerk("remedy-clerk-gd", Province.GUANGDONG);
        assertThatThrownBy(() -> desk.open(letter, RemedyKind.LAWSUIT, TODAY, COURT))
                .satisfies(rejectedAs(RemedyRefusal.SERVICE_NOT_FOUND));
        assertThatThrownBy(() -> desk.stay(id, 1, TODAY))
                .satisfies(rejectedAs(RemedyRefusal.REMEDY_NOT_FOUND));
    }

    @Test
    void holdsTheOrderToStopWhileExecutionIsStayed() {
        Long id = against();
        desk.stay(id, one(id).version(), TODAY);
        StopAccessNotice held = order(StopAccessState.STAYED);
        tray.lacks(WaitingKind.STOP_ACCESS, held.id());
        assertThatThrownBy(() -> report(held, ExecutionResult.STOPPED))
                .satisfies(rejectedAs(AccessRefusal.STOP_NOTICE_STAYED));
        assertThat(one(id).orders()).extracting(StopAccessNotice::id).containsExactly(held.id());
        assertThat(cancelled().stateOf("icp_website", cancelled().website()))
                .isEqualTo("CANCELLED");

        TestClock.shared().set(TODAY.plusDays(30).atTime(9, 0));
        cancelled().asReviewer();
        int seen = one(id).version();
        assertThatThrownBy(() -> desk.stay(id, seen, TODAY))
                .satisfies(rejectedAs(RemedyRefusal.REMEDY_STAYED));
        assertThatThrownBy(() -> desk.endStay(id, seen, TODAY.minusDays(1)))
                .satisfies(rejectedAs(RemedyRefusal.REMEDY_DAY_INVALID));
        desk.endStay(id, seen, TODAY.plusDays(30));
        assertThatThrownBy(() -> desk.endStay(id, one(id).version(), TODAY.plusDays(30)))
                .satisfies(rejectedAs(RemedyRefusal.REMEDY_NOT_STAYED));
        assertThatThrownBy(() -> desk.stay(id, seen, TODAY.plusDays(30)))
                .satisfies(rejectedAs(RemedyRefusal.REMEDY_STALE));
        assertThat(order(StopAccessState.OPEN).due()).isAfter(TODAY.plusDays(30));
        assertThat(events(id))
                .containsExactly("REMEDY_RECORDED", "REMEDY_STAYED", "REMEDY_STAY_ENDED");
        assertThat(isWhole(id)).isTrue();
    }

    @Test
    void letsTheOrderGoOnWhenTheDecisionIsUpheld() {
        Long id = against();
        desk.stay(id, one(id).version(), TODAY);
        decided(id, RemedyState.UPHELD);
        assertThat(one(id).stayUntil()).isEqualTo(TODAY);
        assertThat(reading.letter(id, CHINESE).content()).startsWith("%PDF".getBytes());
        assertThat(reading.paper(id).content()).isNotEmpty();
        assertThat(reading.history(id))
                .extracting(HistoryEntry::act)
                .containsExactly("RECORD_OUTCOME", "STAY", "RECORD_REMEDY");
        tray.lacks(WaitingKind.REMEDY, id);
        report(order(StopAccessState.OPEN), ExecutionResult.STOPPED);
    }

    @Test
    void changesNothingByItselfWhenTheDecisionIsChanged() {
        Long id = against();
        decided(id, RemedyState.CHANGED);
        assertThat(cancelled().stateOf("icp_website", cancelled().website()))
                .isEqualTo("CANCELLED");
        assertThat(order(StopAccessState.OPEN)).isNotNull();
    }

    @Test
    void restoresTheNumberAndTakesTheOrderBackWhenTheCancellationIsRevoked() {
        Long id = against();
        desk.stay(id, one(id).version(), TODAY);
        TestClock.shared().set(TODAY.plusDays(3).atTime(9, 0));
        decided(id, RemedyState.REVOKED);
        assertThat(cancelled().stateOf("icp_website", cancelled().website())).isEqualTo("ACTIVE");
        assertThat(
                        cancelled()
                                .texts(
                                        "select w.filing_number from icp_domain d join icp_website"
                                                + " w on w.id = d.website_id where d.domain = ?",
                                        cancelled().domain()))
                .containsExactly(cancelled().website());
        assertThat(order(StopAccessState.REVOKED)).isNotNull();
        FilingNumber number = FilingNumber.parse(cancelled().website());
        FiledScene.inNew(
                () -> {
                    assertThat(versions.asOf(number, TODAY).orElseThrow().websites())
                            .extracting(each -> each.state().name())
                            .containsExactly("CANCELLED");
                    return assertThat(
                                    versions.asOf(number, TODAY.plusDays(3))
                                            .orElseThrow()
                                            .websites())
                            .extracting(each -> each.state().name())
                            .containsExactly("ACTIVE");
                });
        assertThat(isFilingWhole()).isTrue();
        assertThat(isWhole(id)).isTrue();
    }

    @Test
    void letsTheProviderResumeWhatItStoppedWhenTheCancellationIsRevoked() {
        Long id = against();
        stopped();
        decided(id, RemedyState.REVOKED);
        StopAccessNotice resume = ofProvider(AccessOrder.RESUME, StopAccessState.OPEN).get(0);
        assertThat(resume.filingNumber()).isEqualTo(cancelled().website());
        report(resume, ExecutionResult.RESUMED);
    }

    @Test
    void restoresAWholeSubject() {
        String number = cancelled().filedBySponsor();
        String cancellation =
                cancelled()
                        .submitted(
                                CancellationScene.request(
                                        CancellationKind.CANCEL_SUBJECT, number, null));
        cancelled().approved(cancellation);
        letter = scene.letterOf("CANCELLATION", cancellation);
        cancelled().asReviewer();
        Long id = desk.open(letter, RemedyKind.RECONSIDERATION, TODAY, "示例复议机关");
        decided(id, RemedyState.REVOKED);
        assertThat(cancelled().stateOf("icp_subject", number)).isEqualTo("ACTIVE");
        assertThat(cancelled().stateOf("icp_website", number + "-1")).isEqualTo("ACTIVE");
        assertThat(
                        cancelled()
                                .texts(
                                        "select p.phone from icp_phone p join icp_subject s on"
                                                + " s.id = p.subject_id where s.filing_number = ?",
                                        number))
                .isNotEmpty();
        assertThat(isFilingWhole()).isTrue();
    }

    private String content() {
        return cancelled()
                .texts(
                        "select cast(content as varchar(8000)) from icp_website"
                                + " where filing_number = ?",
                        cancelled().website())
                .get(0);
    }

    private void addedAccess(Unit provider, String number, String address) {
        cancelled().asSponsor();
        cancelled()
                .filed
                .approved(
                        cancelled()
                                .filing()
                                .asAddedAccess(number, address)
                                .with("/websites/0/accesses/0/provider", provider.code()));
    }

    @Test
    void givesACancelledAccessItsEntryInTheWebsiteAgain() {
        String number = cancelled().filedBySponsor();
        String first = cancelled().filed.provider().code();
        Unit second = cancelled().filed.newProvider();
        Unit third = cancelled().filed.newProvider();
        addedAccess(second, number, "203.0.113.78");
        cancelled().asSponsor();
        String cancellation =
                cancelled()
                        .submitted(
                                CancellationScene.request(
                                        CancellationKind.CANCEL_ACCESS,
                                        cancelled().website(),
                                        second.code()));
        cancelled().approved(cancellation);
        assertThat(content()).contains(first).doesNotContain(second.code());
        letter = scene.letterOf("CANCELLATION", cancellation);
        cancelled().asReviewer();
        decided(desk.open(letter, RemedyKind.LAWSUIT, TODAY, COURT), RemedyState.REVOKED);
        assertThat(content()).contains(first, second.code());

        addedAccess(third, number, "203.0.113.79");
        assertThat(content()).contains(first, second.code(), third.code());
        assertThat(
                        cancelled()
                                .texts(
                                        "select a.state from icp_access a join icp_website w"
                                                + " on w.id = a.website_id"
                                                + " where w.filing_number = ?",
                                        cancelled().website()))
                .containsExactly("ACTIVE", "ACTIVE", "ACTIVE");
        assertThat(isFilingWhole()).isTrue();
    }

    @Test
    void refusesToRestoreWhatWasFiledOtherwiseSince() {
        Long id = against();
        String domain = cancelled().domain();
        SampleFiling again = cancelled().filed.providerReady();
        again =
                again.with("/websites/0/domains/0", domain)
                        .with("/websites/0/homeUrls/0", "http://www." + domain + "/");
        cancelled().filed.asProvider();
        cancelled().filed.approved(again);
        cancelled().asReviewer();
        int seen = one(id).version();
        GivenOutcome revoked = outcome(RemedyState.REVOKED);
        assertThatThrownBy(() -> desk.decide(id, seen, revoked))
                .satisfies(rejectedAs(RemedyRefusal.REMEDY_RESTORE_CONFLICT));
        assertThat(one(id).state()).isEqualTo(RemedyState.OPEN);
    }

    @Test
    void takesAnOrderBackThatIsRevokedItself() {
        scene.letterOfCancellation();
        Long stop = scene.letterOfStop();
        cancelled().asReviewer();
        Long id = desk.open(stop, RemedyKind.LAWSUIT, TODAY, COURT);
        assertThat(events(id)).containsExactly("REMEDY_RECORDED");
        decided(id, RemedyState.REVOKED);
        assertThat(order(StopAccessState.REVOKED)).isNotNull();
        assertThat(cancelled().stateOf("icp_website", cancelled().website()))
                .isEqualTo("CANCELLED");
    }

    @Test
    void refusesAnOutcomeThatIsIncompleteTwiceOrOfAnotherView() {
        Long id = against();
        int seen = one(id).version();
        String paper = scene.proof();
        assertThatThrownBy(() -> desk.decide(id, seen, given(null, TODAY, "示例判决", paper)))
                .satisfies(rejectedAs(RemedyRefusal.REMEDY_OUTCOME_MISSING));
        for (LocalDate wrong : new LocalDate[] {TODAY.minusDays(1), TODAY.plusDays(1)}) {
            assertThatThrownBy(
                            () ->
                                    desk.decide(
                                            id,
                                            seen,
                                            given(RemedyState.UPHELD, wrong, "示例判决", paper)))
                    .satisfies(rejectedAs(RemedyRefusal.REMEDY_DAY_INVALID));
        }
        assertThatThrownBy(
                        () -> desk.decide(id, seen, given(RemedyState.UPHELD, TODAY, " ", paper)))
                .satisfies(rejectedAs(RemedyRefusal.REMEDY_TEXT_INVALID));
        assertThatThrownBy(() -> desk.decide(id, seen, given(RemedyState.UPHELD, TODAY, "示例判决")))
                .satisfies(rejectedAs(RemedyRefusal.REMEDY_PAPER_INVALID));
        desk.decide(id, seen, given(RemedyState.UPHELD, TODAY, "示例判决", paper));
        assertThatThrownBy(
                        () -> desk.decide(id, seen, given(RemedyState.REVOKED, TODAY, "示例", paper)))
                .satisfies(rejectedAs(RemedyRefusal.REMEDY_DECIDED));
    }

    private static GivenOutcome given(
            RemedyState result, LocalDate day, String words, String... paper) {
        return new GivenOutcome(result, day, words, List.of(paper));
    }

    @Test
    void isReadByThoseWhomTheDecisionConcerns() {
        Long id = against();
        String number = one(id).attackedNumber();
        cancelled().asSponsor();
        assertThat(one(id).orders()).isEmpty();
        assertThat(reading.against(number, CHINESE)).hasSize(1);
        assertThat(listed()).containsExactly(id);
        assertThat(reading.count(new RemedyFilter(RemedyState.OPEN, null))).isEqualTo(1);
        assertThat(reading.count(new RemedyFilter(RemedyState.UPHELD, null))).isZero();
        cancelled().asProvider();
        assertThat(listed()).as("an order to it followed").containsExactly(id);
        assertThat(one(id).orders()).hasSize(1);
        assertThatThrownBy(() -> reading.letter(id, CHINESE))
                .satisfies(rejectedAs(RemedyRefusal.REMEDY_NOT_FOUND));
        callers.become(
                SeededUnits.callerOf(cancelled().filed.newProvider(), "other", Roles.PROVIDER));
        assertThatThrownBy(() -> one(id)).satisfies(rejectedAs(RemedyRefusal.REMEDY_NOT_FOUND));
        assertThat(reading.against(number, CHINESE)).isEmpty();
        assertThat(listed()).isEmpty();
        cancelled().filed.become(cancelled().filed.newSponsor(), Roles.SPONSOR);
        assertThat(listed()).isEmpty();
    }

    /** The open ones that concern the caller. */
    private List<Long> listed() {
        return reading
                .list(new RemedyFilter(RemedyState.OPEN, null), Long.MAX_VALUE, 50, CHINESE)
                .stream()
                .map(RemedyView::id)
                .toList();
    }
}
