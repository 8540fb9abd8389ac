package org.beian.filing.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.content.SampleFiling;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Authorities;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.unfiledchange.ChangedItem;
import org.beian.unfiledchange.procedure.ReportedChange;
import org.beian.unfiledchange.procedure.UnfiledChangeReporting;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of what other procedures have about a filing on its record card. */
@DatabaseTest
@Clause("2")
class RecordMattersTest {

    private static final int PAGE = 100;
    private static final List<String> BOTH = List.of("FILING", "UNFILED_CHANGE");

    @Inject CancellationScene scene;
    @Inject UnfiledChangeReporting reporting;
    @Inject RecordCards cards;
    @Inject MattersReading matters;
    @Inject Authorities authorities;

    private String number;
    private long subject;
    private Long change;

    @BeforeEach
    void reportAChange() {
        authorities.ensure();
        number = scene.filedBySponsor();
        subject = id("select id from icp_subject where filing_number = ?", number);
        scene.asProvider();
        LocalDate today = Shanghai.date(TestClock.shared().instant());
        reporting.report(
                new ReportedChange(
                        scene.website(),
                        ChangedItem.WEBSITE_NAME.name(),
                        "示例网站新名称",
                        SampleFiling.OFFICER,
                        today));
        change = id("select id from unfiled_change where subject_id = ?", subject);
    }

    private long id(String query, Object key) {
        return Long.parseLong(scene.texts(query, key).get(0));
    }

    @Test
    void haveTheirLettersMailsAndActsThere() {
        scene.asReviewer();
        List<LetterLine> letters = cards.letters(subject, Long.MAX_VALUE, PAGE);
        assertThat(letters).extracting(LetterLine::caseType).containsOnlyOnceElementsOf(BOTH);
        assertThat(letters)
                .extracting(LetterLine::id)
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
        assertThat(cards.letters(subject, letters.get(0).id(), PAGE))
                .isEqualTo(letters.subList(1, letters.size()));
        assertThat(cards.letters(subject, Long.MAX_VALUE, 1)).isEqualTo(letters.subList(0, 1));
        assertThat(cards.mails(subject, Long.MAX_VALUE, PAGE))
                .extracting(SentMail::caseType)
                .containsAll(BOTH);
        assertThat(cards.acts(subject, Long.MAX_VALUE, PAGE))
                .extracting(ActLine::caseType)
                .containsAll(BOTH);
    }

    @Test
    void areListedWithWhatIsOpenFirst() {
        scene.asSponsor();
        String withdrawn = scene.ofWebsite();
        scene.approved(withdrawn);
        assertThat(matters.all(subject))
                .extracting(FilingMatter::caseType, FilingMatter::open)
                .containsExactly(
                        tuple("CLEARING", true),
                        tuple("STOP_ACCESS_NOTICE", true),
                        tuple("CANCELLATION", false),
                        tuple("UNFILED_CHANGE", false));
    }

    @Test
    @Clause({"15.4", "16.3"})
    void standBesideACancellationButNotItself() {
        scene.asSponsor();
        Long cancellation = Long.valueOf(scene.ofWebsite());
        scene.asReviewer();
        assertThat(matters.openBeside(scene.website(), cancellation))
                .extracting(FilingMatter::caseType, FilingMatter::id)
                .containsExactly(tuple("UNFILED_CHANGE", change));
        assertThat(matters.openBeside(scene.website(), cancellation + 1))
                .extracting(FilingMatter::caseType)
                .containsExactly("CANCELLATION", "UNFILED_CHANGE");
        scene.asReviewer("reviewer-he", Province.HEBEI);
        assertThat(matters.openBeside(scene.website(), cancellation)).isEmpty();
    }

    @Test
    void areNotForTheBureauOfAnAccessPlace() {
        scene.filed.write(
                "insert into icp_access_place (access_id, province) select id, '440000'"
                        + " from icp_access where subject_id = ?",
                subject);
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThat(cards.letters(subject, Long.MAX_VALUE, PAGE))
                .extracting(LetterLine::caseType)
                .containsOnly("FILING");
        assertThat(cards.acts(subject, Long.MAX_VALUE, PAGE))
                .extracting(ActLine::caseType)
                .containsOnly("FILING");
    }
}
