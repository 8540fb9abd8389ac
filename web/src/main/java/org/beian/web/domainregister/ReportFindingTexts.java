package org.beian.web.domainregister;

import java.text.MessageFormat;
import java.util.Locale;
import org.beian.domainregister.report.ReportFinding;
import org.beian.law.Spoken;

/** Says in words what was found in a report of domains. */
public final class ReportFindingTexts {

    private static final String BUNDLE = "org.beian.web.Domains";

    private ReportFindingTexts() {}

    /** What was found. */
    public static String message(ReportFinding finding, Locale locale) {
        return text(finding, "message", locale);
    }

    /** What the unit does about it. */
    public static String suggestion(ReportFinding finding, Locale locale) {
        return text(finding, "suggestion", locale);
    }

    private static String text(ReportFinding finding, String part, Locale locale) {
        String key = "report." + finding.kind().name().toLowerCase(Locale.ROOT) + "." + part;
        String text = Spoken.texts(BUNDLE, ReportFindingTexts.class, locale).getString(key);
        return new MessageFormat(text, Spoken.of(locale))
                .format(new Object[] {finding.from(), finding.to()});
    }
}
