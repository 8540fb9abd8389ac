package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.FilingFacts.Pending;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that no other application for the same subject or domain is pending. Another unit's
 * application is not named.
 */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("APPLICATION_PENDING")
class ApplicationPending implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        List<Pending> pending = filing.facts().waiting().pending();
        Set<Long> reported = new HashSet<>();
        filing.parts()
                .wanted()
                .forEach(
                        (key, item) ->
                                pending.stream()
                                        .filter(other -> other.key().equals(key))
                                        .min(Comparator.comparing(other -> !isOwn(other, filing)))
                                        .filter(other -> reported.add(other.applicationId()))
                                        .ifPresent(
                                                other ->
                                                        out.add(
                                                                item.pointer(),
                                                                item.value(),
                                                                isOwn(other, filing)
                                                                        ? other.applicationId()
                                                                        : "***")));
    }

    private static boolean isOwn(Pending other, FilingCheck filing) {
        return other.unitId().equals(filing.submitter().id());
    }
}
