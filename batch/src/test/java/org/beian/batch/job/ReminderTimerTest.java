package org.beian.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.beian.access.opening.AbandonedApplications;
import org.beian.cancellation.departure.ProviderDepartures;
import org.beian.enforcement.blacklist.BlacklistEnding;
import org.beian.enforcement.casework.CaseReminding;
import org.beian.enforcement.decision.DueExecutions;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingReminders;
import org.junit.jupiter.api.Test;

/** Tests of the timer of deadlines: what fails of its work holds up nothing else. */
class ReminderTimerTest {

    private static final WaitingKind FAILING = WaitingKind.values()[0];

    private final List<String> done = new ArrayList<>();

    private static RuntimeException broken() {
        return new IllegalStateException("示例");
    }

    private class Reminders extends WaitingReminders {
        @Override
        public int remind(WaitingKind kind) {
            if (kind == FAILING) {
                throw broken();
            }
            done.add(kind.name());
            return 0;
        }
    }

    private static class Parties extends CaseReminding {
        @Override
        public int remind() {
            throw broken();
        }
    }

    private class Executions extends DueExecutions {
        @Override
        public List<Long> after(long id) {
            return id == 0 ? List.of(1L, 2L) : List.of();
        }

        @Override
        public void begin(Long id) {
            if (id == 1) {
                throw broken();
            }
            done.add("execution " + id);
        }
    }

    private static class Departures extends ProviderDepartures {
        @Override
        public List<Long> untold(long after) {
            throw broken();
        }

        @Override
        public List<Long> due(long after) {
            return List.of();
        }
    }

    private class Abandoned extends AbandonedApplications {
        @Override
        public List<Long> waiting(long after) {
            return after == 0 ? List.of(3L) : List.of();
        }

        @Override
        public void end(Long id) {
            done.add("application " + id);
        }
    }

    private static class Blacklist extends BlacklistEnding {
        @Override
        public List<Long> after(long id) {
            return List.of();
        }
    }

    @Test
    void goesOnBehindWhatFails() {
        ReminderTimer timer = new ReminderTimer();
        timer.entrance = new RunAsSystem();
        timer.reminders = new Reminders();
        timer.parties = new Parties();
        timer.executions = new Executions();
        timer.departures = new Departures();
        timer.abandoned = new Abandoned();
        timer.blacklist = new Blacklist();
        timer.remind();
        Stream<String> kinds =
                Arrays.stream(WaitingKind.values())
                        .filter(kind -> kind != FAILING)
                        .map(WaitingKind::name);
        assertThat(done)
                .containsExactlyElementsOf(
                        Stream.concat(kinds, Stream.of("execution 2", "application 3")).toList());
    }
}
