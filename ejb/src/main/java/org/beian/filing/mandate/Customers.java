package org.beian.filing.mandate;

import static org.beian.account.Roles.PROVIDER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.FieldClasses;
import org.beian.filing.content.FilingJson;
import org.beian.filing.reading.FilingLayout;
import org.beian.filing.reading.FilingViewAssembler;
import org.beian.filing.reading.SheetRow;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisteredAccesses;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;
import org.beian.trail.FieldClass;
import org.beian.trail.reading.ReadRefusal;

/**
 * Customers of the caller's provider: the subjects to which it gives access, directly or through
 * resellers (7.3, 7.6). Of the subject and the websites that it serves, a provider sees all but the
 * accesses of others, each masked value in the clear only for a reason that is logged (principle
 * 3); of others, and after the end of its access, the public items and its own accesses.
 */
@Stateless
public class Customers {

    private static final int MOST = 100;

    @Inject AccessDenials hidden;
    @Inject CustomerRepository customers;
    @Inject FilingRepository filings;
    @Inject RegisteredAccesses accesses;
    @Inject FilingViewAssembler views;
    @Inject Callers callers;

    /**
     * The next customers in the order of their ids, at most 100.
     *
     * @param search beginning of a name or of a domain, or a filing number in any spelling; null or
     *     blank for all
     * @param after id of the last one seen, 0 for the first page
     */
    @Clause({"7.3", "7.6"})
    @RolesAllowed(PROVIDER)
    public List<CustomerRow> list(String search, long after, int limit) {
        Long provider = callers.current().unitId();
        return customers.ids(provider, search, after, Math.max(1, Math.min(limit, MOST))).stream()
                .map(id -> row(provider, customers.subject(id).orElseThrow()))
                .toList();
    }

    /**
     * @param id key of the subject
     * @throws RequestRejected {@link FilingRefusal#CUSTOMER_NOT_FOUND} also for one that has no
     *     access at the caller's provider
     */
    @Clause({"7.3", "7.6"})
    @RolesAllowed(PROVIDER)
    public CustomerView open(String id) {
        Long provider = callers.current().unitId();
        IcpSubject subject = customer(id, provider);
        FilingApplication origin = filings.find(subject.applicationId()).orElseThrow();
        boolean own = isOwn(provider, origin);
        Set<Long> read = accesses.websitesServed(subject.id(), provider);
        return new CustomerView(
                id,
                subject.filingNumber(),
                subject.name(),
                subject.state(),
                subject.filedAt(),
                own,
                !read.isEmpty(),
                rows(content(subject, null), !read.isEmpty(), "SUBJECT"),
                customers.websites(provider, subject.id()).stream()
                        .map(
                                website ->
                                        website(
                                                provider,
                                                subject,
                                                website,
                                                read.contains(website.id())))
                        .toList(),
                customers.applications(provider, subject.filingNumber()).stream()
                        .map(
                                each ->
                                        new CustomerView.Application(
                                                each.id().toString(),
                                                each.state(),
                                                each.submittedAt()))
                        .toList(),
                handOver(provider, subject, origin),
                own ? origin.provider().handedOverAt() : null,
                own ? origin.provider().handedOverBy() : null);
    }

    /**
     * Shows one masked value of a customer that the caller serves; the act and its reason are
     * logged.
     *
     * @param id key of the subject
     * @param website number of the website that has it, or null for the subject
     * @param pointer JSON pointer of the value, as {@link #open} gives it
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link FilingRefusal#CUSTOMER_NOT_FOUND} also for one, or a website,
     *     that the caller does not serve
     * @throws RequestRejected {@link ReadRefusal#UNMASKING_WITHOUT_REASON} when the reason is not 4
     *     to 1000 characters of plain text
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} when nothing masked stands
     *     there
     */
    @Clause({"3", "7.3"})
    @RolesAllowed(PROVIDER)
    public String unmask(String id, String website, String pointer, String reason) {
        Long provider = callers.current().unitId();
        IcpSubject subject = customer(id, provider);
        Set<Long> read = accesses.websitesServed(subject.id(), provider);
        IcpWebsite shown =
                customers.websites(provider, subject.id()).stream()
                        .filter(each -> read.contains(each.id()))
                        .filter(each -> website == null || each.filingNumber().equals(website))
                        .findFirst()
                        .orElseThrow(FilingRefusal.CUSTOMER_NOT_FOUND::of);
        return views.unmask(
                filings.find(subject.applicationId()).orElseThrow(),
                content(subject, website == null ? null : shown),
                pointer,
                reason);
    }

