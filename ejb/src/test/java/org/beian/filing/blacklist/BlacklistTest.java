package org.beian.filing.blacklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.beian.filing.FilingRefusal;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingScene;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the bureau's list of those whose filings nobody accepts (6.4). */
@DatabaseTest
class BlacklistTest {

    private static final String REASON = "示例事由";

    @Inject FilingScene scene;
    @Inject FilingSubmission submission;
    @Inject Blacklist blacklist;
    @Inject History history;

    private SampleFiling filing;

    @BeforeEach
    void aReviewerInBeijing() {
        filing = scene.ready();
        scene.asReviewer();
    }

    private List<String> codesOf(SampleFiling application) {
        scene.asProvider();
        List<String> codes =
                submission.dryRun(application.toContent()).findings().stream()
                        .map(Finding::code)
                        .toList();
        scene.asReviewer();
        return codes;
    }

    private String domain() {
        return filing.at("/websites/0/domains/0");
    }

    @Test
    @Clause("6.4")
    void barsADomainAndTheNamesBelowItInTheWholeCountry() {
        BlacklistEntry entry = blacklist.add(BlacklistKind.DOMAIN, domain().toUpperCase(), REASON);

        assertThat(entry.entry()).isEqualTo(domain());
        assertThat(entry.province()).isEqualTo(Province.BEIJING);
        assertThat(codesOf(filing)).contains("DOMAIN_BLACKLISTED");
        assertThat(codesOf(FilingScene.inGuangdong(filing))).contains("DOMAIN_BLACKLISTED");
        assertThat(codesOf(scene.another())).isEmpty();
    }

    /** Bad input I3: however it is written. */
    @Test
    void knowsADomainInAnySpelling() {
        String label = SeededLabel.next();
        blacklist.add(BlacklistKind.DOMAIN, label + "。中国", REASON);

        assertThatThrownBy(() -> blacklist.add(BlacklistKind.DOMAIN, label + ".中国.", REASON))
                .is(rejectedAs(FilingRefusal.BLACKLISTED_ALREADY));
    }

    @Test
    void barsASubjectByItsDocument() {
        String number = filing.at("/subject/document/number");
        blacklist.add(BlacklistKind.SUBJECT, " " + number.toLowerCase() + " ", REASON);

        assertThat(codesOf(filing)).containsExactly("SUBJECT_BLACKLISTED");
    }

    @Test
    void liftsAnEntryAndBarsAnew() {
        BlacklistEntry entry = blacklist.add(BlacklistKind.DOMAIN, domain(), REASON);
        TestClock.shared().advance(Duration.ofDays(2));
        blacklist.lift(entry.id(), "示例解除");

        assertThat(codesOf(filing)).isEmpty();
        assertThat(blacklist.list(Long.MAX_VALUE, 10))
                .filteredOn(one -> one.id().equals(entry.id()))
                .extracting(BlacklistEntry::validTo)
                .containsExactly(LocalDate.of(2026, 11, 26));
        List<HistoryEntry> acts = FilingScene.inNew(() -> history.of(entry));
        assertThat(acts).extracting(HistoryEntry::act).containsExactly("BAR", "LIFT");
        assertThat(acts).extracting(HistoryEntry::reason).containsExactly(REASON, "示例解除");
        blacklist.add(BlacklistKind.DOMAIN, domain(), REASON);
        assertThat(codesOf(filing)).containsExactly("DOMAIN_BLACKLISTED");
    }

    @Test
    void liftsOnTheDayItself() {
        BlacklistEntry entry = blacklist.add(BlacklistKind.DOMAIN, domain(), REASON);
        blacklist.lift(entry.id(), "示例解除");
        assertThat(codesOf(filing)).isEmpty();
        assertThat(blacklist.list(Long.MAX_VALUE, 10))
                .filteredOn(one -> one.id().equals(entry.id()))
                .extracting(BlacklistEntry::validFrom, BlacklistEntry::validTo)
                .containsExactly(tuple(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 24)));
    }

    @Test
    void listsTheOwnBureausEntriesTheNewestFirst() {
        Long first = blacklist.add(BlacklistKind.DOMAIN, domain(), REASON).id();
        Long second = blacklist.add(BlacklistKind.DOMAIN, "b" + domain(), REASON).id();

        assertThat(blacklist.list(Long.MAX_VALUE, 2))
                .extracting(BlacklistEntry::id)
                .containsExactly(second, first);
        assertThat(blacklist.list(second, 1)).extracting(BlacklistEntry::id).containsExactly(first);
        assertThat(blacklist.list(Long.MAX_VALUE, -5)).hasSize(1);
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThat(blacklist.list(Long.MAX_VALUE, 100))
                .extracting(BlacklistEntry::id)
                .doesNotContain(first, second);
    }

    @Test
    void refusesWhatIsNoEntry() {
        for (String entry : new String[] {null, " ", "-bad-.cn", "a".repeat(256), "10.0.0.1"}) {
            assertThatThrownBy(() -> blacklist.add(BlacklistKind.DOMAIN, entry, REASON))
                    .as(entry)
                    .is(rejectedAs(FilingRefusal.BLACKLIST_ENTRY_INVALID));
        }
        for (String reason : new String[] {null, "", "  短  ", "长".repeat(1001)}) {
            assertThatThrownBy(() -> blacklist.add(BlacklistKind.DOMAIN, domain(), reason))
                    .is(rejectedAs(FilingRefusal.BLACKLIST_ENTRY_INVALID));
        }
    }

    @Test
    void refusesTheSameEntryTwice() {
        blacklist.add(BlacklistKind.DOMAIN, domain(), REASON);
        assertThatThrownBy(() -> blacklist.add(BlacklistKind.DOMAIN, domain(), REASON))
                .is(rejectedAs(FilingRefusal.BLACKLISTED_ALREADY));
    }

    @Test
    void refusesToLiftAnotherBureausEntryOrNone() {
        Long id = blacklist.add(BlacklistKind.DOMAIN, domain(), REASON).id();
        assertThatThrownBy(() -> blacklist.lift(-1L, REASON))
                .is(rejectedAs(FilingRefusal.BLACKLIST_ENTRY_INVALID));
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThatThrownBy(() -> blacklist.lift(id, REASON))
                .is(rejectedAs(FilingRefusal.BLACKLIST_ENTRY_INVALID));
        scene.asReviewer();
        blacklist.lift(id, REASON);
        assertThatThrownBy(() -> blacklist.lift(id, REASON))
                .is(rejectedAs(FilingRefusal.BLACKLIST_ENTRY_INVALID));
    }

    @Test
    void refusesToLiftWithoutReason() {
        Long id = blacklist.add(BlacklistKind.DOMAIN, domain(), REASON).id();
        for (String reason : new String[] {null, "", "  短  ", "长".repeat(1001)}) {
            assertThatThrownBy(() -> blacklist.lift(id, reason))
                    .is(rejectedAs(FilingRefusal.BLACKLIST_ENTRY_INVALID));
        }
        assertThat(codesOf(filing)).containsExactly("DOMAIN_BLACKLISTED");
    }

    /** Source of Chinese labels, another one for each test. */
    private static final class SeededLabel {

        private static int last;

        static String next() {
            return "示例" + "甲乙丙丁戊己庚辛".charAt(last++ % 8) + "域";
        }
    }
}
