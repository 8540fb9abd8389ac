package org.beian.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.beian.filing.application.FilingState;
import org.beian.law.RequestRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the conversion of query and path parameters. */
class ParametersTest {

    /** Method with one parameter of the name {@code p}. */
    @SuppressWarnings("unused")
    private static void sample(@QueryParam("p") String value) {}

    private static <T> ParamConverter<T> converter(Class<T> type) {
        Annotation[] annotations =
                Stream.of(ParametersTest.class.getDeclaredMethods())
                        .filter(method -> method.getName().equals("sample"))
                        .findFirst()
                        .orElseThrow()
                        .getParameterAnnotations()[0];
        return new ParameterConverters().getConverter(type, type, annotations);
    }

    private static void assertRefused(Class<?> type, String text) {
        assertThatThrownBy(() -> converter(type).fromString(text))
                .as(text)
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("[p]");
    }

    @Test
    void convertsNumbersFlagsDaysMonthsAndConstants() {
        assertThat(converter(long.class).fromString("000000000000000012")).isEqualTo(12);
        assertThat(converter(boolean.class).fromString("true")).isTrue();
        assertThat(converter(LocalDate.class).fromString("2026-02-28")).isEqualTo("2026-02-28");
        assertThat(converter(YearMonth.class).fromString("2026-02"))
                .isEqualTo(YearMonth.of(2026, 2));
        assertThat(converter(FilingState.class).fromString("DRAFT")).isEqualTo(FilingState.DRAFT);
        assertThat(converter(FilingState.class).fromString("")).isNull();
        assertThat(converter(FilingState.class).fromString(null)).isNull();
        assertThat(converter(String.class)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "+1", " 1", "1234567890123456789", "１"})
    void refusesWhatIsNoNumber(String text) {
        assertRefused(long.class, text);
        assertRefused(boolean.class, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-02-30", "2026-2-3", "20260203", "+12026-02-03", "2026-02-03Z"})
    void refusesWhatIsNoDay(String text) {
        assertRefused(LocalDate.class, text);
        assertRefused(YearMonth.class, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "DRAFT ", "NONE"})
    void refusesWhatIsNoConstant(String text) {
        assertRefused(FilingState.class, text);
    }
}
