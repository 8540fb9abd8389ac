package org.beian.web.api;

import java.util.Locale;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.RuleTexts;

/** What a rule found, in words, as a program reads it (formats.md 8.1). */
public record FindingShown(
        String pointer,
        String code,
        String severity,
        String message,
        String suggestion,
        String clause) {

    public static FindingShown of(Finding finding, Locale language) {
        FindingText text = RuleTexts.describeToProgram(finding, language);
        return new FindingShown(
                finding.pointer(),
                finding.code(),
                finding.severity().name(),
                text.message(),
                text.suggestion(),
                finding.clause());
    }
}
