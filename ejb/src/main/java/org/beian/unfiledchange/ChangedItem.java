package org.beian.unfiledchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.beian.cancellation.CancellationTarget;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.NameKey;
import org.beian.trail.Masking;

/** Item of a filing that changed: of the subject, or of one website. */
public enum ChangedItem {
    SUBJECT_NAME(false, "/name", "/name"),
    SUBJECT_DOCUMENT(false, "/document/number", "/document"),
    SUBJECT_ADDRESS(false, "/address", "/province", "/city", "/county", "/address"),
    SUBJECT_RESPONSIBLE(false, "/responsible/name", "/responsible"),
    WEBSITE_NAME(true, "/name", "/name"),
    WEBSITE_HOME_URLS(true, "/homeUrls", "/homeUrls"),
    WEBSITE_DOMAINS(true, "/domains", "/domains"),
    WEBSITE_RESPONSIBLE(true, "/responsible/name", "/responsible"),
    /** Who holds a domain of the website, by the register of domains; nobody reports it. */
    DOMAIN_HOLDER(true, null);

    private final boolean ofWebsite;
    private final String shown;
    private final List<String> compared;

    ChangedItem(boolean ofWebsite, String shown, String... compared) {
        this.ofWebsite = ofWebsite;
        this.shown = shown;
        this.compared = List.of(compared);
    }

    /** The items that a provider may report. */
    public static List<ChangedItem> reported() {
        List<ChangedItem> items = new ArrayList<>(List.of(values()));
        items.remove(DOMAIN_HOLDER);
        return items;
    }

    /** Whether it is of one website; else of the subject. */
    public boolean isOfWebsite() {
        return ofWebsite;
    }

    /** What is filed, as everybody concerned may see it: documents and persons are masked. */
    String filed(CancellationTarget target) {
        String text = text(target);
        return switch (this) {
            case SUBJECT_DOCUMENT -> Masking.document(text);
            case SUBJECT_RESPONSIBLE, WEBSITE_RESPONSIBLE -> Masking.person(text);
            default -> text;
        };
    }

    /** Whether exactly this is filed. */
    public boolean isFiled(CancellationTarget target, String words) {
        return NameKey.of(text(target)).equals(NameKey.of(words));
    }

    private String text(CancellationTarget target) {
        return shown == null
                ? target.subject().name()
                : text(FilingJson.tree(content(target)).at(shown));
    }

    /** Whether a version of the part says something else of it than what is filed now. */
    public boolean differs(String before, CancellationTarget now) {
        return differs(FilingJson.tree(before), FilingJson.tree(content(now)));
    }

    /** Whether two contents of the part say different things of it. */
    boolean differs(JsonNode before, JsonNode after) {
        return compared.stream().anyMatch(pointer -> !before.at(pointer).equals(after.at(pointer)));
    }

    private String content(CancellationTarget target) {
        return ofWebsite ? target.website().content() : target.subject().content();
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.asText("");
        }
        List<String> texts = new ArrayList<>();
        value.forEach(each -> texts.add(each.asText()));
        return String.join("; ", texts);
    }
}
