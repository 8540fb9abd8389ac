package org.beian.filing.register;

import com.google.common.hash.Hashing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.law.Clause;
import org.beian.value.DomainName;
import org.beian.value.FilingNumber;

/**
 * Repository of filed accesses: for applications for access that wait for their opening (11.3), and
 * for what a provider reads of the filings that it serves (7.3).
 */
@ApplicationScoped
public class RegisteredAccesses {

    @Inject EntityManager em;

    /**
     * The access at a provider of the website with this number.
     *
     * @param number of the website, or of its subject: then the domains say which website
     * @param domains all must be in the website's filing
     * @param meant which access it is where the provider gives several
     * @return empty also when the website has no access at this provider, which learns no more than
     *     that
     */
    @Clause("11.3.1")
    public Optional<RegisteredAccess> find(
            FilingNumber number,
            Set<DomainName> domains,
            Long providerId,
            Predicate<IcpAccess> meant) {
        return websites(number).stream()
                .filter(website -> domainsOf(website).containsAll(domains))
                .flatMap(website -> accessAt(website, providerId, meant).stream())
                .findFirst();
    }

    /**
     * The website that holds a domain now, with its access at a provider.
     *
     * @param meant which access it is where the provider gives several
     */
    @Clause("11.3.2")
    public Optional<RegisteredAccess> find(
            Set<DomainName> domains, Long providerId, Predicate<IcpAccess> meant) {
        return domains.stream()
                .findFirst()
                .map(domain -> em.find(IcpDomain.class, domain.toString()))
                .map(domain -> em.find(IcpWebsite.class, domain.websiteId()))
                .filter(website -> domainsOf(website).containsAll(domains))
                .flatMap(website -> accessAt(website, providerId, meant));
    }

    /**
     * The data by which a provider recognises a filing, for the sponsor whose filing it is.
     *
     * @return empty for everybody else
     */
    @Clause("11.3.1")
    public Optional<FilingContent> identifying(RegisteredAccess filed, Long sponsorId) {
        FilingApplication source = em.find(FilingApplication.class, filed.applicationId());
        return source.isReadBy(sponsorId) ? Optional.of(filed.identifying()) : Optional.empty();
    }

    /**
     * The websites of a subject that a provider serves and whose data it therefore knows: its
     * access is in force, and it filed the subject or the website on behalf, or found the filing
     * true. What a sponsor filed itself a provider compares before that, and does not read
     * (11.3.1).
     *
     * @param subject key of the subject in the register
     * @return their keys in the register; empty for a subject that it does not serve
     */
    @Clause({"7.3", "11.3.1"})
    public Set<Long> websitesServed(Long subject, Long provider) {
        return Set.copyOf(
                em.createQuery(
                                """
                                select distinct a.websiteId from IcpAccess a
                                where a.subjectId = :subject and a.providerId = :provider
                                and a.state = :active
                                and (exists (select e.id from AccessEvent e
                                    where e.accessId = a.id and e.fact in :found)
                                  or exists (select v.id from IcpVersion v, FilingApplication f
                                    where v.websiteId = a.websiteId and f.id = v.applicationId
                                    and f.unitId = :provider)
                                  or exists (select s.id from IcpSubject s, FilingApplication g
                                    where s.id = a.subjectId and g.id = s.applicationId
                                    and g.unitId = :provider))""",
                                Long.class)
                        .setParameter("subject", subject)
                        .setParameter("provider", provider)
                        .setParameter("active", RegisterState.ACTIVE)
                        .setParameter(
                                "found",
                                List.of(AccessEvent.Kind.CONFIRMED, AccessEvent.Kind.OPENED))
                        .getResultList());
    }

    private List<IcpWebsite> websites(FilingNumber number) {
        String sought =
                number.websiteOrdinal().isPresent()
                        ? "select w from IcpWebsite w where w.filingNumber = :number"
                        : "select w from IcpWebsite w, IcpSubject s where w.subjectId = s.id"
                                + " and s.filingNumber = :number order by w.ordinal";
        return em.createQuery(sought, IcpWebsite.class)
                .setParameter("number", number.canonical())
                .getResultList();
    }

    private Optional<RegisteredAccess> accessAt(
            IcpWebsite website, Long providerId, Predicate<IcpAccess> meant) {
        IcpSubject subject = em.find(IcpSubject.class, website.subjectId());
        FilingApplication filed = em.find(FilingApplication.class, subject.applicationId());
        boolean byProvider =
                filed.onBehalf() && filed.unitId().equals(providerId)
                        || isChangedBy(website, providerId);
        return em.createQuery(
                        """
                        select a from IcpAccess a where a.websiteId = :website
                        and a.providerId = :provider order by a.id""",
                        IcpAccess.class)
                .setParameter("website", website.id())
                .setParameter("provider", providerId)
                .getResultStream()
                .map(
                        access ->
                                new RegisteredAccess(
                                        subject,
                                        website,
                                        access,
                                        byProvider,
                                        digest(subject, website, access)))
                .reduce((first, next) -> counts(first, next, meant) ? first : next);
    }

    /** One that was cancelled counts only where there is no other, then the one that is meant. */
    private static boolean counts(
            RegisteredAccess first, RegisteredAccess next, Predicate<IcpAccess> meant) {
        return first.active() && (!next.active() || first.isSo(meant) || !next.isSo(meant));
    }

    /** Whether the provider filed this version of the website on behalf, such as its access. */
    private boolean isChangedBy(IcpWebsite website, Long providerId) {
        return !em.createQuery(
                        """
                        select v.id from IcpVersion v
                        join FilingApplication a on a.id = v.applicationId
                        where v.websiteId = :website and v.validTo is null
                        and a.provider.onBehalf = true and a.unitId = :provider""",
                        Long.class)
                .setParameter("website", website.id())
                .setParameter("provider", providerId)
                .getResultList()
                .isEmpty();
    }

    private static Set<DomainName> domainsOf(IcpWebsite website) {
        return ContentFacts.domains(
                FilingJson.part(website.content(), FilingContent.Website.class));
    }

    private static String digest(IcpSubject subject, IcpWebsite website, IcpAccess access) {
        String held =
                String.join(
                        "\n",
                        website.filingNumber(),
                        subject.content(),
                        website.content(),
                        String.join(",", new TreeSet<>(access.methods())),
                        String.join(",", new TreeSet<>(access.places())),
                        access.ranges().toString());
        return Hashing.sha256().hashString(held, StandardCharsets.UTF_8).toString();
    }
}
