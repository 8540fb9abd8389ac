package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
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
 * Rule that a licence that is the filing number of one subject is named by no other, and is never a
 * number again.
 */
@ApplicationScoped
@Clause({"5.5", "6.6"})
@RuleCode("LICENCE_ALREADY_FILED")
class LicenceAlreadyFiled implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<FilingNumber> licence : FilingItems.licences(filing.content())) {
            String number = licence.value().canonical();
            Holder holder = filing.facts().registers().licences().get(number);
            if (holder != null && (!filing.isOwn(number) || isNewNumber(filing, licence))) {
                out.add(
                        licence.pointer(),
                        number,
                        holder.subjectName(),
                        Shanghai.date(holder.since()));
            }
        }
    }

    private static boolean isNewNumber(FilingCheck filing, Item<FilingNumber> licence) {
        return filing.overlay() == null
                && filing.number().filter(licence.value()::equals).isPresent();
    }
}
