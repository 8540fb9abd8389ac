package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.ipregister.record.IpReadings;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.MobileNumber;
import org.beian.value.OfficePhone;

/** The telephone of the contact is one. */
@ApplicationScoped
@Clause("19.2")
@RuleCode("IP_CONTACT_PHONE")
class IpContactPhone implements Rule<IpRow> {

    private final IpReadings known = new IpReadings(IpContactPhone::isPhone);

    @Override
    public void check(IpRow row, Findings out) {
        String phone = row.text("contactPhone");
        if (phone != null && !known.test(phone)) {
            out.add("/contactPhone");
        }
    }

    private static boolean isPhone(String phone) {
        return IpReadings.reads(MobileNumber::parse, phone)
                || IpReadings.reads(OfficePhone::parse, phone);
    }
}
