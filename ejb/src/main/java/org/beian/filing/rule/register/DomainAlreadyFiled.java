package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.FilingFacts.Holder;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.DomainName;

/**
 * Rule that a domain belongs to one filed website only, that of the applicant aside. The holder is
 * named: a sponsor's own name is public, a person's too.
 */
@ApplicationScoped
@Clause({"12.3", "B10"})
@RuleCode("DOMAIN_ALREADY_FILED")
class DomainAlreadyFiled implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<DomainName> domain : filing.parts().domains()) {
            Holder holder = filing.facts().registers().holders().get(domain.value().toString());
            if (holder != null && !filing.isOwn(holder.filingNumber())) {
                out.add(
                        domain.pointer(),
                        domain.value().unicode(),
                        holder.filingNumber(),
                        holder.subjectName(),
                        Shanghai.date(holder.since()));
            }
        }
    }
}
