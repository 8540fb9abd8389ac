package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.domainregister.record.DomainAction;
import org.beian.domainregister.record.DomainRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that a change or deletion carries the date of its event, which is not after the day of
 * receipt (10.3).
 */
@ApplicationScoped
@Clause("10.3")
@RuleCode("REPORTED_EVENT_DATE")
class ReportedEventDate implements Rule<DomainRow> {

    @Override
    public void check(DomainRow row, Findings out) {
        boolean wanted = row.action() == DomainAction.CHANGE || row.deletes();
        if (wanted && row.event().isMissing()) {
            out.add("/eventDate", null, row.facts().received());
        }
        if (row.event().date() != null && row.event().date().isAfter(row.facts().received())) {
            out.add("/eventDate", row.event().date(), row.facts().received());
        }
    }
}
