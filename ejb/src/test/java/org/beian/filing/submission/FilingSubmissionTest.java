package org.beian.filing.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.beian.filing.application.FilingClock;
import org.beian.filing.application.FilingRound;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingScene;
import org.beian.law.Clause;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.junit.jupiter.api.Test;

/** Tests of handing in, and of what comes back at once (12.1 to 12.3, 13.1, 13.2). */
@DatabaseTest
class FilingSubmissionTest {

    @Inject FilingScene scene;
    @Inject FilingSubmission submission;

    private static SampleFiling verifiedOn(SampleFiling filing, String date) {
        return filing.with("/verification/date", date);
    }

    private FilingClock clockOf(SampleFiling filing, LocalDateTime when) {
        TestClock.shared().set(when);
        FilingStatus status = submission.submit(filing.toContent());
        assertThat(status.findings()).isEmpty();
        return status.clock();
    }

    @Test
    @Clause("12.3")
    void goesToTheBureauWhenClean() {
        SampleFiling filing = scene.ready();
        FilingStatus status = submission.submit(filing.toContent());

        assertThat(status.state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(status.findings()).isEmpty();
        assertThat(status.bureau()).isNotBlank();
        assertThat(status.reference()).isEqualTo(filing.at("/reference"));
        assertThat(status.filingNumber()).isNull();
        assertThat(status.decision()).isNull();
        assertThat(status.submittedAt()).isEqualTo(TestClock.shared().instant());
        assertThat(submission.status(status.id())).usingRecursiveComparison().isEqualTo(status);
    }

    @Test
    void keepsWhatTheApplicationAsksForFromOthers() {
        SampleFiling filing = scene.ready();
        String id = submission.submit(filing.toContent()).id();

        assertThat(scene.claimsOf(id).stream().map(Object::toString))
                .contains(filing.at("/websites/0/domains/0"))
                .anyMatch(claim -> claim.endsWith(filing.at("/subject/document/number")));
        FilingStatus second = submission.submit(filing.toContent());
        assertThat(second.state()).isEqualTo(FilingState.RETURNED);
        assertThat(second.findings()).extracting(Finding::code).containsOnly("APPLICATION_PENDING");
    }

    @Test
    void givesTheBureauTwentyWorkingDays() {
        FilingClock clock = clockOf(scene.ready(), LocalDateTime.of(2026, 11, 24, 10, 0));

        assertThat(clock).isEqualTo(new FilingClock(LocalDate.of(2026, 12, 22), 20, 20, false));
    }

    /** F12: two holidays in between, and a Sunday and a Saturday that are worked. */
    @Test
    void countsMakeUpDaysAndNoHolidays() {
        FilingClock clock =
                clockOf(
                        verifiedOn(scene.ready(), "2026-09-09"),
                        LocalDateTime.of(2026, 9, 10, 23, 59));

        assertThat(clock).isEqualTo(new FilingClock(LocalDate.of(2026, 10, 14), 20, 20, false));
    }

    /** The day is Shanghai's: one second after midnight there is another day of receipt. */
    @Test
    void takesTheDayOfReceiptInShanghai() {
        FilingClock clock =
                clockOf(
                        verifiedOn(scene.ready(), "2026-09-09"),
                        LocalDateTime.of(2026, 9, 11, 0, 0, 1));

        assertThat(clock.date()).isEqualTo(LocalDate.of(2026, 10, 15));
    }

    @Test
    void marksTheClockWhereTheCalendarEnds() {
        FilingClock clock = clockOf(scene.ready(), LocalDateTime.of(2026, 12, 10, 10, 0));

        assertThat(clock).isEqualTo(new FilingClock(LocalDate.of(2027, 1, 8), 20, 20, true));
    }

    @Test
    void showsOverdueDaysBelowZeroAndSurvivesAClockSetBack() {
        String id = submission.submit(scene.ready().toContent()).id();
        TestClock.shared().set(LocalDateTime.of(2026, 12, 24, 9, 0));
        assertThat(submission.status(id).clock().workingDaysLeft()).isEqualTo(-2);
        TestClock.shared().set(LocalDateTime.of(2026, 11, 23, 9, 0));
        assertThat(submission.status(id).clock().workingDaysLeft()).isEqualTo(21);
    }

    @Test
    @Clause("12.3")
    void returnsWithAllFindingsAtOnce() {
        SampleFiling filing =
                scene.ready()
                        .without("/subject/name")
                        .with("/websites/0/domains/0", "-bad-.cn")
                        .withAddresses("256.1.1.1", "256.1.1.1");
        FilingStatus status = submission.submit(filing.toContent());

        assertThat(status.state()).isEqualTo(FilingState.RETURNED);
        assertThat(status.clock()).isNull();
        assertThat(status.findings())
                .extracting(Finding::code, Finding::pointer, Finding::severity)
                .contains(
                        tuple("ITEMS_COMPLETE", "/subject/name", Severity.REFUSE),
                        tuple("DOMAIN_SYNTAX", "/websites/0/domains/0", Severity.REFUSE),
                        tuple("ADDRESS_SYNTAX", "/websites/0/accesses/0/ips/0", Severity.REFUSE));
        assertThat(submission.status(status.id()).findings()).isEqualTo(status.findings());
        assertThat(scene.claimsOf(status.id())).isEmpty();
        assertThat(scene.eventsOf(status.id())).isEqualTo(List.of("FILING_RETURNED"));
        assertThat(scene.actsOf(status.id())).containsExactly("SUBMIT", "CHECK");
        assertThat(scene.verdictOf(status.id()).isWhole()).isTrue();
    }

    @Test
    void passesOnWithWarnings() {
        SampleFiling filing = scene.ready().with("/websites/0/name", "示例");
        FilingStatus status = submission.submit(filing.toContent());

        assertThat(status.state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(status.findings())
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("SITE_NAME_TOO_SHORT", Severity.WARN));
    }

    @Test
    void writesWhoDidWhatAndUnderWhichClause() {
        String onBehalf = submission.submit(scene.ready().toContent()).id();
        assertThat(scene.historyOf(onBehalf))
                .extracting(
                        HistoryEntry::act,
                        HistoryEntry::fromState,
                        HistoryEntry::toState,
                        HistoryEntry::clause)
                .containsExactly(
                        tuple("SUBMIT", null, null, "12.2"),
                        tuple("CHECK", "DRAFT", "UNDER_REVIEW", "12.3"));
        assertThat(scene.historyOf(onBehalf))
                .allSatisfy(
                        entry -> {
                            assertThat(entry.actor()).isEqualTo(FilingScene.PROGRAM);
                            assertThat(entry.unitId()).isEqualTo(scene.provider().id());
                        });
        assertThat(scene.verdictOf(onBehalf).isWhole()).isTrue();
    }

    @Test
    @Clause("13.1")
    void takesASponsorsOwnApplication() {
        FilingStatus status = submission.submit(scene.selfFiled().toContent());

        assertThat(status.state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(scene.historyOf(status.id()))
                .extracting(HistoryEntry::clause)
                .containsExactly("13.1", "13.2");
    }

    @Test
    @Clause("12.7")
    void opensANewRoundAndKeepsTheOldOne() {
        SampleFiling filing = scene.ready().with("/subject/responsible/email", "nobody");
        String id = submission.submit(filing.toContent()).id();
        FilingStatus second =
                submission.resubmit(
                        id,
                        submission.status(id).version(),
                        filing.with("/subject/responsible/email", "b@example.cn").toContent());

        assertThat(second.id()).isEqualTo(id);
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(second.findings()).isEmpty();
        assertThat(
                        scene.read(
                                "select code from filing_finding where application_id = ? and round_number = 1",
                                Long.valueOf(id)))
                .isEqualTo(List.of("EMAIL_SYNTAX"));
        List<FilingRound> rounds = FilingScene.inNew(() -> scene.filings.rounds(Long.valueOf(id)));
        assertThat(rounds)
                .extracting(
                        round -> FilingJson.read(round.content()).subject().responsible().email())
                .containsExactly("nobody", "b@example.cn");
        assertThat(scene.actsOf(id)).containsExactly("SUBMIT", "CHECK", "RESUBMIT", "CHECK");
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
    }

    @Test
    void keepsADraftWithoutCheckUntilItIsHandedIn() {
        SampleFiling filing = scene.ready();
        FilingStatus draft = submission.draft(filing.without("/subject/province").toContent());

        assertThat(draft.state()).isEqualTo(FilingState.DRAFT);
        assertThat(draft.findings()).isEmpty();
        assertThat(draft.clock()).isNull();
        assertThat(draft.submittedAt()).isNull();
        assertThat(scene.claimsOf(draft.id())).isEmpty();

        FilingStatus handedIn = submission.resubmit(draft.id(), null, filing.toContent());
        assertThat(handedIn.state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(handedIn.round()).isEqualTo(1);
        assertThat(scene.actsOf(draft.id())).containsExactly("DRAFT", "SUBMIT", "CHECK");
        assertThat(scene.verdictOf(draft.id()).isWhole()).isTrue();
    }

    @Test
    @Clause("12.7")
    void freesWhatAWithdrawnApplicationAskedFor() {
        SampleFiling filing = scene.ready();
        String id = submission.submit(filing.toContent()).id();
        submission.withdraw(id);

        assertThat(submission.status(id).state()).isEqualTo(FilingState.WITHDRAWN);
        assertThat(submission.status(id).clock()).isNull();
        assertThat(scene.actsOf(id)).containsExactly("SUBMIT", "CHECK", "WITHDRAW");
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
        assertThat(submission.submit(filing.toContent()).state())
                .isEqualTo(FilingState.UNDER_REVIEW);
    }

    @Test
    void keepsNothingOfADryRun() {
        SampleFiling filing = scene.ready().with("/websites/0/name", "示例");
        FilingStatus status = submission.dryRun(filing.toContent());

        assertThat(status.id()).isNull();
        assertThat(status.findings()).extracting(Finding::code).contains("SITE_NAME_TOO_SHORT");
        assertThat(submission.own(null, List.of(), 0, 10)).isEmpty();
        assertThat(submission.submit(filing.toContent()).state())
                .isEqualTo(FilingState.UNDER_REVIEW);
    }

    @Test
    void listsOwnApplicationsByStateAndReferenceInPages() {
        SampleFiling first = scene.ready();
        String one = submission.submit(first.toContent()).id();
        SampleFiling second = scene.another();
        String two = submission.submit(second.toContent()).id();
        String three = submission.draft(scene.another().toContent()).id();

        assertThat(submission.own(null, List.of(), 0, 2))
                .extracting(FilingStatus::id)
                .containsExactly(one, two);
        assertThat(submission.own(null, List.of(), Long.parseLong(two), 2))
                .extracting(FilingStatus::id)
                .containsExactly(three);
        assertThat(submission.own(FilingState.DRAFT, List.of(), 0, 50))
                .extracting(FilingStatus::id)
                .containsExactly(three);
        assertThat(submission.own(null, List.of(second.at("/reference"), "P-none"), 0, 50))
                .extracting(FilingStatus::id)
                .containsExactly(two);
        scene.ready();
        assertThat(submission.own(null, List.of(), 0, 50)).isEmpty();
    }

    /** I6: blanks around go, rare characters stay; NUL, which PostgreSQL cannot store, is found. */
    @Test
    void keepsRareCharactersAndReturnsWhatDoesNotShow() {
        String rare = "𠮷示例·株式";
        String id =
                submission
                        .submit(scene.ready().with("/subject/name", "  " + rare + "　").toContent())
                        .id();
        assertThat(scene.application(id).subjectName()).isEqualTo(rare);

        FilingStatus hidden =
                submission.submit(
                        scene.another()
                                .with("/subject/name", "示\u0000例")
                                .with("/reference", "P\u0000-1")
                                .with("/websites/0/domains/0", "a\u0000b.cn")
                                .toContent());
        assertThat(hidden.state()).isEqualTo(FilingState.RETURNED);
        assertThat(hidden.findings())
                .extracting(Finding::code, Finding::pointer)
                .contains(tuple("PLAIN_TEXT", "/subject/name"));
    }
}
