package org.beian.filing.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingScene;
import org.beian.filing.submission.FilingDrafts;
import org.beian.filing.submission.FilingSubmission;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the job that deletes drafts and working copies that nobody saved for long. */
@DatabaseTest
@Clause("3")
class DraftRetentionTest {

    @Inject FilingScene scene;
    @Inject FilingSubmission submission;
    @Inject FilingDrafts drafts;
    @Inject DraftRetention retention;
    @Inject JobRepository ledger;
    @Inject TestCallers callers;

    private SampleFiling filing;

    @BeforeEach
    void begin() {
        filing = scene.ready();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private String draft() {
        return submission.draft(scene.another().toContent()).id();
    }

    private static void days(int days) {
        TestClock.shared().advance(Duration.ofDays(days));
    }

    private void run() {
        callers.become(Caller.job("draft-retention"));
        JobLaunch launch = ledger.open("draft-retention", Map.of());
        ledger.begin(launch.id(), launch.run(), 1, "node", retention.old());
        Optional<String> position = Optional.of("");
        while (position.isPresent()) {
            position = retention.next(launch.id(), launch.run(), position.get());
        }
        ledger.ended(launch.id(), launch.run());
        scene.asProvider();
    }

    private String contentOf(String id) {
        return scene.read(
                        "select cast(content as varchar(8000)) from filing_round"
                                + " where application_id = ?",
                        Long.valueOf(id))
                .get(0)
                .toString();
    }

    @Test
    void deletesADraftThatNobodySavedForAYear() {
        String old = draft();
        String name = scene.application(old).subjectName();
        assertThat(contentOf(old)).contains(name);
        days(365);
        run();
        assertThat(scene.application(old).state()).isEqualTo(FilingState.DRAFT);
        days(1);
        run();

        assertThat(scene.application(old).state()).isEqualTo(FilingState.WITHDRAWN);
        assertThat(scene.application(old).subjectName()).isNull();
        assertThat(contentOf(old)).doesNotContain(name);
        assertThat(
                        scene.read(
                                "select domain from filing_domain where application_id = ?",
                                Long.valueOf(old)))
                .isEmpty();
        assertThat(scene.historyOf(old))
                .extracting(HistoryEntry::act)
                .containsExactly("DRAFT", "EXPIRE_DRAFT");
        assertThat(scene.verdictOf(old).isWhole()).isTrue();
        assertThat(scene.eventsOf(old)).hasSize(1);
        run();
        assertThat(scene.eventsOf(old)).hasSize(1);
        assertThat(submission.own(null, List.of(), Long.parseLong(old) - 1, 1)).isEmpty();
    }

    @Test
    void keepsADraftThatWasSavedSince() {
        String kept = draft();
        days(300);
        scene.asProvider();
        drafts.keep(kept, null, scene.another().toContent());
        days(100);
        run();
        assertThat(scene.application(kept).state()).isEqualTo(FilingState.DRAFT);
        days(266);
        run();
        assertThat(scene.application(kept).state()).isEqualTo(FilingState.WITHDRAWN);
        assertThatThrownBy(() -> drafts.keep(kept, null, filing.toContent()))
                .satisfies(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));
    }

    @Test
    void dropsAWorkingCopyAndKeepsTheRound() {
        String returned = submission.submit(filing.with("/subject/name", "").toContent()).id();
        assertThat(scene.application(returned).state()).isEqualTo(FilingState.RETURNED);
        String round = contentOf(returned);
        drafts.keep(returned, null, filing.toContent());
        days(366);
        run();

        assertThat(
                        scene.read(
                                "select application_id from filing_working_copy"
                                        + " where application_id = ?",
                                Long.valueOf(returned)))
                .isEmpty();
        assertThat(scene.application(returned).state()).isEqualTo(FilingState.RETURNED);
        assertThat(contentOf(returned)).isEqualTo(round);
        assertThat(scene.verdictOf(returned).isWhole()).isTrue();
    }

    @Test
    void leavesWhatWasSubmitted() {
        String waiting = submission.submit(filing.toContent()).id();
        days(4000);
        run();
        assertThat(scene.application(waiting).state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(contentOf(waiting)).contains(filing.at("/subject/name"));
    }
}
