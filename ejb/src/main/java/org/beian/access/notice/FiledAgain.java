package org.beian.access.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.RegisterState;
import org.beian.filing.register.RegisteredAccess;
import org.beian.filing.register.RegisteredAccesses;
import org.beian.law.Clause;
import org.beian.value.DomainName;
import org.beian.value.IpRange;

/**
 * Lookup of the filing by which the ground of a notice fell away: whether the website was never
 * filed or its filing ended, access is given again only to what is filed with this provider (7.2).
 */
@ApplicationScoped
class FiledAgain {

    @Inject EntityManager em;
    @Inject RegisteredAccesses register;
    @Inject StopAccessRepository notices;

    /**
     * The access of the notice's provider to the one website in force that has all its domains: the
     * very one that it is about, else the one through its addresses, else any that is not to be
     * stopped on a notice of its own.
     *
     * @return empty while the ground stands
     */
    @Clause("15.5")
    Optional<RegisteredAccess> of(StopAccessNotice notice) {
        return register.find(
                        notice.domains().stream()
                                .map(DomainName::parse)
                                .collect(Collectors.toSet()),
                        notice.providerId(),
                        meant(notice))
                .filter(RegisteredAccess::active)
                .filter(filed -> mayBe(notice, filed.accessId()));
    }

    private Predicate<IcpAccess> meant(StopAccessNotice notice) {
        Long own = own(notice);
        boolean inForce =
                own != null && em.find(IcpAccess.class, own).state() == RegisterState.ACTIVE;
        return inForce
                ? access -> access.id().equals(own)
                : access ->
                        access.ranges().stream()
                                .map(IpRange::toString)
                                .toList()
                                .equals(notice.addresses());
    }

    /** Others are told by their own notices. */
    private boolean mayBe(StopAccessNotice notice, Long access) {
        Long own = own(notice);
        return access.equals(own)
                || (notice.ordered() == AccessOrder.STOP || own == null)
                        && notices.ofAccess(access).stream().noneMatch(StopAccessNotice::stands);
    }

    private static Long own(StopAccessNotice notice) {
        return notice.ordered() == AccessOrder.STOP ? notice.accessId() : notice.resumedAccessId();
    }
}
