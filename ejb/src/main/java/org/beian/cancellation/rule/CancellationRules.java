package org.beian.cancellation.rule;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beian.cancellation.CancellationRefusal;
import org.beian.code.RuleSeverities;
import org.beian.law.RequestRejected;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.rule.PublishedRules;
import org.beian.rule.Rule;
import org.beian.rule.RuleBook;
import org.beian.rule.RuleEntry;
import org.beian.rule.Severity;
import org.beian.value.Province;

/** Rule book for cancellations, with every rule that CDI finds. */
@ApplicationScoped
public class CancellationRules implements PublishedRules {

    /** Rules against another act on the same thing. */
    private static final Set<String> CONFLICTS =
            Set.of(
                    "NOT_CANCELLED_YET",
                    "NO_OPEN_CANCELLATION",
                    "NO_PENDING_CHANGE",
                    "NO_WAITING_MOVE");

    /** Rules that always refuse: without them the procedure would not know its target. */
    private static final Set<String> ALWAYS =
            Set.of(
                    "CANCELLATION_ACCESS_KNOWN",
                    "CANCELLATION_DOCUMENTS_KNOWN",
                    "CANCELLATION_FILING_KNOWN",
                    "CANCELLATION_NUMBER_OF_KIND",
                    "CANCELLATION_REASON_GIVEN",
                    "NOT_CANCELLED_YET",
                    "NO_OPEN_CANCELLATION",
                    "OWN_MOTION_FACTS",
                    "OWN_MOTION_PAPER",
                    "WITHDRAWAL_DAY");

    @Inject @Any Instance<Rule<CancellationCheck>> rules;
    @Inject RuleSeverities severities;

    private RuleBook<CancellationCheck> book;

    @PostConstruct
    void bind() {
        book = new RuleBook<>(rules, this::severity);
    }

    private Optional<Severity> severity(String code, Province province, LocalDate on) {
        return ALWAYS.contains(code)
                ? Optional.of(Severity.REFUSE)
                : severities.severityOf(code, province, on);
    }

    /**
     * Requires that no rule refuses.
     *
     * @param province whose bureau decides; null for the ministry
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_INCOMPLETE} with every fault
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_CONFLICT} when there is none
     *     but another act on the same thing
     */
    public void require(CancellationCheck check, Province province, LocalDate on) {
        List<Finding> refusing =
                book.check(check, province, on).stream()
                        .filter(finding -> finding.severity() == Severity.REFUSE)
                        .toList();
        if (!refusing.isEmpty()) {
            boolean conflict = refusing.stream().map(Finding::code).allMatch(CONFLICTS::contains);
            throw new FaultsFound(
                    conflict
                            ? CancellationRefusal.CANCELLATION_CONFLICT
                            : CancellationRefusal.CANCELLATION_INCOMPLETE,
                    refusing);
        }
    }

    @Override
    public List<RuleEntry> list() {
        return book.rules();
    }
}
