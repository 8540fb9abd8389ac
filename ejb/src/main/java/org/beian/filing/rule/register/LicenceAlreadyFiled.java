package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.FilingFacts.Holder;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.FilingNumber;

/**
 * Rule that a licence is of one subject only: another's is not named, and one that is or was a
 * filing number is never a number again.
 */
@ApplicationScoped
@Clause({"5.5", "6.6"})
@RuleCode("LICENCE_ALREADY_FILED")
class LicenceAlreadyFiled implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<FilingNumber> licence : FilingItems.licences(filing.content())) {
            Holder holder = filing.facts().registers().licences().get(licence.value().canonical());
            if (holder != null
                    && (!filing.isOwn(holder.filingNumber()) || isUsedAgain(filing, licence))) {
                out.add(
                        licence.pointer(),
                        licence.value().canonical(),
                        holder.subjectName(),
                        Shanghai.date(holder.since()));
            }
        }
    }

    /** Whether the number of the filing that moves were that of the new one too. */
    private static boolean isUsedAgain(FilingCheck filing, Item<FilingNumber> licence) {
        return filing.movesFrom() != null
                && filing.movesFrom().number().equals(licence.value().canonical())
                && filing.number().equals(Optional.of(licence.value()));
    }
}
