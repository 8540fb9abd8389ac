package org.beian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beian.account.Roles;
import org.beian.code.Calendars;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the publication of a year. Each takes a year of its own, far from all other tests. */
@DatabaseTest
@Clause("B1")
class CalendarPublishingTest {

    private static final String NOTICE = "示例通知（示例发〔2050〕1号）";

    @Inject CalendarPublishing publishing;
    @Inject CalendarYears years;
    @Inject InTray tray;
    @Inject Calendars calendars;
    @Inject SeededUnits units;
    @Inject TestCallers callers;

    private Unit unit;

    @BeforeEach
    void twoOperators() {
        unit = units.add(Capacity.OPERATOR, null);
        as("operator-one");
        TestClock.shared().set(LocalDateTime.of(2050, 11, 1, 10, 0));
    }

    private void as(String operator) {
        callers.become(SeededUnits.callerOf(unit, operator, Roles.OPERATOR));
    }

    private static void refused(CalendarRefusal refusal, ThrowingCallable act) {
        assertThatThrownBy(act).is(rejectedAs(refusal));
    }

    private CalendarYearLine line(int year) {
        return years.list().stream().filter(each -> each.year() == year).findFirst().orElseThrow();
    }

    @Test
    void publishesWhatAnotherProposed() {
        LocalDate sunday = LocalDate.of(2051, 1, 8);
        String text = SampleYear.text(2051, "2051-01-02/2051-01-03,off,元旦", sunday + ",work,元旦");
        Long id = publishing.propose(2051, text, NOTICE).id();

        assertThat(line(2051).published()).isFalse();
        assertThat(line(2051).proposed().id()).isEqualTo(id);
        assertThat(calendars.current().isWorkingDay(sunday)).isFalse();
        as("operator-two");
        publishing.publish(id);

        assertThat(line(2051))
                .extracting(
                        CalendarYearLine::published,
                        CalendarYearLine::daysOff,
                        CalendarYearLine::makeUpDays,
                        CalendarYearLine::proposed)
                .containsExactly(true, 8L, 1L, null);
        assertThat(line(2051).inForce().decidedBy()).isEqualTo("operator-two");
        assertThat(calendars.current().isWorkingDay(sunday)).isTrue();
        assertThat(calendars.current().isProvisional(2051)).isFalse();
        assertThat(years.history(id))
                .extracting(HistoryEntry::act, HistoryEntry::actor, HistoryEntry::reason)
                .containsExactly(
                        tuple("PROPOSE", "operator-one", NOTICE),
                        tuple("PUBLISH", "operator-two", NOTICE));
    }

    @Test
    void waitsForASecondOperator() {
        Long id = publishing.propose(2049, SampleYear.text(2049, "2049-01-04,off,元旦"), NOTICE).id();
        tray.lacks(WaitingKind.CALENDAR_YEAR, id);
        callers.become(SeededUnits.callerOf(unit, "ministry", Roles.MINISTRY));
        tray.hasNo(WaitingKind.CALENDAR_YEAR);
        as("operator-two");
        assertThat(tray.link(WaitingKind.CALENDAR_YEAR, id))
                .isEqualTo("/operator/calendarYear.xhtml?year=2049");
        publishing.decline(id, "示例：日期有误");
        tray.lacks(WaitingKind.CALENDAR_YEAR, id);
    }

    @Test
    void replacesTheDaysOfAYearByALaterVersion() {
        Long first =
                publishing.propose(2052, SampleYear.text(2052, "2052-01-02,off,元旦"), NOTICE).id();
        as("operator-two");
        publishing.publish(first);
        refused(
                CalendarRefusal.CALENDAR_UNCHANGED,
                () -> publishing.propose(2052, CalendarText.write(calendars.days(2052)), NOTICE));
        Long second =
                publishing.propose(2052, SampleYear.text(2052, "2052-02-01,off,春节"), NOTICE).id();
        as("operator-one");
        publishing.publish(second);

        assertThat(years.days(2052)).hasSize(7).extracting("name").contains("春节");
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2052, 1, 2))).isTrue();
        assertThat(years.versions(2052))
                .extracting(CalendarVersion::id, CalendarVersion::state)
                .containsExactly(
                        tuple(second, CalendarState.PUBLISHED),
                        tuple(first, CalendarState.PUBLISHED));
        assertThat(line(2052).inForce().id()).isEqualTo(second);
    }

    @Test
    void needsASecondPerson() {
        TestClock.shared().set(LocalDateTime.of(2051, 11, 1, 10, 0));
        Long id = publishing.propose(2053, SampleYear.text(2053), NOTICE).id();
        refused(CalendarRefusal.CALENDAR_FOUR_EYES, () -> publishing.publish(id));
        assertThat(calendars.current().isProvisional(2053)).isTrue();
        refused(
                CalendarRefusal.CALENDAR_PROPOSAL_OPEN,
                () -> publishing.propose(2053, SampleYear.text(2053), NOTICE));
    }

    @Test
    void isDeclinedOrTakenBackWithAReasonAndThenProposedAnew() {
        TestClock.shared().set(LocalDateTime.of(2052, 11, 1, 10, 0));
        Long id = publishing.propose(2054, SampleYear.text(2054), NOTICE).id();
        refused(CalendarRefusal.CALENDAR_REASON_MISSING, () -> publishing.decline(id, " 无 "));
        publishing.decline(id, "示例：日期有误");

        as("operator-two");
        refused(CalendarRefusal.CALENDAR_VERSION_DECIDED, () -> publishing.publish(id));
        refused(CalendarRefusal.CALENDAR_VERSION_DECIDED, () -> publishing.decline(id, "示例：日期有误"));
        refused(CalendarRefusal.CALENDAR_VERSION_UNKNOWN, () -> publishing.publish(1L));
        refused(CalendarRefusal.CALENDAR_VERSION_UNKNOWN, () -> years.history(1L));
        assertThat(calendars.current().isProvisional(2054)).isTrue();
        assertThat(publishing.propose(2054, SampleYear.text(2054), NOTICE).state())
                .isEqualTo(CalendarState.PROPOSED);
    }

    @Test
    void refusesAYearOutsideAndNoSource() {
        refused(
                CalendarRefusal.CALENDAR_YEAR_OUTSIDE,
                () -> publishing.propose(2024, SampleYear.text(2024), NOTICE));
        refused(
                CalendarRefusal.CALENDAR_YEAR_OUTSIDE,
                () -> publishing.preview(2053, SampleYear.text(2053)));
        for (String source : new String[] {null, " 无 ", "示例\n通知", "示".repeat(301)}) {
            refused(
                    CalendarRefusal.CALENDAR_SOURCE_MISSING,
                    () -> publishing.propose(2051, SampleYear.text(2051), source));
        }
    }

    /** The rows of 2027 that the system ships (formats.md 7). */
    @Test
    void asksForTheDaysThatTheLawFixesInAnUnpublishedYear() {
        TestClock.shared().set(LocalDateTime.of(2026, 11, 24, 10, 0));
        refused(
                CalendarRefusal.CALENDAR_STATUTORY_DAY_MISSING,
                () -> publishing.preview(2027, SampleYear.text(2027)));
        assertThat(publishing.preview(2027, CalendarText.write(calendars.days(2027))).isOdd())
                .as("without the days that make up for weekends")
                .isTrue();
    }
}
