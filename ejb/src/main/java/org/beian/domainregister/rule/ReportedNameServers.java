package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.domainregister.record.DomainItem;
import org.beian.domainregister.record.DomainRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.DomainName;
import org.beian.value.InvalidValue;

/** Rule that name servers are domain names, separated by semicolons (20.1). */
@ApplicationScoped
@Clause("20.1")
@RuleCode("REPORTED_NAME_SERVERS")
class ReportedNameServers implements Rule<DomainRow> {

    @Override
    public void check(DomainRow row, Findings out) {
        String text = row.item(DomainItem.NAME_SERVERS);
        if (text == null) {
            return;
        }
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf(';', from);
            String server = text.substring(from, end < 0 ? text.length() : end).strip();
            if (!server.isEmpty() && !isName(server)) {
                out.add(DomainItem.NAME_SERVERS.pointer(), server);
            }
            from = end < 0 ? text.length() + 1 : end + 1;
        }
    }

    private boolean isName(String text) {
        try {
            DomainName.parse(text);
            return true;
        } catch (InvalidValue notAName) {
            return false;
        }
    }
}
