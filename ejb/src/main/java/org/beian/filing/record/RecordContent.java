package org.beian.filing.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.beian.filing.content.FilingJson;
import org.beian.filing.reading.FilingLayout;
import org.beian.filing.reading.SheetSection;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterVersions;

/**
 * Content of a record in the form of an application, so that it is laid out and masked in the same
 * way; a website stands at the place of its ordinal.
 */
final class RecordContent {

    private static final String SUBJECT = "SUBJECT";
    private static final String WEBSITE = "WEBSITE";

    private RecordContent() {}

    static JsonNode json(IcpSubject subject) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set("subject", FilingJson.tree(subject.content()));
        return content;
    }

    static JsonNode json(IcpSubject subject, IcpWebsite website) {
        ObjectNode content = (ObjectNode) json(subject);
        ArrayNode websites = content.putArray("websites");
        for (int i = 1; i < website.ordinal(); i++) {
            websites.addObject();
        }
        ObjectNode own = ((ObjectNode) FilingJson.tree(website.content())).without("accesses");
        websites.add(own);
        return content;
    }

    static List<SheetSection> of(IcpSubject subject) {
        return only(FilingLayout.of(json(subject), null), SUBJECT, 0);
    }

    static List<SheetSection> of(IcpSubject subject, IcpWebsite website) {
        return only(FilingLayout.of(json(subject, website), null), WEBSITE, website.ordinal());
    }

    /**
     * All sections of a record as of a day; a website stands at its place among those of the day.
     */
    static List<SheetSection> of(RegisterVersions.AsOf then) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set("subject", FilingJson.tree(then.subject().content()));
        ArrayNode websites = content.putArray("websites");
        then.websites().forEach(each -> websites.add(FilingJson.tree(each.content())));
        return FilingLayout.of(content, null).stream()
                .filter(section -> !"GENERAL".equals(section.kind()))
                .toList();
    }

    private static List<SheetSection> only(List<SheetSection> sections, String kind, int number) {
        return sections.stream()
                .filter(each -> kind.equals(each.kind()) && each.number() == number)
                .toList();
    }
}
