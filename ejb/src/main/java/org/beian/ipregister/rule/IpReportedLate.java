package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.ipregister.record.IpFacts;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that an event is reported within the working days of setting {@code ip.report.workingDays},
 * five by default (9.3).
 */
@ApplicationScoped
@Clause("9.3")
@RuleCode("IP_REPORTED_LATE")
class IpReportedLate implements Rule<IpRow> {

    @Override
    public void check(IpRow row, Findings out) {
        IpFacts facts = row.facts();
        row.eventDate()
                .filter(day -> !day.isAfter(facts.late()))
                .ifPresent(
                        day ->
                                out.add(
                                        "/eventDate",
                                        day,
                                        facts.calendar().age(day, facts.today()),
                                        facts.inTime()));
    }
}
