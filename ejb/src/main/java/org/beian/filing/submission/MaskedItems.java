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
import java.util.function.Predicate;
import org.beian.account.Callers;
import org.beian.filing.application.FiledPart;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingJson;
import org.beian.filing.reading.FilingLayout;
import org.beian.filing.reading.SheetRow;
import org.beian.filing.register.RegisteredAccesses;
import org.beian.filing.rule.FiledSubject;
import org.beian.filing.rule.FiledSubject.FiledWebsite;
import org.beian.filing.rule.FiledSubjects;
import org.beian.law.Clause;

/**
 * Personal items of what is filed, in applications by which a provider changes it: it edits them
 * masked, and what it sends masked stays as it is filed while it serves it (formats.md 8.1,
 * principle 3).
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

    private static final Exchange UNMASK =
            (text, filed, masked) -> text.equals(masked) ? filed : text;

    /**
     * Content as its applicant edits it: a sponsor as it is, a provider masked, also of what it
     * serves no longer.
     */
    @Clause("3")
    FilingContent masked(FilingContent content) {
        return touched(content)
                .map(
                        subject ->
                                exchanged(
                                        content,
                                        beside(content, subject, site -> true),
                                        (text, filed, masked) ->
                                                text.equals(filed) ? masked : text))
                .orElse(content);
    }

    /** Content as it counts: what a provider left masked of what it serves is as it is filed. */
    @Clause("8.1")
    FilingContent asFiled(FilingContent content) {
        Optional<FiledSubject> found = touched(content);
        Set<Long> served =
                found.map(
                                subject ->
                                        accesses.websitesServed(
                                                subject.id(), callers.current().unitId()))
                        .orElseGet(Set::of);
        return served.isEmpty()
                ? content
                : exchanged(
                        content,
                        beside(content, found.get(), site -> served.contains(site.id())),
                        UNMASK);
    }

    /** Content in which what a provider left masked is as it was when it opened it. */
    @Clause("8.1")
    FilingContent asBefore(FilingContent content, FilingContent before) {
        return touched(content)
                .map(subject -> exchanged(content, (ObjectNode) FilingJson.tree(before), UNMASK))
                .orElse(content);
    }

    /** The filing that a provider touches; none for a sponsor, and for a first filing. */
    private Optional<FiledSubject> touched(FilingContent content) {
        return callers.current().has(PROVIDER) && content.touchesFiled()
                ? FiledPart.number(content.filingNumber()).flatMap(filed::find)
                : Optional.empty();
    }

    private static FilingContent exchanged(
            FilingContent content, ObjectNode then, Exchange exchange) {
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
    private static ObjectNode beside(
            FilingContent content, FiledSubject found, Predicate<FiledWebsite> known) {
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
                                .filter(known)
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
