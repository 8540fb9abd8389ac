package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.domainregister.record.DomainRow;
import org.beian.domainregister.record.DomainRow.Day;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that a date exists in the calendar, and lies between 1985 and a hundred years after the year
 * of receipt (20.1).
 */
@ApplicationScoped
@Clause("20.1")
@RuleCode("REPORTED_DATES")
class ReportedDates implements Rule<DomainRow> {

    /** Year in which the first domain was registered. */
    private static final int FIRST = 1985;

    private static final int LAST = 100;

    @Override
    public void check(DomainRow row, Findings out) {
        check("/registered", row.registered(), row, out);
        check("/expires", row.expires(), row, out);
        check("/eventDate", row.event(), row, out);
    }

    private static void check(String pointer, Day day, DomainRow row, Findings out) {
        boolean plausible =
                day.date() == null
                        || day.date().getYear() >= FIRST
                                && day.date().getYear() <= row.facts().received().getYear() + LAST;
        if (day.isMalformed() || !plausible) {
            out.add(pointer, day.text());
        }
    }
}
