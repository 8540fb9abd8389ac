package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingItems;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a licence is the filing number of one subject only, and is never used again. */
@ApplicationScoped
@Clause({"5.5", "6.6"})
@RuleCode("LICENCE_ALREADY_FILED")
class LicenceAlreadyFiled implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        FilingItems.licence(filing.content())
                .ifPresent(
                        licence ->
                                filing.facts()
                                        .registers()
                                        .licence()
                                        .filter(
                                                holder ->
                                                        filing.overlay() == null
                                                                || !filing.isOwn(
                                                                        holder.filingNumber()))
                                        .ifPresent(
                                                holder ->
                                                        out.add(
                                                                licence.pointer(),
                                                                licence.value().canonical(),
                                                                holder.subjectName(),
                                                                Shanghai.date(holder.since()))));
    }
}
