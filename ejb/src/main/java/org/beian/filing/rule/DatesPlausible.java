package org.beian.filing.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.beian.filing.content.FilingContent.Document;
import org.beian.filing.content.FilingContent.PreApproval;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that dates are plausible: from 1900 on, and at most 100 years ahead. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("DATES_PLAUSIBLE")
public class DatesPlausible implements Rule<FilingCheck> {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LONGEST_AHEAD = 100;

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Document> document : FilingItems.documents(filing.content())) {
            check(document.pointer() + "/validTo", document.value().validTo(), filing, out);
        }
        if (filing.content().verification() != null) {
            check("/verification/date", filing.content().verification().date(), filing, out);
        }
        for (Item<PreApproval> approval : FilingItems.preApprovals(filing.content())) {
            check(approval.pointer() + "/validFrom", approval.value().validFrom(), filing, out);
            check(approval.pointer() + "/validTo", approval.value().validTo(), filing, out);
        }
    }

    /** Whether other rules may calculate with the date; a date that was not given is plausible. */
    public static boolean isPlausible(LocalDate date, LocalDate today) {
        return date == null
                || date.getYear() >= EARLIEST_YEAR && !date.isAfter(today.plusYears(LONGEST_AHEAD));
    }

    private static void check(String pointer, LocalDate date, FilingCheck filing, Findings out) {
        if (!isPlausible(date, filing.today())) {
            out.add(pointer, date);
        }
    }
}
