package org.beian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.beian.code.NamedDay;
import org.beian.law.RequestRejected;
import org.beian.law.SpecialDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the text of the special days of a year (formats.md 7). */
class CalendarTextTest {

    private static List<NamedDay> parsed(String text) {
        return CalendarText.parse(2027, text, Set.of());
    }

    private static void refuses(CalendarRefusal refusal, String text) {
        assertThatThrownBy(() -> parsed(text)).is(rejectedAs(refusal));
    }

    @Test
    void readsDaysAndSpansInOrderAndWritesThemAsTheyWere() {
        List<NamedDay> days =
                parsed("\uFEFF" + SampleYear.text(2027, " 2027-01-03 ,上班, 元旦 ", "", ""));

        assertThat(days).hasSize(7).isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
        assertThat(days.get(1))
                .isEqualTo(new NamedDay(LocalDate.of(2027, 1, 3), SpecialDay.WORK, "元旦"));
        assertThat(CalendarText.read(CalendarText.write(days))).isEqualTo(days);
        assertThat(parsed(CalendarText.write(days))).isEqualTo(days);
        assertThat(parsed(CalendarText.words(days, true))).isEqualTo(days);
        assertThat(parsed(CalendarText.words(days, false))).isEqualTo(days);
        assertThat(CalendarText.words(days, false)).contains("放假").doesNotContain("off");
    }

    @Test
    void takesFullWidthCommas() {
        assertThat(parsed(SampleYear.text(2027, "2027-02-05,放假,春节"))).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-02-30,off,春节",
                "2027-02-05,off",
                "2027-02-05,half,春节",
                "2027-02-05,off, ",
                "2027-02-08/2027-02-05,off,春节",
                "2027-02-05/2027-04-05,off,春节",
                "春节"
            })
    void refusesALineThatItCannotRead(String line) {
        refuses(CalendarRefusal.CALENDAR_LINE_MALFORMED, SampleYear.text(2027, line));
    }

    @Test
    void namesTheLineAtFault() {
        assertThatThrownBy(() -> parsed(SampleYear.text(2027, "春节")))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        refused -> assertThat(refused.arguments()).containsExactly("5"));
    }

    @ParameterizedTest
    @CsvSource({
        "'2026-12-31,off,元旦', CALENDAR_DAY_OUTSIDE_YEAR",
        "'2028-01-01,off,元旦', CALENDAR_DAY_OUTSIDE_YEAR",
        "'2027-01-01,off,元旦', CALENDAR_DAY_TWICE",
        "'2027-01-04,work,元旦', CALENDAR_WORK_ON_WEEKDAY"
    })
    void refusesADayThatMakesNoSense(String line, CalendarRefusal refusal) {
        refuses(refusal, SampleYear.text(2027, line));
    }

    @Test
    void asksForTheWholeYear() {
        refuses(CalendarRefusal.CALENDAR_STATUTORY_DAY_MISSING, "2027-01-01,off,元旦");
        refuses(
                CalendarRefusal.CALENDAR_STATUTORY_DAY_MISSING,
                SampleYear.text(2027).replace("2027-05-01/2027-05-02,放假", "2027-05-02,work"));
        LocalDate newYear = LocalDate.of(2027, 2, 6);
        assertThatThrownBy(() -> CalendarText.parse(2027, SampleYear.text(2027), Set.of(newYear)))
                .is(rejectedAs(CalendarRefusal.CALENDAR_STATUTORY_DAY_MISSING));
        assertThat(
                        CalendarText.parse(
                                2027, SampleYear.text(2027, "2027-02-06,off,春节"), Set.of(newYear)))
                .hasSize(7);
    }

    @Test
    void refusesNoTextAndTooMuch() {
        refuses(CalendarRefusal.CALENDAR_TEXT_TOO_LONG, "  \n");
        refuses(CalendarRefusal.CALENDAR_TEXT_TOO_LONG, "\n".repeat(CalendarText.LONGEST + 1));
        String name = "节".repeat(60);
        refuses(
                CalendarRefusal.CALENDAR_TEXT_TOO_LONG,
                SampleYear.text(2027)
                        + "2027-02-01/2027-02-28,off,%1$s\n2027-03-01/2027-03-31,off,%1$s\n"
                                .formatted(name)
                        + "2027-06-01/2027-06-30,off,%1$s\n2027-07-01/2027-07-31,off,%1$s\n"
                                .formatted(name));
    }
}
