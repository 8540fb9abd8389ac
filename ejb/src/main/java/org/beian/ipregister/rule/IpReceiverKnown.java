package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that the receiver of a range is another known unit (19.2). */
@ApplicationScoped
@Clause("19.2")
@RuleCode("IP_RECEIVER_KNOWN")
class IpReceiverKnown implements Rule<IpRow> {

    @Override
    public void check(IpRow row, Findings out) {
        String receiver = row.text("receiver");
        if (receiver != null
                && row.kind() != null
                && (!row.facts().units().contains(receiver)
                        || receiver.equals(row.facts().unitCode()))) {
            out.add("/receiver", receiver);
        }
    }
}
