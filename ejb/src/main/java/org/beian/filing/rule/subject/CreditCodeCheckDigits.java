package org.beian.filing.rule.subject;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.UnifiedSocialCreditCode;

/**
 * Rule that a unified social credit code has 18 characters that fit its two check characters (GB
 * 32100).
 */
@ApplicationScoped
@Clause("8.2")
@RuleCode("CREDIT_CODE_CHECK_DIGITS")
class CreditCodeCheckDigits implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        FilingItems.subjectDocument(filing.content())
                .filter(found -> DocumentKey.UNIFIED_SOCIAL_CREDIT_CODE.equals(found.type()))
                .filter(found -> !Texts.isBlank(found.number()))
                .filter(
                        found ->
                                FilingItems.read(found.number(), UnifiedSocialCreditCode::parse)
                                        .isEmpty())
                .ifPresent(found -> out.add("/subject/document/number"));
    }
}
