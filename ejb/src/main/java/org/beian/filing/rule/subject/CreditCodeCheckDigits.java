package org.beian.filing.rule.subject;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.FilingChecks;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.UnifiedSocialCreditCode;

/**
 * Rule that a unified social credit code has 18 characters that fit its two check characters (GB
 * 32100). Real codes that do not fit exist: with a scan of the document it warns, and the reviewer
 * has to accept the code.
 */
@ApplicationScoped
@Clause("8.2")
@RuleCode(FilingChecks.CREDIT_CODE)
class CreditCodeCheckDigits implements Rule<FilingCheck> {

    private static final String POINTER = "/subject/document/number";

    @Override
    public void check(FilingCheck filing, Findings out) {
        FilingItems.subjectDocument(filing.content())
                .filter(found -> DocumentKey.UNIFIED_SOCIAL_CREDIT_CODE.equals(found.type()))
                .filter(found -> !Texts.isBlank(found.number()))
                .filter(
                        found ->
                                FilingItems.read(found.number(), UnifiedSocialCreditCode::parse)
                                        .isEmpty())
                .ifPresent(
                        found -> {
                            if (isWritten(found.number()) && hasScan(filing)) {
                                out.warn(POINTER);
                            } else {
                                out.add(POINTER);
                            }
                        });
    }

    private static boolean isWritten(String number) {
        return FilingItems.read(number, UnifiedSocialCreditCode::written).isPresent();
    }

    private static boolean hasScan(FilingCheck filing) {
        return filing.content().attachments().stream()
                .filter(use -> "DOCUMENT_SCAN".equals(use.purpose()))
                .anyMatch(use -> filing.facts().attachments().contains(use.id()));
    }
}
