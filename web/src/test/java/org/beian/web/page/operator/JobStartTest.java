package org.beian.web.page.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.beian.job.definition.JobKind;
import org.beian.job.definition.JobParameter;
import org.junit.jupiter.api.Test;

/** Tests of the form that starts a job: each parameter in a field of its type. */
class JobStartTest {

    private static final JobKind KIND =
            new JobKind() {

                @Override
                public String name() {
                    return "example";
                }

                @Override
                public List<JobParameter> parameters() {
                    return List.of(
                            new JobParameter("month", JobParameter.Kind.MONTH, true),
                            new JobParameter("day", JobParameter.Kind.DATE, false),
                            new JobParameter("note", JobParameter.Kind.TEXT, false));
                }
            };

    @Test
    void handsValuesOverAsTheJobTakesThem() {
        JobStart form = new JobStart(KIND);
        assertThat(form.getName()).isEqualTo("example");
        assertThat(form.getInputs())
                .extracting(JobStart.Input::getId)
                .containsExactly("example-month", "example-day", "example-note");
        form.getInputs().get(0).setMonth(YearMonth.of(2026, 9));
        form.getInputs().get(1).setDate(LocalDate.of(2026, 9, 30));
        form.getInputs().get(2).setText("示例");
        assertThat(form.parameters())
                .isEqualTo(Map.of("month", "2026-09", "day", "2026-09-30", "note", "示例"));
    }

    @Test
    void offersTheParametersOfTheLatestJob() {
        JobStart form = new JobStart(KIND);
        form.getInputs().get(1).setDate(LocalDate.of(2026, 9, 30));
        form.fill(Map.of("month", "2026-09", "note", "示例"));
        assertThat(form.getInputs().get(0).getMonth()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(form.parameters())
                .isEqualTo(Map.of("month", "2026-09", "day", "", "note", "示例"));
        form.fill(Map.of("day", "2026-10-01"));
        assertThat(form.getInputs().get(1).getDate()).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @Test
    void handsOverNothingForAnEmptyField() {
        assertThat(new JobStart(KIND).parameters())
                .isEqualTo(Map.of("month", "", "day", "", "note", ""));
    }
}
