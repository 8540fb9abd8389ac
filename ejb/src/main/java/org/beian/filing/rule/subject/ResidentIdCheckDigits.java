package org.beian.filing.rule.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingContent.Document;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.ResidentIdNumber;

/**
 * Rule that a resident identity number has 18 characters, a possible birth date and a fitting check
 * character (GB 11643).
 */
@ApplicationScoped
@Clause("8.2")
@RuleCode("RESIDENT_ID_CHECK_DIGITS")
class ResidentIdCheckDigits implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Document> document : FilingItems.documents(filing.content())) {
            if (DocumentKey.RESIDENT_IDENTITY_CARD.equals(document.value().type())
                    && !Texts.isBlank(document.value().number())
                    && read(document.value()).isEmpty()) {
                out.add(document.pointer() + "/number");
            }
        }
    }

    /**
     * The number of a resident identity card, empty when it cannot be read or is another document.
     */
    static Optional<ResidentIdNumber> read(Document document) {
        return DocumentKey.RESIDENT_IDENTITY_CARD.equals(document.type())
                ? FilingItems.read(document.number(), ResidentIdNumber::parse)
                : Optional.empty();
    }
}
