package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.beian.filing.application.FiledPart;
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
        Optional<PendingPart> move =
                filing.facts().waiting().parts().stream()
                        .filter(other -> other.part().level() == FiledPart.Level.FILING)
                        .findFirst();
        if (move.isPresent()) {
            // a new website waits for a move too, though it is no part yet
            out.add(
                    filing.overlay() == null ? "/movesFrom" : "/filingNumber",
                    filing.touched().number(),
                    shown(move.get(), filing));
            return;
        }
        filing.touchedParts()
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
