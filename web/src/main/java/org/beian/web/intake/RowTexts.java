package org.beian.web.intake;

import java.util.List;
import java.util.Locale;
import org.beian.filing.submission.FilingSubmission;
import org.beian.intake.imports.ImportReports;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.RuleTexts;
import org.beian.web.DeclinedTexts;

/**
 * Says in words what was found in a row: by a rule, or before any rule could look at it, which is
 * said as a single call says it.
 */
public final class RowTexts {

    /** Packages whose refusals a row may get. */
    private static final List<Class<?>> BESIDE =
            List.of(ImportReports.class, FilingSubmission.class);

    private RowTexts() {}

    public static FindingText of(Finding finding, Locale locale) {
        for (Class<?> beside : BESIDE) {
            String key = finding.code() + ".message";
            String message = DeclinedTexts.text(beside, key, finding.args(), locale);
            if (!message.equals(key)) {
                return new FindingText(
                        message,
                        DeclinedTexts.text(
                                beside, finding.code() + ".suggestion", finding.args(), locale));
            }
        }
        return RuleTexts.describe(finding, locale);
    }
}
