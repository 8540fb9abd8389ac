package org.beian.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Collector of the findings of one rule. Code, severity and clause are the rule's and need not be
 * given again.
 */
public final class Findings {

    private static final Pattern NO_POINTER = Pattern.compile("^[^/]|~(?![01])");

    private final RuleEntry rule;
    private final Severity severity;
    private final List<Finding> found = new ArrayList<>();

    Findings(RuleEntry rule, Severity severity) {
        this.rule = rule;
        this.severity = severity;
    }

    /**
     * Reports one defect.
     *
     * @param pointer JSON pointer (RFC 6901) to the field, such as {@code /websites/0/name}; empty
     *     for the whole
     * @param args what the texts of the rule name, in the order of their placeholders; null becomes
     *     empty
     * @throws IllegalArgumentException when the pointer is none, which is a defect of the rule
     */
    public void add(String pointer, Object... args) {
        if (NO_POINTER.matcher(pointer).find()) {
            throw new IllegalArgumentException("Not a JSON pointer: " + pointer);
        }
        List<String> texts =
                Arrays.stream(args).map(arg -> arg == null ? "" : arg.toString()).toList();
        found.add(new Finding(pointer, rule.code(), severity, rule.clauses().get(0), texts));
    }

    /**
     * Reports a defect that somebody may accept, as {@link #add}: it warns, also where the rule
     * refuses.
     */
    public void warn(String pointer, Object... args) {
        add(pointer, args);
        Finding last = found.remove(found.size() - 1);
        found.add(
                new Finding(
                        last.pointer(), last.code(), Severity.WARN, last.clause(), last.args()));
    }

    List<Finding> found() {
        return found;
    }
}
