package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.ipregister.record.IpAction;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a change and an end carry the day of the event (9.3). */
@ApplicationScoped
@Clause("9.3")
@RuleCode("IP_EVENT_DATE")
class IpEventDate implements Rule<IpRow> {

    @Override
    public void check(IpRow row, Findings out) {
        if ((row.action() == IpAction.CHANGE || row.action() == IpAction.DELETE)
                && row.file().text("eventDate") == null) {
            out.add("/eventDate");
        }
    }
}
