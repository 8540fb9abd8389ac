package org.beian.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that the parser reads what the platform's parser reads of ten characters, and nothing else.
 */
class IsoDayTest {

    @Test
    void readsEveryDayOfLeapAndOtherYears() {
        for (LocalDate day = LocalDate.of(1999, 12, 31);
                day.getYear() < 2005;
                day = day.plusDays(1)) {
            assertThat(IsoDay.read(day.toString())).isEqualTo(day);
        }
        assertThat(IsoDay.read("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "2026-02-29",
                "2026-02-31",
                "2026-04-31",
                "2026-00-10",
                "2026-13-10",
                "2026-10-00",
                "2026-10-32",
                "0000-01-01",
                "2026-1-01",
                "2026/01/01",
                "20260101",
                "2026-01-01 ",
                "+026-01-01",
                "２０２６-01-01",
                "2026-0a-01"
            })
    void readsNothingElse(String text) {
        assertThat(IsoDay.read(text)).isNull();
    }

    @Test
    void agreesWithThePlatform() {
        for (int month = 0; month < 14; month++) {
            for (int day = 0; day < 33; day++) {
                String text = "2024-%02d-%02d".formatted(month, day);
                assertThat(IsoDay.read(text)).as(text).isEqualTo(parsed(text));
            }
        }
    }

    private static LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
