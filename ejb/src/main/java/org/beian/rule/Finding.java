package org.beian.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Defect that a rule found.
 *
 * @param pointer JSON pointer (RFC 6901) to the field, empty for the whole
 * @param code code of the rule
 * @param severity effect on the application, by the province's setting of the day
 * @param clause clause id that the rule enforces
 * @param args arguments of the rule's texts, in the order of their placeholders
 * @param other owner and key of the record that conflicts with it, such as a unit and its range;
 *     null where none does
 */
public record Finding(
        String pointer,
        String code,
        Severity severity,
        String clause,
        List<String> args,
        @JsonInclude(JsonInclude.Include.NON_NULL) String other) {

    public Finding {
        args = List.copyOf(args);
    }

    /** Defect without a conflicting record. */
    public Finding(
            String pointer, String code, Severity severity, String clause, List<String> args) {
        this(pointer, code, severity, clause, args, null);
    }
}
