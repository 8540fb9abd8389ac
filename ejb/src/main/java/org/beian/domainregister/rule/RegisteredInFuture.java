package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.beian.domainregister.record.DomainRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** No domain is registered tomorrow. */
@ApplicationScoped
@Clause("20.1")
@RuleCode("REGISTERED_IN_FUTURE")
class RegisteredInFuture implements Rule<DomainRow> {

    @Override
    public void check(DomainRow row, Findings out) {
        LocalDate registered = row.registered().date();
        if (registered != null && registered.isAfter(row.facts().received())) {
            out.add("/registered", registered);
        }
    }
}
