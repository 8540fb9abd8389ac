package org.beian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.calendar.CalendarPreview.Shift;
import org.beian.filing.review.FilingScene;
import org.beian.filing.submission.FilingSubmission;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;
import org.beian.law.Deadline;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.junit.jupiter.api.Test;

/** Tests of the recount of limits after a publication, in years of its own (B1). */
@DatabaseTest
@Clause("B1")
class DeadlineRecountTest {

    @Inject CalendarPublishing publishing;
    @Inject DeadlineRecount recount;
    @Inject JobRepository ledger;
    @Inject FilingScene scene;
    @Inject FilingSubmission submission;
    @Inject SeededUnits units;
    @Inject TestCallers callers;

    /** An application with a limit of three working days from New Year's Eve. */
    private String waiting(int year, String deadline) {
        String id = submission.submit(scene.ready().toContent()).id();
        scene.write(
                "update filing_application set received_on = ?, deadline = ?,"
                        + " deadline_provisional = true, working_days_total = 3 where id = ?",
                Date.valueOf(LocalDate.of(year - 1, 12, 31)),
                Date.valueOf(deadline),
                Long.valueOf(id));
        return id;
    }

    private Deadline deadlineOf(String id) {
        return scene.application(id).deadline().orElseThrow();
    }

    private String lastActOf(String id) {
        return scene.historyOf(id).stream().map(HistoryEntry::act).reduce((a, b) -> b).orElse("");
    }

    private void as(Unit unit, String operator) {
        callers.become(SeededUnits.callerOf(unit, operator, Roles.OPERATOR));
    }

    private CalendarPreview published(int year, String... further) {
        TestClock.shared().set(LocalDateTime.of(year - 1, 11, 1, 10, 0));
        Unit unit = units.add(Capacity.OPERATOR, null);
        as(unit, "operator-one");
        String text = SampleYear.text(year, further);
        CalendarPreview preview = publishing.preview(year, text);
        Long id = publishing.propose(year, text, "示例通知").id();
        as(unit, "operator-two");
        publishing.publish(id);
        return preview;
    }

    /** Runs the job from a position to its end; the last position that it wrote. */
    private String count(String from) {
        callers.become(Caller.job("calendar-recount"));
        JobLaunch launch = ledger.open("calendar-recount", Map.of());
        ledger.begin(launch.id(), launch.run(), 1, "node", recount.open());
        Optional<String> position = Optional.of(from);
        String last = from;
        while (position.isPresent()) {
            last = position.get();
            position = recount.next(launch.id(), launch.run(), last);
        }
        ledger.ended(launch.id(), launch.run());
        return last;
    }

    @Test
    void givesMoreTimeAndNeverLess() {
        String later = waiting(2046, "2046-01-03");
        String kept = waiting(2046, "2046-01-10");
        String confirmed = waiting(2046, "2046-01-05");

        CalendarPreview preview = published(2046, "2046-01-02,off,元旦");
        assertThat(preview.shifts())
                .filteredOn(shift -> shift.caseType().equals("FILING"))
                .extracting(Shift::caseType, Shift::from, Shift::days, Shift::cases)
                .containsExactly(tuple("FILING", LocalDate.of(2046, 1, 3), 2L, 1L));
        assertThat(preview.kept()).isEqualTo(1);
        assertThat(preview.confirmed()).isEqualTo(1);
        assertThat(preview.moved()).isPositive();
        assertThat(deadlineOf(later)).as("not before the job").isEqualTo(on(2046, 3, true));

        count("");
        assertThat(deadlineOf(later)).isEqualTo(on(2046, 5, false));
        assertThat(lastActOf(later)).isEqualTo("MOVE_DEADLINE");
        assertThat(scene.historyOf(later).get(scene.historyOf(later).size() - 1).reason())
                .isEqualTo("2046-01-03 → 2046-01-05");
        assertThat(scene.eventsOf(later)).isEqualTo(java.util.List.of("FILING_DEADLINE_MOVED"));
        assertThat(scene.verdictOf(later).isWhole()).isTrue();
        assertThat(deadlineOf(kept)).isEqualTo(on(2046, 10, false));
        assertThat(lastActOf(kept)).isEqualTo("CONFIRM_DEADLINE");
        assertThat(scene.eventsOf(kept)).isEmpty();
        assertThat(deadlineOf(confirmed)).isEqualTo(on(2046, 5, false));

        int acts = scene.historyOf(later).size();
        count("");
        assertThat(scene.historyOf(later)).as("done once").hasSize(acts);
    }

    @Test
    void goesOnBehindTheLastCaseThatWasDone() {
        String done = waiting(2048, "2048-01-03");
        String next = waiting(2048, "2048-01-03");
        published(2048, "2048-01-02,off,元旦");

        String last = count("FILING:" + done);
        assertThat(last).isNotEqualTo("FILING:" + done);
        assertThat(deadlineOf(done)).isEqualTo(on(2048, 3, true));
        assertThat(deadlineOf(next).date()).isAfter(LocalDate.of(2048, 1, 3));
    }

    @Test
    void leavesWhatIsDecided() {
        String id = waiting(2050, "2050-01-03");
        scene.write(
                "update filing_application set state = 'WITHDRAWN' where id = ?", Long.valueOf(id));
        published(2050, "2050-01-02/2050-01-04,off,元旦");
        count("");
        assertThat(deadlineOf(id)).isEqualTo(on(2050, 3, true));
    }

    private static Deadline on(int year, int day, boolean provisional) {
        return new Deadline(LocalDate.of(year, 1, day), provisional);
    }
}
