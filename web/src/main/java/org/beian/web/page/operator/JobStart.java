package org.beian.web.page.operator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.job.definition.JobKind;
import org.beian.job.definition.JobParameter;

/** Form that starts a job: its kind, and a field for each parameter. */
public final class JobStart {

    private final JobKind kind;
    private final List<Input> inputs;

    JobStart(JobKind kind) {
        this.kind = kind;
        inputs = kind.parameters().stream().map(each -> new Input(kind, each)).toList();
    }

    /** Name of the job. */
    public String getName() {
        return kind.name();
    }

    public List<Input> getInputs() {
        return inputs;
    }

    /** Fills the fields with parameters, by name; one that is not among them becomes empty. */
    void fill(Map<String, String> told) {
        inputs.forEach(each -> each.fill(told.get(each.getName())));
    }

    /** The parameters as entered, by name. */
    Map<String, String> parameters() {
        Map<String, String> told = new HashMap<>();
        inputs.forEach(each -> told.put(each.getName(), each.text()));
        return told;
    }

    /** Field of a parameter, with a value of its type. */
    public static final class Input {

        private final JobParameter parameter;
        private final String id;
        private YearMonth month;
        private LocalDate date;
        private String text;

        private Input(JobKind kind, JobParameter parameter) {
            this.parameter = parameter;
            id = kind.name() + "-" + parameter.name();
        }

        public String getId() {
            return id;
        }

        public String getName() {
            return parameter.name();
        }

        public boolean isRequired() {
            return parameter.required();
        }

        /** Type of the field. */
        public JobParameter.Kind getType() {
            return parameter.kind();
        }

        /** Takes a value as {@link #text} gives it; null for none. */
        private void fill(String value) {
            switch (parameter.kind()) {
                case MONTH -> month = value == null ? null : YearMonth.parse(value);
                case DATE -> date = value == null ? null : LocalDate.parse(value);
                default -> text = value;
            }
        }

        /** The value as the job takes it; empty for none. */
        String text() {
            Object value =
                    switch (parameter.kind()) {
                        case MONTH -> month;
                        case DATE -> date;
                        default -> text;
                    };
            return value == null ? "" : value.toString();
        }

        public YearMonth getMonth() {
            return month;
        }

        public void setMonth(YearMonth entered) {
            month = entered;
        }

        public LocalDate getDate() {
            return date;
        }

        public void setDate(LocalDate entered) {
            date = entered;
        }

        public String getText() {
            return text;
        }

        public void setText(String entered) {
            text = entered;
        }
    }
}
