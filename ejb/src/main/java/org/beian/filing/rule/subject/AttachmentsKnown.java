package org.beian.filing.rule.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beian.filing.content.FilingContent.AttachmentUse;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.RuleLookups;
import org.beian.law.Clause;
import org.beian.rule.AskingRule;
import org.beian.rule.Findings;
import org.beian.rule.Questions;
import org.beian.rule.RuleCode;

/**
 * Rule that attachments were uploaded before, by the same unit or by the sponsor for whom it files.
 */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("ATTACHMENTS_KNOWN")
class AttachmentsKnown implements AskingRule<FilingCheck> {

    @Override
    public Consumer<Findings> ask(FilingCheck filing, Questions questions) {
        List<String> ids =
                filing.content().attachments().stream()
                        .map(AttachmentUse::id)
                        .filter(id -> !Texts.isBlank(id))
                        .distinct()
                        .toList();
        if (ids.isEmpty()) {
            return NOTHING;
        }
        Supplier<Set<String>> known =
                questions.ask(RuleLookups.attachmentsOf(filing.parties(), ids));
        return out -> report(filing, known.get(), out);
    }

    private static void report(FilingCheck filing, Set<String> known, Findings out) {
        int place = 0;
        for (AttachmentUse use : filing.content().attachments()) {
            String pointer = "/attachments/" + place++ + "/id";
            if (!Texts.isBlank(use.id()) && !known.contains(use.id())) {
                out.add(pointer, TextNormalizer.shortened(use.id()));
            }
        }
    }
}
