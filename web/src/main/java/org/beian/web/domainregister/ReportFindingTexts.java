package org.beian.web.domainregister;

import java.text.MessageFormat;
import java.util.Locale;
import org.beian.domainregister.report.ReportFinding;
import org.beian.law.SupportedLocales;

/** Texts of the findings on domain reports. */
public final class ReportFindingTexts {

    private static final String BUNDLE = "org.beian.web.Domains";

    private ReportFindingTexts() {}

    /** Description of the finding. */
    public static String message(ReportFinding finding, Locale locale) {
        return text(finding, "message", locale);
    }

    /** Advice to the unit on how to correct it. */
    public static String suggestion(ReportFinding finding, Locale locale) {
        return text(finding, "suggestion", locale);
    }

    private static String text(ReportFinding finding, String part, Locale locale) {
        String key = "report." + finding.kind().name().toLowerCase(Locale.ROOT) + "." + part;
        String text =
                SupportedLocales.texts(BUNDLE, ReportFindingTexts.class, locale).getString(key);
        return new MessageFormat(text, SupportedLocales.of(locale))
                .format(new Object[] {finding.from(), finding.to()});
    }
}
