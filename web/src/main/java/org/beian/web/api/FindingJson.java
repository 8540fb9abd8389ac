package org.beian.web.api;

import java.util.Locale;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.RuleTexts;

/** JSON view of a finding of the rules, with its texts (formats.md 8.1). */
public record FindingJson(
        String pointer,
        String code,
        String severity,
        String message,
        String suggestion,
        String clause) {

    public static FindingJson of(Finding finding, Locale language) {
        FindingText text = RuleTexts.describeToProgram(finding, language);
        return new FindingJson(
                finding.pointer(),
                finding.code(),
                finding.severity().name(),
                text.message(),
                text.suggestion(),
                finding.clause());
    }
}
