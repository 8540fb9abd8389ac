package org.beian.filing.rule.subject;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingContent.AttachmentUse;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that attachments were uploaded before, by the same unit or by the sponsor for whom it files.
 */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("ATTACHMENTS_KNOWN")
class AttachmentsKnown implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        int place = 0;
        for (AttachmentUse use : filing.content().attachments()) {
            String pointer = "/attachments/" + place++ + "/id";
            if (!Texts.isBlank(use.id()) && !filing.facts().attachments().contains(use.id())) {
                out.add(pointer, TextNormalizer.shortened(use.id()));
            }
        }
    }
}
