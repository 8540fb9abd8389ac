package org.beian.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
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
    private final Consumer<Questions> answering;

    /** Rule book whose rules need nothing from the database. */
    public RuleBook(Iterable<? extends Rule<T>> rules, Severities severities) {
        this(
                rules,
                severities,
                questions -> {
                    throw new IllegalStateException("Nobody answers");
                });
    }

    /**
     * Rule book of these rules.
     *
     * @param answering executes the queries of all rules
     * @throws IllegalStateException when a rule names no clause or two rules share a code
     */
    public RuleBook(
            Iterable<? extends Rule<T>> rules,
            Severities severities,
            Consumer<Questions> answering) {
        this.severities = severities;
        this.answering = answering;
        for (Rule<T> rule : rules) {
            RuleEntry description = RuleEntry.of(rule);
            if (this.rules.put(description.code(), Entry.of(description, rule)) != null) {
                throw new IllegalStateException("Two rules have the code " + description.code());
            }
        }
    }

    /**
     * Runs every rule that is switched on, and does not stop at the first finding. The queries of
     * the rules are executed before the first one checks.
     *
     * @param province whose bureau decides
     * @param on the day of submission, in Shanghai
     * @return all findings, by rule code and, within a rule, in the order in which it reported them
     * @throws RuleUnavailable when a rule fails or its severity cannot be read; when the queries
     *     fail, it names all rules that have some
     */
    @Clause("12.3")
    public List<Finding> check(T subject, Province province, LocalDate on) {
        Function<String, Optional<Severity>> severity = severities.on(province, on);
        Questions questions = new Questions();
        List<Begun> begun = new ArrayList<>();
        List<String> asking = new ArrayList<>();
        for (Entry<T> entry : rules.values()) {
            String code = entry.description().code();
            int before = questions.size();
            guarded(
                    code,
                    () ->
                            severity.apply(code)
                                    .map(entry::findings)
                                    .ifPresent(
                                            out ->
                                                    begun.add(
                                                            entry.begin(subject, questions, out))));
            if (questions.size() > before) {
                asking.add(code);
            }
        }
        if (!asking.isEmpty()) {
            guarded(String.join(", ", asking), () -> answering.accept(questions));
        }
        List<Finding> findings = new ArrayList<>();
        for (Begun rule : begun) {
            guarded(rule.code(), rule::end);
            findings.addAll(rule.out().found());
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

    private static void guarded(String code, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException failure) {
            throw new RuleUnavailable(code, failure);
        }
    }

    /** Rule that has registered its queries. */
    private record Begun(String code, Findings out, Consumer<Findings> check) {

        void end() {
            check.accept(out);
        }
    }

    private record Entry<T>(
            RuleEntry description,
            BiConsumer<T, Findings> check,
            BiFunction<T, Questions, Consumer<Findings>> asking) {

        static <T> Entry<T> of(RuleEntry description, Rule<T> rule) {
            BiConsumer<T, Findings> check = rule.direct();
            return new Entry<>(
                    description,
                    check,
                    rule instanceof AskingRule<T> asks
                            ? asks.asking()
                            : (subject, nothing) -> out -> check.accept(subject, out));
        }

        Findings findings(Severity severity) {
            return new Findings(description, severity);
        }

        Begun begin(T subject, Questions questions, Findings out) {
            return new Begun(description.code(), out, asking.apply(subject, questions));
        }
    }
}
