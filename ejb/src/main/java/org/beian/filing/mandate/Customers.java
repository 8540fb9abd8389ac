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
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.FieldClasses;
import org.beian.filing.content.FilingJson;
import org.beian.filing.reading.FilingLayout;
import org.beian.filing.reading.SheetRow;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;
import org.beian.trail.FieldClass;

/**
 * Customers of the caller's provider: the subjects to which it gives access, directly or through
 * resellers (7.3, 7.6). Of a customer that it did not file itself, a provider sees only the public
 * items and its own accesses.
 */
@Stateless
public class Customers {

    private static final int MOST = 100;

    @Inject AccessDenials hidden;
    @Inject CustomerRepository customers;
    @Inject FilingRepository filings;
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
        FilingApplication origin = filings.find(subject.applicationId()).orElseThrow();
        boolean own = isOwn(provider, origin);
        return new CustomerView(
                id,
                subject.filingNumber(),
                subject.name(),
                subject.state(),
                subject.filedAt(),
                own,
                rows(subject, null, own, "SUBJECT"),
                customers.websites(provider, subject.id()).stream()
                        .map(website -> website(provider, subject, website, own))
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
            Long provider, IcpSubject subject, IcpWebsite website, boolean own) {
        return new CustomerView.Website(
                website.filingNumber(),
                website.name(),
                website.state(),
                rows(subject, website, own, "WEBSITE"),
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

    /**
     * Rows of the subject or of a website; the subject is always laid out too, as its nature
     * decides which data are personal.
     */
    private static List<SheetRow> rows(
            IcpSubject subject, IcpWebsite website, boolean own, String kind) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set("subject", FilingJson.tree(subject.content()));
        if (website != null) {
            JsonNode filed = FilingJson.tree(website.content());
            content.putArray("websites").add(filed);
        }
        return FilingLayout.of(content, null).stream()
                .filter(section -> section.kind().equals(kind))
                .flatMap(section -> section.rows().stream())
                .filter(row -> own || FieldClasses.of(row.field(), false) == FieldClass.PUBLIC)
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
