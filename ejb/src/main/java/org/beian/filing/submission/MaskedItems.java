package org.beian.filing.submission;

import static org.beian.account.Roles.PROVIDER;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.filing.application.FiledPart;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingJson;
import org.beian.filing.reading.FilingLayout;
import org.beian.filing.reading.SheetRow;
import org.beian.filing.register.RegisteredAccesses;
import org.beian.filing.rule.FiledSubject;
import org.beian.filing.rule.FiledSubjects;
import org.beian.law.Clause;

/**
 * Personal items of what is filed, in applications by which a provider that serves it changes it:
 * it edits them masked, and what is sent masked stays as it is filed (formats.md 8.1, principle 3).
 */
@ApplicationScoped
class MaskedItems {

    @Inject FiledSubjects filed;
    @Inject RegisteredAccesses accesses;
    @Inject Callers callers;

    /** Exchange of the text of a personal item, by what is filed and by what that is masked as. */
    private interface Exchange {
        String of(String text, String filed, String masked);
    }

    /** Content as its applicant edits it; a sponsor as it is. */
    @Clause("3")
    FilingContent masked(FilingContent content) {
        return exchanged(content, (text, filed, masked) -> text.equals(filed) ? masked : text);
    }

    /** Content as it counts: what its applicant left masked is as it is filed. */
    @Clause("8.1")
    FilingContent asFiled(FilingContent content) {
        return exchanged(content, (text, filed, masked) -> text.equals(masked) ? filed : text);
    }

    private FilingContent exchanged(FilingContent content, Exchange exchange) {
        Caller caller = callers.current();
        Optional<FiledSubject> found =
                caller.has(PROVIDER) && content.touchesFiled()
                        ? FiledPart.number(content.filingNumber()).flatMap(filed::find)
                        : Optional.empty();
        Set<Long> served =
                found.map(subject -> accesses.websitesServed(subject.id(), caller.unitId()))
                        .orElseGet(Set::of);
        if (served.isEmpty()) {
            return content;
        }
        ObjectNode then = beside(content, found.get(), served);
        JsonNode now = FilingJson.tree(content);
        for (SheetRow row : masked(then)) {
            JsonPointer at = JsonPointer.compile(row.pointer());
            JsonNode text = now.at(at);
            if (text.isTextual()) {
                ((ObjectNode) now.at(at.head()))
                        .put(
                                at.last().getMatchingProperty(),
                                exchange.of(
                                        text.asText(),
                                        then.at(at).asText(),
                                        String.join("; ", row.values())));
            }
        }
        return FilingJson.read(now);
    }

    /** What is filed, at the places of the content; a new website has the subject's person. */
    private static ObjectNode beside(FilingContent content, FiledSubject found, Set<Long> served) {
        ObjectNode then = JsonNodeFactory.instance.objectNode();
        JsonNode subject = FilingJson.tree(found.content());
        then.set("subject", subject);
        ArrayNode websites = then.putArray("websites");
        for (Website website : content.websites()) {
            if (website.filingNumber() == null) {
                websites.addObject().set("responsible", subject.path("responsible"));
            } else {
                websites.add(
                        FiledPart.number(website.filingNumber())
                                .flatMap(number -> found.website(number.canonical()))
                                .filter(site -> served.contains(site.id()))
                                .map(site -> FilingJson.tree(site.content()))
                                .orElseGet(JsonNodeFactory.instance::objectNode));
            }
        }
        return then;
    }

    private static List<SheetRow> masked(ObjectNode content) {
        return FilingLayout.of(content, null).stream()
                .flatMap(section -> section.rows().stream())
                .filter(SheetRow::masked)
                .toList();
    }
}
