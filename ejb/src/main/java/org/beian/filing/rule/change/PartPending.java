package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.FilingFacts.PendingPart;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that no other application under review touches the same part; different parts may be changed
 * side by side.
 */
@ApplicationScoped
@Clause({"8.1", "12.3"})
@RuleCode("PART_PENDING")
class PartPending implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        if (filing.overlay() == null) {
            return;
        }
        filing.overlay()
                .parts()
                .forEach(
                        (part, pointer) ->
                                filing.facts().waiting().parts().stream()
                                        .filter(other -> other.part().meets(part))
                                        .findFirst()
                                        .ifPresent(
                                                other ->
                                                        out.add(
                                                                pointer,
                                                                part.number(),
                                                                shown(other, filing))));
    }

    /** The number of another unit's application is not disclosed. */
    private static Object shown(PendingPart other, FilingCheck filing) {
        return other.unitId().equals(filing.submitter().id()) ? other.applicationId() : "***";
    }
}
