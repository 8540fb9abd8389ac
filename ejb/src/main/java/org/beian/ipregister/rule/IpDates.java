package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that dates are days of the calendar, and none lies in the future (19.2). */
@ApplicationScoped
@Clause("19.2")
@RuleCode("IP_DATES")
class IpDates implements Rule<IpRow> {

    @Override
    public void check(IpRow row, Findings out) {
        check("date", row.text("date"), row, out);
        check("eventDate", row.file().text("eventDate"), row, out);
    }

    private static void check(String column, String written, IpRow row, Findings out) {
        if (written != null
                && IpRow.day(written).filter(day -> !day.isAfter(row.facts().today())).isEmpty()) {
            out.add("/" + column, written);
        }
    }
}
