package org.beian.filing.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiConsumer;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingContent.AttachmentUse;
import org.beian.filing.content.FilingContent.Document;
import org.beian.filing.content.FilingContent.PreApproval;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that codes are in their code tables and valid on the day. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("CODES_KNOWN")
class CodesKnown implements Rule<FilingCheck> {

    private static final List<String> CATEGORIES =
            List.of("pre-approval-categories", "special-approval-categories");

    @Override
    public void check(FilingCheck filing, Findings out) {
        FilingContent content = filing.content();
        BiConsumer<Item<String>, String> known =
                (code, table) -> check(code, filing, out, List.of(table));
        if (content.subject() != null) {
            known.accept(code("/subject/nature", content.subject().nature()), "natures");
        }
        for (Item<Document> document : FilingItems.documents(content)) {
            known.accept(
                    code(document.pointer() + "/type", document.value().type()), "document-types");
        }
        for (Item<Website> website : FilingItems.websites(content)) {
            FilingItems.entries(website, "services", website.value().services())
                    .forEach(code -> known.accept(code, "services"));
            FilingItems.entries(website, "languages", website.value().languages())
                    .forEach(code -> known.accept(code, "languages"));
        }
        for (Item<PreApproval> approval : FilingItems.preApprovals(content)) {
            String pointer = approval.pointer() + "/category";
            check(code(pointer, approval.value().category()), filing, out, CATEGORIES);
        }
        for (Item<Access> access : FilingItems.accesses(content)) {
            FilingItems.entries(access, "methods", access.value().methods())
                    .forEach(code -> known.accept(code, "access-methods"));
            checkProvinces(access, out);
        }
        int place = 0;
        for (AttachmentUse use : content.attachments()) {
            String pointer = "/attachments/" + place++ + "/purpose";
            known.accept(code(pointer, use.purpose()), "attachment-purposes");
        }
    }

    private static Item<String> code(String pointer, String code) {
        return new Item<>(pointer, code, -1, -1);
    }

    private static void check(
            Item<String> code, FilingCheck filing, Findings out, List<String> tables) {
        if (!Texts.isBlank(code.value())
                && tables.stream()
                        .noneMatch(
                                table ->
                                        filing.facts()
                                                .reference()
                                                .code(table, code.value())
                                                .isPresent())) {
            out.add(code.pointer(), TextNormalizer.shortened(code.value()), tables.get(0));
        }
    }

    private static void checkProvinces(Item<Access> access, Findings out) {
        List<String> provinces = access.value().serverProvinces();
        for (Item<String> entry : FilingItems.entries(access, "serverProvinces", provinces)) {
            if (!Texts.isBlank(entry.value()) && TextNormalizer.province(entry.value()).isEmpty()) {
                out.add(entry.pointer(), TextNormalizer.shortened(entry.value()), "regions");
            }
        }
    }
}
