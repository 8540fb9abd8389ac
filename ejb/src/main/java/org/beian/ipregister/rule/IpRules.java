package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.code.RuleSeverities;
import org.beian.ipregister.record.IpFacts;
import org.beian.ipregister.record.IpRow;
import org.beian.rule.Finding;
import org.beian.rule.PublishedRules;
import org.beian.rule.Rule;
import org.beian.rule.RuleBook;
import org.beian.rule.RuleEntry;
import org.beian.rule.RulesInForce;
import org.beian.rule.Severity;
import org.beian.value.Province;

/** Catalogue of the rules for rows of the register of addresses; CDI finds new ones by itself. */
@ApplicationScoped
public class IpRules implements PublishedRules {

    /**
     * Rules that always refuse, whatever severity an operator sets: a row that breaks one cannot be
     * stored.
     */
    private static final Set<String> ALWAYS =
            Set.of(
                    "IP_ACTION_KNOWN",
                    "IP_RECORD_KNOWN",
                    "IP_RANGE_SYNTAX",
                    "IP_RANGE_ORDER",
                    "IP_RANGE_PREFIX",
                    "IP_ITEM_LENGTH",
                    "IP_REGION_KNOWN",
                    "IP_CONTACT_EMAIL",
                    "IP_CONTACT_PHONE",
                    "IP_GATEWAY_SYNTAX",
                    "IP_STATUS_KNOWN",
                    "IP_MODE_KNOWN",
                    "IP_NATURE_KNOWN",
                    "IP_UPSTREAM_KNOWN",
                    "IP_RECEIVER_KNOWN");

    @Inject @Any Instance<Rule<IpRow>> rules;
    @Inject RuleSeverities severities;

    /** The rules, followed by the checks. */
    @Override
    public List<RuleEntry> list() {
        return Stream.concat(
                        new RuleBook<>(rules, severities).rules().stream(),
                        Stream.of(IpCheck.values()).map(IpCheck::entry))
                .toList();
    }

    /** The rules for the rows of one file. */
    public RulesInForce<IpRow> on(IpFacts facts) {
        return new RuleBook<>(rules, this::severity).inForce(facts.province(), facts.today());
    }

    /** A finding of a check; empty when the check is switched off. */
    public Optional<Finding> finding(
            IpCheck check, String pointer, Province province, LocalDate on, List<String> args) {
        return finding(check, pointer, province, on, args, null);
    }

    /**
     * @param other unit that is concerned, with its range if it has one; may be null
     */
    public Optional<Finding> finding(
            IpCheck check,
            String pointer,
            Province province,
            LocalDate on,
            List<String> args,
            String other) {
        return severity(check.code(), province, on)
                .map(
                        severity ->
                                new Finding(
                                        pointer,
                                        check.code(),
                                        severity,
                                        check.entry().clauses().get(0),
                                        args,
                                        other));
    }

    /** Whether a check is switched on in the province of a unit. */
    public boolean tells(IpCheck check, Province province, LocalDate on) {
        return severity(check.code(), province, on).isPresent();
    }

    private Optional<Severity> severity(String code, Province province, LocalDate on) {
        return ALWAYS.contains(code)
                ? Optional.of(Severity.REFUSE)
                : severities.severityOf(code, province, on);
    }
}
