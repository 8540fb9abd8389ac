package org.beian.filing.reading;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FiledPart;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingJson;
import org.beian.filing.register.IcpVersion;
import org.beian.filing.register.RegisterVersions;
import org.beian.filing.register.RegisteredAccesses;
import org.beian.filing.rule.FiledSubject;
import org.beian.filing.rule.FiledSubjects;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;

/**
 * Reading of what is filed, now or as of a day, by the sponsor whose filing it is and by the
 * providers that give access to its websites. A provider reads the subject and the websites that it
 * serves with its own accesses; of the other websites, and of a subject that it does not serve,
 * what is public. Personal items are masked.
 */
@Stateless
public class FiledRecords {

    @Inject FiledSubjects filed;
    @Inject RegisterVersions versions;
    @Inject RegisteredAccesses accesses;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * The record of a filing that is in force.
     *
     * @param number of the subject or of one of its websites
     * @param on the day, at whose end it is told; null for today
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} when there is no such filing,
     *     it is another's, or was not filed by then
     */
    @Clause("B4")
    @RolesAllowed({PROVIDER, SPONSOR})
    public FiledRecord asOf(String number, LocalDate on) {
        FiledSubject found =
                FiledPart.number(number)
                        .flatMap(filed::find)
                        .filter(this::mayRead)
                        .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(number));
        LocalDate day = on == null ? Shanghai.date(clock.instant()) : on;
        Scope scope = scope(found);
        return FiledPart.number(found.number())
                .flatMap(own -> versions.asOf(own, day))
                .map(then -> record(day, then, scope))
                .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(number));
    }

    private boolean mayRead(FiledSubject found) {
        Caller caller = callers.current();
        return caller.unitId().equals(found.holderId())
                || caller.has(PROVIDER) && found.isServedBy(caller.unitId());
    }

    /**
     * Scope of what the caller reads beside what is public.
     *
     * @param all for the sponsor
     * @param websites keys of the websites that a provider serves
     * @param own whether an access is the provider's
     */
    private record Scope(boolean all, Set<Long> websites, Predicate<Access> own) {

        boolean ofSubject() {
            return all || !websites.isEmpty();
        }

        JsonNode website(IcpVersion version) {
            if (all) {
                return FilingJson.tree(version.content());
            }
            Website content = FilingJson.part(version.content(), Website.class);
            return FilingJson.tree(
                    websites.contains(version.websiteId())
                            ? content.with(content.accesses().stream().filter(own).toList())
                            : content.onlyPublic());
        }
    }

    private Scope scope(FiledSubject found) {
        Caller caller = callers.current();
        if (caller.unitId().equals(found.holderId())) {
            return new Scope(true, Set.of(), any -> true);
        }
        // an access without a name is of the provider that filed on behalf
        boolean origin = caller.unitId().equals(found.originId());
        return new Scope(
                false,
                accesses.websitesServed(found.id(), caller.unitId()),
                access ->
                        access.provider() == null
                                ? origin
                                : access.provider().equals(caller.unit().code()));
    }

    private static FiledRecord record(LocalDate day, RegisterVersions.AsOf then, Scope scope) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        ObjectNode subject = (ObjectNode) FilingJson.tree(then.subject().content());
        content.set("subject", scope.ofSubject() ? subject : subject.retain("name", "nature"));
        ArrayNode websites = content.putArray("websites");
        then.websites().forEach(each -> websites.add(scope.website(each)));
        mask(content);
        List<FiledRecord.Part> parts = new ArrayList<>();
        for (IcpVersion each : then.websites()) {
            parts.add(part(each, content.at("/websites/" + parts.size())));
        }
        return new FiledRecord(day, part(then.subject(), content.path("subject")), parts);
    }

    private static FiledRecord.Part part(IcpVersion version, JsonNode content) {
        return new FiledRecord.Part(
                version.filingNumber(),
                version.state(),
                version.number(),
                version.validFrom(),
                version.validTo(),
                content);
    }

    private static void mask(ObjectNode content) {
        FilingLayout.of(content, null).stream()
                .flatMap(section -> section.rows().stream())
                .filter(SheetRow::masked)
                .forEach(
                        row -> {
                            JsonPointer pointer = JsonPointer.compile(row.pointer());
                            ObjectNode owner = (ObjectNode) content.at(pointer.head());
                            owner.put(
                                    pointer.last().getMatchingProperty(),
                                    String.join("; ", row.values()));
                        });
    }
}
