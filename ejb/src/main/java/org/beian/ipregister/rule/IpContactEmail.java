package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.ipregister.record.IpRow;
import org.beian.ipregister.record.ValidationCache;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.EmailAddress;

/** Rule that the e-mail address of the contact is valid (19.2). */
@ApplicationScoped
@Clause("19.2")
@RuleCode("IP_CONTACT_EMAIL")
class IpContactEmail implements Rule<IpRow> {

    private final ValidationCache known =
            new ValidationCache(email -> ValidationCache.reads(EmailAddress::parse, email));

    @Override
    public void check(IpRow row, Findings out) {
        String email = row.text("contactEmail");
        if (email != null && !known.test(email)) {
            out.add("/contactEmail");
        }
    }
}
