package org.beian.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the working days of the State Council's calendars of 2025 and 2026. */
class WorkingCalendarTest {

    private static final WorkingCalendar CALENDAR = calendar();

    private static WorkingCalendar calendar() {
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        off(days, "2026-01-01", 3);
        days.put(LocalDate.of(2026, 1, 4), SpecialDay.WORK);
        days.put(LocalDate.of(2026, 2, 14), SpecialDay.WORK);
        off(days, "2026-02-15", 9);
        days.put(LocalDate.of(2026, 2, 28), SpecialDay.WORK);
        days.put(LocalDate.of(2026, 9, 20), SpecialDay.WORK);
        off(days, "2026-10-01", 7);
        days.put(LocalDate.of(2026, 10, 10), SpecialDay.WORK);
        off(days, "2027-01-01", 1); // fixed by law, the year is not yet published
        return WorkingCalendar.of(days, Set.of(2025, 2026));
    }

    private static void off(Map<LocalDate, SpecialDay> days, String first, int length) {
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(first).plusDays(length))
                .forEach(day -> days.put(day, SpecialDay.OFF));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, true", // Friday
        "2026-02-14, true", // Saturday, worked for Spring Festival
        "2026-02-16, false", // Monday, Spring Festival
        "2026-02-24, true",
        "2026-02-28, true", // Saturday, worked
        "2026-03-01, false", // Sunday
        "2027-01-01, false" // off by law, the year is not published
    })
    void knowsWorkingDays(LocalDate day, boolean working) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 5, 2026-12-01, false", // Tuesday to Tuesday
        "2026-11-28, 1, 2026-11-30, false", // received on a Saturday
        "2026-02-12, 5, 2026-02-26, false", // 13, 14 worked, festival, 24, 25, 26
        "2026-02-24, 5, 2026-03-02, false", // 25, 26, 27, 28 worked, 2 March
        "2026-09-30, 5, 2026-10-13, false", // after the festival 8, 9, 10 worked, 12, 13
        "2024-02-28, 1, 2024-02-29, true", // leap day of a year without calendar
        "2028-02-29, 1, 2028-03-01, true",
        "2025-12-30, 3, 2026-01-05, false", // 31, New Year, 4 January worked, 5
        "2026-12-29, 2, 2026-12-31, false",
        "2026-12-29, 3, 2027-01-04, true" // Friday the 1st is off by law
    })
    void countsFromTheDayAfterReceipt(
            LocalDate start, int days, LocalDate date, boolean provisional) {
        assertThat(CALENDAR.deadline(start, days)).isEqualTo(new Deadline(date, provisional));
    }

    @Test
    void movesTheDeadlineWhenTheYearIsPublished() {
        LocalDate monday = LocalDate.of(2027, 1, 4);
        WorkingCalendar published =
                CALENDAR.with(
                        2027,
                        Map.of(LocalDate.of(2027, 1, 1), SpecialDay.OFF, monday, SpecialDay.OFF));
        assertThat(CALENDAR.isProvisional(2027)).isTrue();
        assertThat(published.isProvisional(2027)).isFalse();
        assertThat(published.deadline(LocalDate.of(2026, 12, 29), 3))
                .isEqualTo(new Deadline(LocalDate.of(2027, 1, 5), false));
        assertThat(published.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
    }

    @Test
    void saysUntilWhenItIsPublished() {
        assertThat(CALENDAR.publishedUntil(LocalDate.of(2025, 3, 1)))
                .isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(CALENDAR.publishedUntil(LocalDate.of(2027, 3, 1)))
                .as("the year that runs is not published")
                .isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-12-01, 5",
        "2026-12-01, 2026-12-01, 0", // the day itself is still open
        "2026-12-02, 2026-12-01, -1",
        "2026-12-04, 2026-12-01, -3",
        "2026-12-05, 2026-12-04, -1", // Saturday after a Friday: over, whatever the calendar says
        "2026-12-07, 2026-12-04, -1",
        "2026-02-13, 2026-02-26, 4",
        "2026-09-30, 2026-10-13, 5",
        "2026-02-28, 2026-02-14, -5" // 24, 25, 26, 27, 28 worked
    })
    void tellsWhatIsLeft(LocalDate today, LocalDate deadline, int left) {
        assertThat(CALENDAR.workingDaysLeft(today, deadline)).isEqualTo(left);
    }

    @Test
    void countsToTheEndOfTimeAtOnce() {
        assertThat(CALENDAR.workingDaysLeft(LocalDate.of(2026, 11, 24), LocalDate.of(9999, 12, 31)))
                .isGreaterThan(2_000_000);
    }

    @Test
    void countsAsTheDayByDayModelDoes() {
        for (LocalDate from = LocalDate.of(2025, 12, 20);
                from.isBefore(LocalDate.of(2026, 3, 5));
                from = from.plusDays(1)) {
            int counted = 0;
            for (LocalDate to = from; to.isBefore(from.plusDays(60)); to = to.plusDays(1)) {
                counted += !to.equals(from) && CALENDAR.isWorkingDay(to) ? 1 : 0;
                assertThat(CALENDAR.workingDaysLeft(from, to))
                        .as("%s to %s", from, to)
                        .isEqualTo(counted);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 2026-02-13", // Friday before the holidays
        "2026-02-14, 2026-02-14", // Saturday that is worked
        "2026-02-15, 2026-02-24", // first day of the holidays
        "2026-11-28, 2026-11-30" // Saturday
    })
    void movesALastDayThatIsOff(LocalDate last, LocalDate moved) {
        assertThat(CALENDAR.workingDayFrom(last)).isEqualTo(moved);
    }

    @Test
    void ageIsNeverNegative() {
        LocalDate received = LocalDate.of(2026, 11, 24);
        assertThat(CALENDAR.age(received, received)).isZero();
        assertThat(CALENDAR.age(received, received.minusDays(1))).isZero();
        assertThat(CALENDAR.age(received, received.plusDays(7))).isEqualTo(5);
    }

    @Test
    void refusesALimitWithoutDays() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.deadline(day, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.deadline(day, 10_001));
    }

    @Test
    void neverShortensWhatWasNotified() {
        Deadline notified = new Deadline(LocalDate.of(2027, 1, 4), true);
        Deadline earlier = new Deadline(LocalDate.of(2027, 1, 1), false);
        assertThat(earlier.notBefore(notified))
                .isEqualTo(new Deadline(LocalDate.of(2027, 1, 4), false));
        assertThat(notified.notBefore(earlier)).isEqualTo(notified);
        assertThat(notified.isOverdue(LocalDate.of(2027, 1, 4))).isFalse();
        assertThat(notified.isOverdue(LocalDate.of(2027, 1, 5))).isTrue();
    }
}
