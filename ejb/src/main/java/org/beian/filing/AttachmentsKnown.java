package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.beian.filing.FilingContent.AttachmentUse;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;

/** Attachments were handed in before, by the same unit or by the sponsor for whom it files. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
class AttachmentsKnown implements Rule<FilingCheck> {

    @Inject RuleLookups lookups;

    @Override
    public void check(FilingCheck filing, Findings out) {
        List<String> ids =
                filing.content().attachments().stream()
                        .map(AttachmentUse::id)
                        .filter(id -> !PlainText.isBlank(id))
                        .distinct()
                        .toList();
        if (ids.isEmpty()) {
            return;
        }
        Set<String> known = lookups.attachmentsOf(filing.parties(), ids);
        int place = 0;
        for (AttachmentUse use : filing.content().attachments()) {
            String pointer = "/attachments/" + place++ + "/id";
            if (!PlainText.isBlank(use.id()) && !known.contains(use.id())) {
                out.add(pointer, Shown.shortened(use.id()));
            }
        }
    }
}
