package org.beian.filing.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.beian.code.RuleSeverities;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.PublishedRules;
import org.beian.rule.RuleEntry;
import org.beian.rule.RuleTexts;
import org.beian.rule.Severity;

/** Code table of the rules of every check (formats.md 3). */
@ApplicationScoped
public class RuleTable {

    @Inject @Any Instance<PublishedRules> books;
    @Inject RuleSeverities severities;

    /**
     * Row of the code table: one rule.
     *
     * @param severity of the whole country on the day: REFUSE, WARN or OFF
     */
    public record Row(String code, List<String> clauses, String severity) {

        public String name(Locale locale) {
            return RuleTexts.name(code, locale);
        }

        /** The texts for programs, with an ellipsis in the place of each argument. */
        public FindingText text(Locale locale) {
            List<String> open = List.of("…", "…", "…", "…", "…", "…");
            return RuleTexts.describeToProgram(
                    new Finding("", code, Severity.REFUSE, clauses.get(0), open), locale);
        }
    }

    public List<Row> onDay(LocalDate day) {
        return books.stream()
                .flatMap(book -> book.list().stream())
                .sorted(Comparator.comparing(RuleEntry::code))
                .map(
                        rule ->
                                new Row(
                                        rule.code(),
                                        rule.clauses(),
                                        severities
                                                .severityOf(rule.code(), null, day)
                                                .map(Severity::name)
                                                .orElse("OFF")))
                .toList();
    }
}
