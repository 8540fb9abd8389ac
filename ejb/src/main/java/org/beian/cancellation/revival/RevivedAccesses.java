package org.beian.cancellation.revival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beian.filing.application.FiledPart;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.register.AccessEventRepository;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpVersion;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.IpRange;

/**
 * Lookup of accesses in force that had ended before: begun by an application that did not send
 * them, where the same provider had given the same addresses to the same website.
 */
@ApplicationScoped
@Clause("15.4")
class RevivedAccesses {

    /** Accesses in force of a provider whose earlier one to the same website is cancelled. */
    private static final String CANDIDATES =
            """
            select %s from IcpAccess a where a.state = :active and a.id > :after
            and exists (select b.id from IcpAccess b where b.websiteId = a.websiteId
            and b.providerId = a.providerId and b.state = :cancelled and b.since < a.since)""";

    private static final int PART = 50;

    @Inject EntityManager em;
    @Inject FilingRepository filings;
    @Inject AccessEventRepository events;
    @Inject Units units;

    /**
     * Access that came back.
     *
     * @param by the application that brought it back
     * @param endedAt when the earlier one had ended
     * @param namedBy id of the first application that named it since; null for none
     * @param used whether an event of it is recorded since, such as its opening
     */
    record Revived(
            IcpAccess access, FilingApplication by, Instant endedAt, Long namedBy, boolean used) {

        /** False where somebody used it or named it since, which an officer has to judge. */
        boolean certain() {
            return namedBy == null && !used;
        }
    }

    /** Number of accesses to look at. */
    long countCandidates() {
        return em.createQuery(CANDIDATES.formatted("count(a)"), Long.class)
                .setParameter("active", RegisterState.ACTIVE)
                .setParameter("cancelled", RegisterState.CANCELLED)
                .setParameter("after", 0L)
                .getSingleResult();
    }

    /** Keys of the next accesses to look at, in order. */
    List<Long> candidates(long after) {
        return em.createQuery(CANDIDATES.formatted("a.id") + " order by a.id", Long.class)
                .setParameter("active", RegisterState.ACTIVE)
                .setParameter("cancelled", RegisterState.CANCELLED)
                .setParameter("after", after)
                .setMaxResults(PART)
                .getResultList();
    }

    /** The access, if it came back. */
    Optional<Revived> find(Long id) {
        IcpAccess access = em.find(IcpAccess.class, id);
        if (access.state() != RegisterState.ACTIVE || isNew(access)) {
            return Optional.empty();
        }
        IcpWebsite website = em.find(IcpWebsite.class, access.websiteId());
        List<IcpVersion> since =
                em.createQuery(
                                """
                                select v from IcpVersion v where v.websiteId = :website
                                and v.validFrom >= :since order by v.number""",
                                IcpVersion.class)
                        .setParameter("website", website.id())
                        .setParameter("since", access.since())
                        .getResultList();
        if (since.isEmpty() || since.get(0).applicationId() == null) {
            return Optional.empty();
        }
        FilingApplication by = filings.find(since.get(0).applicationId()).orElseThrow();
        if (names(by, website, access)) {
            return Optional.empty();
        }
        Long namedBy =
                since.stream()
                        .skip(1)
                        .filter(version -> version.applicationId() != null)
                        .flatMap(version -> filings.find(version.applicationId()).stream())
                        .filter(later -> names(later, website, access))
                        .map(FilingApplication::id)
                        .findFirst()
                        .orElse(null);
        return Optional.of(
                new Revived(
                        access, by, endedBefore(since.get(0)), namedBy, events.has(access.id())));
    }

    /** Whether the provider never gave these addresses to the website before. */
    private boolean isNew(IcpAccess access) {
        return em.createQuery(
                        """
                        select b from IcpAccess b where b.websiteId = :website
                        and b.providerId = :provider and b.state = :cancelled
                        and b.since < :since""",
                        IcpAccess.class)
                .setParameter("website", access.websiteId())
                .setParameter("provider", access.providerId())
                .setParameter("cancelled", RegisterState.CANCELLED)
                .setParameter("since", access.since())
                .getResultStream()
                .noneMatch(before -> before.ranges().equals(access.ranges()));
    }

    /** Whether what was sent with an application names an access. */
    private boolean names(FilingApplication application, IcpWebsite website, IcpAccess access) {
        FilingContent sent =
                FilingJson.read(filings.round(application.id(), application.round()).content());
        String own = code(application.unitId());
        String provider = code(access.providerId());
        Set<IpRange> ranges = Set.copyOf(access.ranges());
        return sent.websites().stream()
                .filter(
                        each ->
                                FiledPart.number(each.filingNumber())
                                        .filter(
                                                number ->
                                                        number.canonical()
                                                                .equals(website.filingNumber()))
                                        .isPresent())
                .flatMap(each -> each.accesses().stream())
                .anyMatch(
                        each ->
                                provider.equals(each.provider() == null ? own : each.provider())
                                        && Set.copyOf(ContentFacts.ranges(each)).equals(ranges));
    }

    private String code(Long unit) {
        return units.find(unit).map(Unit::code).orElseThrow();
    }

    /** When the last act without an application had begun, by which the earlier access ended. */
    private Instant endedBefore(IcpVersion revival) {
        return em.createQuery(
                        """
                        select v from IcpVersion v where v.websiteId = :website
                        and v.number < :number and v.applicationId is null
                        order by v.number desc""",
                        IcpVersion.class)
                .setParameter("website", revival.websiteId())
                .setParameter("number", revival.number())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(IcpVersion::validFrom)
                .orElse(revival.validFrom());
    }
}
