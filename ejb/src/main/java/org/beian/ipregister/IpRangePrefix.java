package org.beian.ipregister;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;

/** A prefix has a length of its family and begins at its own start. */
@ApplicationScoped
@Clause("19.1")
class IpRangePrefix implements Rule<IpRow> {

    @Override
    public void check(IpRow row, Findings out) {
        if (row.rangeFault() != null && row.rangeFault().startsWith("IP_PREFIX")) {
            out.add("/start", row.file().text("start"));
        }
    }
}
