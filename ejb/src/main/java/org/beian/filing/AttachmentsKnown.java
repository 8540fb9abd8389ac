package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.filing.FilingContent.AttachmentUse;
import org.beian.intake.Attachments;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;

/** Attachments were handed in before, by the same unit. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
class AttachmentsKnown implements Rule<FilingCheck> {

    @Inject Attachments attachments;

    @Override
    public void check(FilingCheck filing, Findings out) {
        int place = 0;
        for (AttachmentUse use : filing.content().attachments()) {
            String pointer = "/attachments/" + place++ + "/id";
            if (!PlainText.isBlank(use.id())
                    && !attachments.belongsTo(use.id(), filing.submitter().id())) {
                out.add(pointer, Shown.shortened(use.id()));
            }
        }
    }
}
