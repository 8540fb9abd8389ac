package org.beian.filing.rule.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.beian.filing.content.FilingContent.Document;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.DatesPlausible;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that no document has expired. */
@ApplicationScoped
@Clause("8.2")
@RuleCode("DOCUMENT_IN_FORCE")
class DocumentInForce implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Document> document : FilingItems.documents(filing.content())) {
            LocalDate last = document.value().validTo();
            if (last != null
                    && DatesPlausible.isPlausible(last, filing.today())
                    && last.isBefore(filing.today())) {
                out.add(document.pointer() + "/validTo", last);
            }
        }
    }
}
