package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.RuleLookups;
import org.beian.filing.rule.RuleLookups.Pending;
import org.beian.filing.rule.RuleLookups.Wanted;
import org.beian.law.Clause;
import org.beian.rule.AskingRule;
import org.beian.rule.Findings;
import org.beian.rule.Questions;
import org.beian.rule.RuleCode;

/**
 * Rule that no other application for the same subject or domain is pending. Another unit's
 * application is not named.
 */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("APPLICATION_PENDING")
class ApplicationPending implements AskingRule<FilingCheck> {

    @Override
    public Consumer<Findings> ask(FilingCheck filing, Questions questions) {
        Map<Wanted, Item<String>> wanted = filing.parts().wanted();
        if (wanted.isEmpty()) {
            return NOTHING;
        }
        Supplier<Set<Wanted>> claimed = filing.claimed(questions);
        return out -> {
            if (!Collections.disjoint(claimed.get(), wanted.keySet())) {
                report(
                        filing,
                        wanted,
                        questions.askNow(
                                RuleLookups.pending(wanted.keySet(), filing.applicationId())),
                        out);
            }
        };
    }

    private static void report(
            FilingCheck filing,
            Map<Wanted, Item<String>> wanted,
            List<Pending> pending,
            Findings out) {
        Set<Long> reported = new HashSet<>();
        wanted.forEach(
                (claim, item) ->
                        pending.stream()
                                .filter(other -> other.wanted().equals(claim))
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
