package org.beian.filing.content;

import java.util.ArrayList;
import java.util.List;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingContent.Document;
import org.beian.filing.content.FilingContent.Responsible;
import org.beian.filing.content.FilingContent.Subject;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.TextItem.Writing;

/**
 * Catalogue of the data items of an application: whether they are required, and how long they may
 * be (formats.md 2). Limits that formats.md does not give are those of the database columns.
 */
public final class TextItems {

    public static final int DOMAIN = 128;

    private static final int NAME = 128;
    private static final int NUMBER = 255;
    private static final int ADDRESS = 1024;
    private static final int REMARK = 1024;
    private static final int REFERENCE = 200;
    private static final int WEB_ADDRESS = 1024;

    private final List<TextItem> items = new ArrayList<>();
    private final boolean organisation;

    private TextItems(FilingContent content) {
        organisation =
                content.subject() != null
                        && !Texts.isBlank(content.subject().nature())
                        && !DocumentKey.INDIVIDUAL.equals(content.subject().nature());
    }

    public static List<TextItem> of(FilingContent content) {
        TextItems collected = new TextItems(content);
        collected.line("/reference", content.reference(), false, REFERENCE);
        collected.line("/movesFrom", content.movesFrom(), false, REFERENCE);
        collected.lines("/remark", content.remark());
        collected.verification(content);
        collected.attachments(content);
        if (collected.part("/subject", content.subject())) {
            collected.subject(content.subject());
        }
        for (Item<Website> website : FilingItems.websites(content)) {
            collected.website(website);
        }
        for (Item<Access> access : FilingItems.accesses(content)) {
            collected.access(access);
        }
        return collected.items;
    }

    private void verification(FilingContent content) {
        if (content.verification() != null) {
            line("/verification/officer", content.verification().officer(), false, NAME);
        }
    }

    private void attachments(FilingContent content) {
        int place = 0;
        for (FilingContent.AttachmentUse use : content.attachments()) {
            String pointer = "/attachments/" + place++;
            coded(pointer + "/id", use.id(), true);
            coded(pointer + "/purpose", use.purpose(), true);
        }
    }

    private void subject(Subject subject) {
        line("/subject/name", subject.name(), true, 255);
        coded("/subject/nature", subject.nature(), true);
        line("/subject/superior", subject.superior(), false, 255);
        coded("/subject/province", subject.province(), true);
        coded("/subject/city", subject.city(), true);
        coded("/subject/county", subject.county(), false);
        line("/subject/address", subject.address(), true, ADDRESS);
        if (part("/subject/document", subject.document())) {
            document("/subject/document", subject.document(), true);
        }
        responsible("/subject/responsible", subject.responsible());
        lines("/subject/remark", subject.remark());
    }

    private void document(String pointer, Document document, boolean ofSubject) {
        coded(pointer + "/type", document.type(), true);
        line(pointer + "/number", document.number(), true, NUMBER);
        line(pointer + "/address", document.address(), ofSubject, ADDRESS);
    }

    private void responsible(String pointer, Responsible person) {
        if (!part(pointer, person)) {
            return;
        }
        line(pointer + "/name", person.name(), true, NAME);
        if (part(pointer + "/document", person.document())) {
            document(pointer + "/document", person.document(), false);
        }
        coded(pointer + "/officePhone", person.officePhone(), organisation);
        coded(pointer + "/mobile", person.mobile(), true);
        add(pointer + "/email", person.email(), true, ADDRESS, Writing.CODED);
    }

    private void website(Item<Website> item) {
        Website website = item.value();
        String pointer = item.pointer();
        line(pointer + "/name", website.name(), true, 512);
        list(item, "homeUrls", website.homeUrls(), true, WEB_ADDRESS);
        list(item, "domains", website.domains(), false, DOMAIN);
        list(item, "services", website.services(), true, 0);
        list(item, "languages", website.languages(), true, 0);
        part(pointer + "/bulletinBoard", website.bulletinBoard());
        line(pointer + "/licenceNumber", website.licenceNumber(), false, REFERENCE);
        int place = 0;
        for (FilingContent.PreApproval approval : website.preApprovals()) {
            String own = pointer + "/preApprovals/" + place++;
            coded(own + "/category", approval.category(), true);
            line(own + "/approvalNumber", approval.approvalNumber(), false, 512);
        }
        responsible(pointer + "/responsible", website.responsible());
        lines(pointer + "/remark", website.remark());
    }

    private void access(Item<Access> item) {
        Access access = item.value();
        list(item, "serverProvinces", access.serverProvinces(), true, 0);
        list(item, "methods", access.methods(), true, 0);
        if (access.ips().isEmpty()) {
            part(item.pointer() + "/ips", null);
        }
        int place = 0;
        for (FilingContent.Ips ips : access.ips()) {
            String pointer = item.pointer() + "/ips/" + place++;
            coded(pointer + "/start", ips.start(), true);
            coded(pointer + "/end", ips.end(), true);
        }
        for (Item<String> reseller : FilingItems.entries(item, "resellers", access.resellers())) {
            line(reseller.pointer(), reseller.value(), true, 255);
        }
        line(item.pointer() + "/accessApplication", access.accessApplication(), false, REFERENCE);
        line(item.pointer() + "/replaces", access.replaces(), false, REFERENCE);
    }

    private void list(
            Item<?> owner, String name, List<String> texts, boolean required, int longest) {
        if (required && texts.isEmpty()) {
            part(owner.pointer() + "/" + name, null);
        }
        for (Item<String> entry : FilingItems.entries(owner, name, texts)) {
            add(entry.pointer(), entry.value(), true, longest, Writing.CODED);
        }
    }

    private boolean part(String pointer, Object part) {
        coded(pointer, part == null ? null : TextItem.GIVEN, true);
        return part != null;
    }

    private void coded(String pointer, String text, boolean required) {
        add(pointer, text, required, 0, Writing.CODED);
    }

    private void line(String pointer, String text, boolean required, int longest) {
        add(pointer, text, required, longest, Writing.LINE);
    }

    private void lines(String pointer, String text) {
        add(pointer, text, false, REMARK, Writing.LINES);
    }

    private void add(String pointer, String text, boolean required, int longest, Writing writing) {
        items.add(new TextItem(pointer, text, required, longest, writing));
    }
}
