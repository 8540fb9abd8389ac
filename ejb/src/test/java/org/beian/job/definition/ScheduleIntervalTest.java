package org.beian.job.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.beian.job.JobRefusal;
import org.beian.law.Shanghai;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleIntervalTest {

    @ParameterizedTest
    @CsvSource({
        // the month before falls due on the first at one
        "MONTHLY, 1, 1, 2026-12-01T00:59, 2026-10-01",
        "MONTHLY, 1, 1, 2026-12-01T01:00, 2026-11-01",
        "MONTHLY, 28, 23, 2027-01-28T22:59, 2026-11-01",
        // a leap day
        "MONTHLY, 1, 0, 2028-03-01T00:00, 2028-02-01",
        "DAILY, 1, 3, 2028-02-29T03:00, 2028-02-29",
        "DAILY, 1, 3, 2028-03-01T02:59, 2028-02-29",
        // 24 November 2026 is a Tuesday
        "WEEKLY, 2, 3, 2026-11-24T03:00, 2026-11-23",
        "WEEKLY, 2, 3, 2026-11-24T02:59, 2026-11-16",
        "WEEKLY, 7, 3, 2026-11-29T03:00, 2026-11-23",
        "WEEKLY, 1, 0, 2027-01-01T00:00, 2026-12-28"
    })
    void knowsTheLatestPeriodThatIsDue(
            ScheduleInterval rhythm, int day, int hour, LocalDateTime now, LocalDate latest) {
        Instant at = now.atZone(Shanghai.ZONE).toInstant();
        assertThat(rhythm.latest(at, day, hour)).isEqualTo(latest);
        assertThat(rhythm.dueAt(latest, day, hour)).isBeforeOrEqualTo(at);
        assertThat(rhythm.dueAt(rhythm.after(latest), day, hour)).isAfter(at);
    }

    @Test
    void hasOnlyDaysThatEveryMonthHas() {
        assertThatThrownBy(() -> new JobPlan(ScheduleInterval.MONTHLY, 29, 1, true))
                .is(rejectedAs(JobRefusal.JOB_PLAN_INVALID))
                .hasMessageContaining("28");
        assertThatThrownBy(() -> new JobPlan(ScheduleInterval.WEEKLY, 8, 1, true))
                .is(rejectedAs(JobRefusal.JOB_PLAN_INVALID));
        assertThatThrownBy(() -> new JobPlan(ScheduleInterval.DAILY, 2, 1, true))
                .is(rejectedAs(JobRefusal.JOB_PLAN_INVALID));
        assertThatThrownBy(() -> new JobPlan(ScheduleInterval.DAILY, 0, 1, true))
                .is(rejectedAs(JobRefusal.JOB_PLAN_INVALID));
        assertThatThrownBy(() -> new JobPlan(ScheduleInterval.DAILY, 1, 24, true))
                .is(rejectedAs(JobRefusal.JOB_PLAN_INVALID));
        assertThatThrownBy(() -> new JobPlan(ScheduleInterval.DAILY, 1, -1, true))
                .is(rejectedAs(JobRefusal.JOB_PLAN_INVALID));
    }
}
