package org.beian.job.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.beian.job.JobRefusal;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DatabaseTest
class JobCatalogueTest {

    @Inject JobCatalogue catalogue;

    private final String name = SeededUnits.unique("catalogue");

    @BeforeEach
    void declare() {
        PlannedJob.name = name;
    }

    @AfterEach
    void allow() {
        PlannedJob.byOperator = true;
    }

    @Test
    void findsWhatIsDeclaredSomewhere() {
        assertThat(catalogue.all())
                .extracting(JobKind::name)
                .contains("trail-verification", name)
                .isSorted();
    }

    @Test
    void takesParametersAsTheyAreDeclared() {
        assertThat(catalogue.parameters(name, Map.of("month", " 2026-11 ", "note", " ")))
                .isEqualTo(Map.of("month", "2026-11"));
        assertThat(
                        catalogue.parameters(
                                name, Map.of("month", "2026-11", "day", "2028-02-29", "note", "x")))
                .hasSize(3);
        assertThat(catalogue.parameters("trail-verification", Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "month, '', MISSING",
        "month, 2026-13, NO_MONTH",
        "month, 202611, NO_MONTH",
        "day, 2026-02-31, NO_DATE",
        "day, 24.11.2026, NO_DATE",
        "year, 2026, UNKNOWN"
    })
    void namesTheParameterAndWhatIsWrongWithIt(
            String parameter, String value, JobParameterFault fault) {
        Map<String, String> given =
                parameter.equals("month")
                        ? Map.of(parameter, value)
                        : Map.of("month", "2026-11", parameter, value);
        assertThatThrownBy(() -> catalogue.parameters(name, given))
                .isInstanceOfSatisfying(
                        JobParameterRefused.class,
                        refused -> {
                            assertThat(refused.parameter()).isEqualTo(parameter);
                            assertThat(refused.arguments())
                                    .containsExactly(parameter, fault.name(), "FIX_" + fault);
                        });
    }

    @Test
    void namesAllFaultsAtOnce() {
        Map<String, String> given = Map.of("month", "", "day", "2026-02-31", "note", "a\nb");
        assertThatThrownBy(() -> catalogue.parameters(name, given))
                .isInstanceOfSatisfying(
                        JobParameterRefused.class,
                        refused ->
                                assertThat(refused.all())
                                        .extracting(
                                                JobParameterRefused::parameter,
                                                each -> each.arguments().get(1))
                                        .containsExactlyInAnyOrder(
                                                tuple("month", "MISSING"),
                                                tuple("day", "NO_DATE"),
                                                tuple("note", "TOO_LONG")));
    }

    @Test
    void takesAYearOfFourDigits() {
        for (String year : new String[] {"26", "20266", "1026", "二〇二六"}) {
            assertThatThrownBy(() -> catalogue.parameters("annual-audit", Map.of("year", year)))
                    .isInstanceOf(JobParameterRefused.class)
                    .hasMessageContaining("NO_YEAR");
        }
        assertThat(JobParameter.Kind.YEAR.of(LocalDate.of(2026, 11, 24))).contains("2026");
    }

    @Test
    void refusesTextOfMoreThanOneLineOrTooLong() {
        for (String note : new String[] {"a\nb", "x".repeat(201), "a\u202Eb"}) {
            assertThatThrownBy(
                            () ->
                                    catalogue.parameters(
                                            name, Map.of("month", "2026-11", "note", note)))
                    .isInstanceOf(JobParameterRefused.class)
                    .hasMessageContaining("TOO_LONG");
        }
    }

    @Test
    void startsNothingThatIsUnknownOrNotForTheOperator() {
        assertThatThrownBy(() -> catalogue.parameters("filing-import", Map.of()))
                .is(rejectedAs(JobRefusal.JOB_UNKNOWN));
        PlannedJob.byOperator = false;
        assertThatThrownBy(() -> catalogue.parameters(name, Map.of("month", "2026-11")))
                .is(rejectedAs(JobRefusal.JOB_UNKNOWN));
    }
}
