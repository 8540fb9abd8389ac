package org.beian.filing.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.TextItem;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.VisibleText;

/**
 * Rule that names and other free texts have no characters that are invisible, change the direction
 * of writing or have no agreed meaning. Rare characters of personal names are allowed.
 */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("PLAIN_TEXT")
class PlainText implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (TextItem item : filing.parts().texts()) {
            if (item.writing() != TextItem.Writing.CODED
                    && item.text() != null
                    && !isVisible(item)) {
                out.add(item.pointer());
            }
        }
    }

    private static boolean isVisible(TextItem item) {
        return item.writing() == TextItem.Writing.LINES
                ? VisibleText.isLines(item.text())
                : VisibleText.isLine(item.text());
    }
}
