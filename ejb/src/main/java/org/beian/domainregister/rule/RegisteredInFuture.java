package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.beian.domainregister.record.DomainRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that the day of registration is not after the day on which the file was received (20.1). */
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
