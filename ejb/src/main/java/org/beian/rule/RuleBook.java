package org.beian.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.beian.law.Clause;
import org.beian.value.Province;

/**
 * Rule book: all rules for one kind of subject.
 *
 * @param <T> what is checked
 */
public class RuleBook<T> {

    private final SortedMap<String, Entry<T>> rules = new TreeMap<>();
    private final Severities severities;

    /**
     * A book of these rules.
     *
     * @throws IllegalStateException when a rule names no clause or two rules share a code
     */
    public RuleBook(Iterable<? extends Rule<T>> rules, Severities severities) {
        this.severities = severities;
        for (Rule<T> rule : rules) {
            RuleEntry description = RuleEntry.of(rule);
            if (this.rules.put(description.code(), new Entry<>(description, rule.direct()))
                    != null) {
                throw new IllegalStateException("Two rules have the code " + description.code());
            }
        }
    }

    /**
     * Runs every rule that is switched on, and does not stop at the first finding.
     *
     * @param province whose bureau decides
     * @param on the day of submission, in Shanghai
     * @return all findings, by rule code and, within a rule, in the order in which it reported them
     * @throws RuleUnavailable when a rule fails or its severity cannot be read
     */
    @Clause("12.3")
    public List<Finding> check(T subject, Province province, LocalDate on) {
        Function<String, Optional<Severity>> severity = severities.on(province, on);
        List<Finding> findings = new ArrayList<>();
        for (Entry<T> entry : rules.values()) {
            String code = entry.description().code();
            try {
                severity.apply(code)
                        .map(entry::findings)
                        .ifPresent(
                                out -> {
                                    entry.check().accept(subject, out);
                                    findings.addAll(out.found());
                                });
            } catch (RuntimeException failure) {
                throw new RuleUnavailable(code, failure);
            }
        }
        return List.copyOf(findings);
    }

    /** The rules that are switched on, to check many subjects of one province and day. */
    public RulesInForce<T> inForce(Province province, LocalDate on) {
        Function<String, Optional<Severity>> severity = severities.on(province, on);
        List<RulesInForce.Entry<T>> inForce = new ArrayList<>();
        for (Entry<T> entry : rules.values()) {
            String code = entry.description().code();
            severity.apply(code)
                    .map(entry::findings)
                    .ifPresent(
                            out -> inForce.add(new RulesInForce.Entry<>(code, entry.check(), out)));
        }
        return new RulesInForce<>(inForce);
    }

    /** The rules of this book in the order in which they run. */
    public List<RuleEntry> rules() {
        return rules.values().stream().map(Entry::description).toList();
    }

    private record Entry<T>(RuleEntry description, BiConsumer<T, Findings> check) {

        Findings findings(Severity severity) {
            return new Findings(description, severity);
        }
    }
}
