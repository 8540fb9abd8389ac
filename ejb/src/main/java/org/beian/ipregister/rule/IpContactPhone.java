package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.ipregister.record.IpRow;
import org.beian.ipregister.record.ValidationCache;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.MobileNumber;
import org.beian.value.OfficePhone;

/** Rule that the telephone of the contact is a mobile or office number (19.2). */
@ApplicationScoped
@Clause("19.2")
@RuleCode("IP_CONTACT_PHONE")
class IpContactPhone implements Rule<IpRow> {

    private final ValidationCache known = new ValidationCache(IpContactPhone::isPhone);

    @Override
    public void check(IpRow row, Findings out) {
        String phone = row.text("contactPhone");
        if (phone != null && !known.test(phone)) {
            out.add("/contactPhone");
        }
    }

    private static boolean isPhone(String phone) {
        return ValidationCache.reads(MobileNumber::parse, phone)
                || ValidationCache.reads(OfficePhone::parse, phone);
    }
}
