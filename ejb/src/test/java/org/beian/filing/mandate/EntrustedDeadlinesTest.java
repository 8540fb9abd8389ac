package org.beian.filing.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.beian.calendar.DeadlineGroup;
import org.beian.calendar.OpenDeadlines;
import org.beian.code.Calendars;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingReview;
import org.beian.filing.review.FilingScene;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.law.SpecialDay;
import org.beian.law.WorkingCalendar;
import org.beian.testing.DatabaseTest;
import org.beian.trail.HistoryEntry;
import org.junit.jupiter.api.Test;

/** Tests of the recount of what waits at providers and sponsors, from 24 November 2026 on. */
@DatabaseTest
@Clause("B1")
class EntrustedDeadlinesTest {

    private static final LocalDate OFF = LocalDate.of(2026, 11, 25);

    @Inject EntrustedScene scene;
    @Inject Entrustment entrustment;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject ProviderTaskDeadlines ofProviders;
    @Inject SponsorConsentDeadlines ofSponsors;
    @Inject Calendars calendars;

    /** Counts one case again, as if the next day were off. */
    private void recount(OpenDeadlines source, String id) {
        WorkingCalendar then = calendars.current().with(OFF.getYear(), Map.of(OFF, SpecialDay.OFF));
        List<Long> done = FilingScene.inNew(() -> source.recount(then, Long.parseLong(id) - 1, 1));
        assertThat(done).containsExactly(Long.valueOf(id));
    }

    private LocalDate dueOf(String id) {
        return scene.application(id).provider().due();
    }

    private void isMoved(String id, String from, String to) {
        assertThat(dueOf(id)).isEqualTo(from);
        recount(ofProviders, id);
        assertThat(dueOf(id)).isEqualTo(to);
        int acts = scene.historyOf(id).size();
        assertThat(scene.historyOf(id))
                .last()
                .extracting(HistoryEntry::act, HistoryEntry::reason)
                .containsExactly("MOVE_DEADLINE", from + " → " + to);
        recount(ofProviders, id);
        assertThat(scene.historyOf(id)).as("once").hasSize(acts);
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
    }

    @Test
    @Clause({"12.2", "12.6", "12.7"})
    void givesAProviderMoreTimeForEachTask() {
        isMoved(scene.entrusted(), "2026-12-01", "2026-12-02");

        SampleFiling returned = scene.another().without("/subject/name");
        isMoved(submission.submit(returned.toContent()).id(), "2026-12-08", "2026-12-09");

        String refused = submission.submit(scene.another().toContent()).id();
        scene.asReviewer();
        review.refuse(refused, scene.refusal(refused, "DOMAIN_NOT_HELD"));
        isMoved(refused, "2026-12-08", "2026-12-09");

        scene.asProvider();
        String approved = submission.submit(scene.another().toContent()).id();
        scene.asReviewer();
        review.approve(approved, scene.approval(approved));
        isMoved(approved, "2026-12-01", "2026-12-02");
    }

    /** What was notified stays, also where it is later than it would be counted. */
    @Test
    @Clause("12.2")
    void takesNoTimeFromAProvider() {
        String id = scene.entrusted();
        scene.write(
                "update filing_application set provider_due = ? where id = ?",
                Date.valueOf("2026-12-20"),
                Long.valueOf(id));
        int acts = scene.historyOf(id).size();
        recount(ofProviders, id);
        assertThat(dueOf(id)).isEqualTo("2026-12-20");
        assertThat(scene.historyOf(id)).hasSize(acts);
    }

    @Test
    @Clause("12.7")
    void givesASponsorMoreTimeToAnswer() {
        String id = scene.entrusted();
        entrustment.check(id, null, scene.verified());
        scene.asReviewer();
        review.refuse(id, scene.refusal(id, "NAME_NOT_STANDARD"));
        scene.asProvider();
        SampleFiling changed =
                scene.filing()
                        .with("/websites/0/name", "示例改名网站")
                        .with(
                                "/verification",
                                SampleFiling.json(
                                        "{\"officer\": \"%s\", \"date\": \"2026-11-20\"}"
                                                .formatted(SampleFiling.OFFICER)));
        submission.resubmit(id, null, changed.toContent());
        assertThat(scene.application(id).provider().sponsorDue()).isEqualTo("2026-12-01");
        assertThat(ofSponsors.groups(OFF))
                .extracting(DeadlineGroup::deadline, DeadlineGroup::workingDays)
                .contains(tuple(LocalDate.of(2026, 12, 1), 5));

        recount(ofSponsors, id);
        assertThat(scene.application(id).provider().sponsorDue()).isEqualTo("2026-12-02");
        assertThat(scene.actsOf(id)).endsWith("MOVE_DEADLINE");
    }

    /** What is done meanwhile has no limit any more. */
    @Test
    void leavesWhatWaitsForNobody() {
        String id = scene.entrusted();
        entrustment.check(id, null, scene.verified());
        List<Long> done =
                FilingScene.inNew(
                        () -> ofProviders.recount(calendars.current(), Long.parseLong(id) - 1, 1));
        assertThat(done).doesNotContain(Long.valueOf(id));
    }
}
