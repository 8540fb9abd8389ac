package org.beian.code;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.law.Deadline;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

/** Tests of the State Council's calendar as it is stored (fault F12). */
@DatabaseTest
class CalendarsTest {

    @Inject Calendars calendars;
    @Inject DatedRows rows;

    private Deadline deadline(String from, int workingDays) {
        return calendars.current().deadline(LocalDate.parse(from), workingDays);
    }

    private static Deadline on(String day) {
        return new Deadline(LocalDate.parse(day), false);
    }

    @Test
    void countsFiveWorkingDaysOverSpringFestivalWithItsMakeUpDays() {
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2026, 2, 23))).isFalse();
        assertThat(deadline("2026-02-12", 5)).isEqualTo(on("2026-02-26"));
        assertThat(deadline("2026-02-26", 2)).isEqualTo(on("2026-02-28"));
    }

    @Test
    void countsOverTheLeapDay() {
        assertThat(deadline("2024-02-28", 2)).isEqualTo(on("2024-03-01"));
        assertThat(deadline("2024-02-29", 1)).isEqualTo(on("2024-03-01"));
    }

    @Test
    void hasNoNegativeAgeWhenTheClockWasSetBack() {
        assertThat(calendars.current().age(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 20)))
                .isZero();
    }

    /** What the law itself fixes counts before the State Council's notice (formats.md 7). */
    @Test
    void countsTheDaysThatTheLawFixesIn2027() {
        assertThat(deadline("2026-12-31", 1))
                .isEqualTo(new Deadline(LocalDate.of(2027, 1, 4), true));
        assertThat(deadline("2027-02-04", 1))
                .isEqualTo(new Deadline(LocalDate.of(2027, 2, 9), true));
    }

    /** A year that nobody else uses. */
    @Test
    void isProvisionalUntilTheYearIsPublished() {
        rows.calendarDay("2041-05-01", "off");
        rows.calendarDay("2041-05-04", "work");
        LocalDate wednesday = LocalDate.of(2041, 5, 1);
        assertThat(calendars.current().isWorkingDay(wednesday)).isFalse();
        assertThat(deadline("2041-04-30", 1))
                .isEqualTo(new Deadline(LocalDate.of(2041, 5, 2), true));

        rows.publish(2041);
        assertThat(calendars.current().isWorkingDay(wednesday)).isFalse();
        assertThat(deadline("2041-04-30", 3)).isEqualTo(on("2041-05-04"));
    }
}