    private IcpSubject customer(String id, Long provider) {
        IcpSubject subject =
                Optional.ofNullable(id)
                        .filter(text -> text.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .flatMap(customers::subject)
                        .orElseThrow(FilingRefusal.CUSTOMER_NOT_FOUND::of);
        if (!customers.has(provider, subject.id())) {
            hidden.reachedFor("SUBJECT", subject.id());
            throw FilingRefusal.CUSTOMER_NOT_FOUND.of();
        }
        return subject;
    }

    private CustomerRow row(Long provider, IcpSubject subject) {
        List<IcpWebsite> websites = customers.websites(provider, subject.id());
        return new CustomerRow(
                subject.id().toString(),
                subject.filingNumber(),
                subject.name(),
                websites.stream().map(IcpWebsite::name).limit(3).toList(),
                customers.domains(websites.stream().map(IcpWebsite::id).toList(), 3),
                customers.accesses(provider, subject.id()).stream()
                        .map(IcpAccess::resellers)
                        .filter(chain -> !chain.isEmpty())
                        .distinct()
                        .toList(),
                handOver(provider, subject, filings.find(subject.applicationId()).orElseThrow()));
    }

    private CustomerView.Website website(
            Long provider, IcpSubject subject, IcpWebsite website, boolean read) {
        return new CustomerView.Website(
                website.filingNumber(),
                website.name(),
                website.state(),
                rows(content(subject, website), read, "WEBSITE"),
                customers.accesses(provider, subject.id()).stream()
                        .filter(access -> access.websiteId().equals(website.id()))
                        .map(
                                access ->
                                        new CustomerView.Access(
                                                access.id().toString(),
                                                access.methods(),
                                                access.places(),
                                                access.ranges(),
                                                access.resellers(),
                                                access.state(),
                                                access.since(),
                                                customers.facts(access.id()).stream()
                                                        .map(
                                                                fact ->
                                                                        new CustomerView.Fact(
                                                                                fact.kind(),
                                                                                fact.on(),
                                                                                fact.officer()))
                                                        .toList()))
                        .toList());
    }

    /** The subject, alone or with a website: its nature decides which data are personal. */
    private static JsonNode content(IcpSubject subject, IcpWebsite website) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set("subject", FilingJson.tree(subject.content()));
        if (website != null) {
            JsonNode filed = FilingJson.tree(website.content());
            content.putArray("websites").add(filed);
        }
        return content;
    }

    private static List<SheetRow> rows(JsonNode content, boolean read, String kind) {
        return FilingLayout.of(content, null).stream()
                .filter(section -> section.kind().equals(kind))
                .flatMap(section -> section.rows().stream())
                .filter(row -> read || FieldClasses.of(row.field(), false) == FieldClass.PUBLIC)
                .toList();
    }

    private static HandOverState handOver(
            Long provider, IcpSubject subject, FilingApplication origin) {
        if (subject.holderId() != null) {
            return HandOverState.HELD;
        }
        if (!isOwn(provider, origin)) {
            return HandOverState.ELSEWHERE;
        }
        return origin.provider().handedOverAt() == null ? HandOverState.OPEN : HandOverState.PASSED;
    }

    private static boolean isOwn(Long provider, FilingApplication origin) {
        return origin.onBehalf() && origin.unitId().equals(provider);
    }
}
