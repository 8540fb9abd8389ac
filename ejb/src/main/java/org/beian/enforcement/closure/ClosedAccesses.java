package org.beian.enforcement.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.OrderedAccess;
import org.beian.access.notice.StopAccessGround;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessOrders;
import org.beian.access.notice.StopAccessRepository;
import org.beian.domainregister.unfiled.UnfiledSite;
import org.beian.domainregister.unfiled.UnfiledTasks;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.proceeding.CaseSite;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.filing.moved.MovedFilings;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpDomain;
import org.beian.filing.register.RegisterState;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.Authority;
import org.beian.value.DomainName;
import org.beian.value.Province;

/**
 * Lookup of the accesses of a website that is closed: those that are filed and in force, under
 * whichever number the website went on, else those on whose networks the unfiled site was seen.
 */
@ApplicationScoped
class ClosedAccesses {

    @Inject EntityManager em;
    @Inject MovedFilings moved;
    @Inject UnfiledTasks unfiled;
    @Inject StopAccessRepository notices;
    @Inject StopAccessOrders orders;
    @Inject Units units;
    @Inject Clock clock;

    /**
     * Access with the province whose bureau orders it to be stopped.
     *
     * @param elsewhere null for the bureau of the case itself
     */
    record Closed(AssistanceAccess access, Province elsewhere) {}

    /** The name by which a site is told: that of the website, else its domain, address or words. */
    static String nameOf(CaseSite site) {
        return Stream.of(site.websiteName(), site.domain(), site.address())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(site.site());
    }

    /** Those of a case, by provider: events are numbered by unit. */
    List<Closed> of(EnforcementCase closed) {
        Province own = closed.authority().province().orElseThrow();
        Stream<Closed> found =
                isFiled(closed.site())
                        ? filed(closed.site()).stream().map(access -> of(access, own))
                        : unfiled(closed.site()).stream().map(site -> of(site, own));
        return found.sorted(Comparator.comparing(each -> each.access.providerId())).toList();
    }

    private boolean isFiled(CaseSite site) {
        return site.subjectId() != null || holder(site).isPresent();
    }

    private Optional<IcpDomain> holder(CaseSite site) {
        return Optional.ofNullable(site.domain()).map(domain -> em.find(IcpDomain.class, domain));
    }

    private List<IcpAccess> filed(CaseSite site) {
        if (site.subjectId() == null) {
            return inForce("websiteId", holder(site).orElseThrow().websiteId());
        }
        return site.websiteId() == null
                ? inForce("subjectId", moved.now(site.subjectId()).id())
                : inForce("websiteId", moved.site(site.websiteId()).id());
    }

    private List<IcpAccess> inForce(String of, Long id) {
        return em.createQuery(
                        "select a from IcpAccess a where a.state = :active and a.%s = :id order by a.id"
                                .formatted(of),
                        IcpAccess.class)
                .setParameter("active", RegisterState.ACTIVE)
                .setParameter("id", id)
                .getResultList();
    }

    private List<UnfiledSite> unfiled(CaseSite site) {
        return site.domain() == null
                ? List.of()
                : unfiled.followed(DomainName.parse(site.domain()));
    }

    /** The bureau of a place orders it; of several other places, the first in order. */
    private static Closed of(IcpAccess access, Province own) {
        List<Province> places = access.places().stream().map(Province::ofRegion).toList();
        boolean here = places.isEmpty() || places.contains(own);
        return new Closed(
                new AssistanceAccess(access.providerId(), access.id(), null),
                here ? null : places.get(0));
    }

    /** Where no place is known, the remit of the provider decides, else its seat. */
    private Closed of(UnfiledSite site, Province own) {
        LocalDate today = Shanghai.date(clock.instant());
        Province seat = units.find(site.providerId()).flatMap(Unit::province).orElse(own);
        boolean here = seat.equals(own) || units.hasRemit(site.providerId(), own, today);
        return new Closed(
                new AssistanceAccess(site.providerId(), null, site.id()), here ? null : seat);
    }

    /**
     * The order to stop an access.
     *
     * @param citation number of the letter on which it rests
     * @return empty where the provider no longer gives it
     */
    Optional<OrderedAccess> order(AssistanceAccess access, Authority authority, String citation) {
        if (access.accessId() != null) {
            return Optional.of(em.find(IcpAccess.class, access.accessId()))
                    .filter(filed -> filed.state() == RegisterState.ACTIVE)
                    .map(filed -> orders.ofClosed(filed, authority, citation));
        }
        return unfiled.lock(access.unfiledSiteId())
                .filter(site -> site.state().isFollowed())
                .map(site -> order(site, authority, citation));
    }

    /**
     * The order of the bureau asked to stop an access; as the other of this name. What the decision
     * itself cancelled is given until somebody orders to stop it.
     */
    Optional<OrderedAccess> order(Assistance request, AssistanceAccess access) {
        Optional<OrderedAccess> wanted = order(access, request.asked(), request.letterNumber());
        if (wanted.isPresent() || access.accessId() == null) {
            return wanted;
        }
        EnforcementCase decided = em.find(EnforcementCase.class, request.enforcementCaseId());
        boolean ordered =
                notices.ofAccess(access.accessId()).stream()
                        .filter(StopAccessNotice::stands)
                        .anyMatch(notice -> !isResumed(notice));
        return decided.decision().measures().has(MeasureKind.CANCELLATION) && !ordered
                ? Optional.of(
                        orders.ofClosed(
                                em.find(IcpAccess.class, access.accessId()),
                                request.asked(),
                                request.letterNumber()))
                : Optional.empty();
    }

    private boolean isResumed(StopAccessNotice stopped) {
        return notices.causedBy(stopped).stream().anyMatch(StopAccessNotice::stands);
    }

    private static OrderedAccess order(UnfiledSite site, Authority authority, String citation) {
        return new OrderedAccess(
                AccessOrder.STOP,
                StopAccessGround.CLOSURE,
                authority,
                site.providerId(),
                null,
                null,
                site.unicode(),
                List.of(site.domain()),
                site.address() == null ? List.of() : List.of(site.address()),
                List.of(),
                citation,
                OrderedAccess.Event.CLOSURE);
    }
}
