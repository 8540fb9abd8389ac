package org.beian.web.intake;

import java.util.List;
import java.util.Locale;
import org.beian.account.AccountRefusal;
import org.beian.annualaudit.OpinionRefusal;
import org.beian.filing.submission.FilingSubmission;
import org.beian.intake.imports.ImportReports;
import org.beian.partyregister.UnitRegistration;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.RuleTexts;
import org.beian.web.RejectionTexts;

/**
 * Texts of the findings on a row of an import: of the rules, or of the refusals that a single call
 * gets before any rule is checked.
 */
public final class RowTexts {

    /** Classes in the packages whose refusals a row may get. */
    private static final List<Class<?>> BESIDE =
            List.of(
                    ImportReports.class,
                    FilingSubmission.class,
                    UnitRegistration.class,
                    OpinionRefusal.class,
                    AccountRefusal.class);

    private RowTexts() {}

    public static FindingText of(Finding finding, Locale locale) {
        for (Class<?> beside : BESIDE) {
            String key = finding.code() + ".message";
            String message = RejectionTexts.text(beside, key, finding.args(), locale);
            if (!message.equals(key)) {
                return new FindingText(
                        message,
                        RejectionTexts.text(
                                beside, finding.code() + ".suggestion", finding.args(), locale));
            }
        }
        return RuleTexts.describe(finding, locale);
    }
}
