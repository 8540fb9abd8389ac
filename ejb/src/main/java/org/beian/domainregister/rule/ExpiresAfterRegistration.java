package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.beian.domainregister.record.DomainRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a registration expires after the day on which it began (20.1). */
@ApplicationScoped
@Clause("20.1")
@RuleCode("EXPIRES_AFTER_REGISTRATION")
class ExpiresAfterRegistration implements Rule<DomainRow> {

    @Override
    public void check(DomainRow row, Findings out) {
        LocalDate registered = row.registered().date();
        LocalDate expires = row.expires().date();
        if (registered != null && expires != null && !expires.isAfter(registered)) {
            out.add("/expires", expires, registered);
        }
    }
}
