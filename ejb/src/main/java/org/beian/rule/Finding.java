package org.beian.rule;

import java.util.List;

/**
 * One defect that a rule found.
 *
 * @param pointer JSON pointer (RFC 6901) to the field, empty for the whole
 * @param code code of the rule
 * @param severity what it does to the application, by the province's setting of the day
 * @param clause clause id that the rule enforces
 * @param args arguments of the rule's texts, in the order of their placeholders
 */
public record Finding(
        String pointer, String code, Severity severity, String clause, List<String> args) {

    public Finding {
        args = List.copyOf(args);
    }
}
