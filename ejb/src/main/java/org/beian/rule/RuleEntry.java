package org.beian.rule;

import java.util.List;
import org.beian.law.Clause;

/**
 * Description of a rule, as the list of rules shows it.
 *
 * @param code the rule's stable name
 * @param clauses ids of the clauses it enforces; the first one goes into its findings
 */
public record RuleEntry(String code, List<String> clauses) {

    public RuleEntry {
        clauses = List.copyOf(clauses);
    }

    static RuleEntry of(Rule<?> rule) {
        Class<?> type = written(rule.getClass());
        Clause clause = type.getAnnotation(Clause.class);
        if (clause == null || clause.value().length == 0) {
            throw new IllegalStateException(
                    "Name the clause: @Clause is missing on " + type.getName());
        }
        return new RuleEntry(rule.code(), List.of(clause.value()));
    }

    static String codeOf(Class<?> type) {
        RuleCode code = written(type).getAnnotation(RuleCode.class);
        if (code == null) {
            throw new IllegalStateException(
                    "Name the code: @RuleCode is missing on " + type.getName());
        }
        return code.value();
    }

    /** The class as it was written: CDI puts generated subclasses (…$Proxy$…) in front of it. */
    private static Class<?> written(Class<?> type) {
        Class<?> written = type;
        while (written.isSynthetic() || written.getName().contains("$Proxy$")) {
            written = written.getSuperclass();
        }
        return written;
    }
}
