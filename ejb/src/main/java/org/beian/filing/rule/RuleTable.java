package org.beian.filing.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.beian.code.RuleSeverities;
import org.beian.domainregister.rule.DomainRules;
import org.beian.ipregister.rule.IpRules;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.RuleTexts;
import org.beian.rule.Severity;

/** Code table of the rules of the automatic check and of both registers (formats.md 3). */
@ApplicationScoped
public class RuleTable {

    @Inject FilingRules rules;
    @Inject DomainRules domainRules;
    @Inject IpRules addressRules;
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
        return Stream.of(rules.list(), addressRules.list(), domainRules.list())
                .flatMap(List::stream)
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
