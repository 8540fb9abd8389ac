package org.beian.domainregister.unfiled;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.domainregister.DomainRefusal;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.notice.waiting.Escalations;
import org.beian.party.Units;
import org.beian.persistence.BoundedCount;
import org.beian.trail.AccessDenials;
import org.beian.value.Province;

/**
 * Tasks on unfiled sites of the providers that may give access in a bureau's province today, which
 * the bureau follows; the ministry follows all (7.4).
 */
@Stateless
@RolesAllowed({Roles.CLERK, Roles.REVIEWER, Roles.MINISTRY})
public class FollowedSites {

    private static final int MOST = 101;

    private static final String OF_PROVINCE =
            """
            \sand exists (select r from Remit r where r.unitId = s.providerId
            and r.province = :province and r.validFrom <= :day
            and (r.validTo is null or r.validTo >= :day))""";

    @Inject EntityManager em;
    @Inject Units units;
    @Inject Escalations escalations;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * Tasks, the latest first.
     *
     * @param before number of the last one seen; {@link Long#MAX_VALUE} for the first page
     * @param limit 1 to 101, else the nearer of the two
     */
    @Clause("7.4")
    public List<UnfiledSite> list(FollowedSiteFilter filter, long before, int limit) {
        return query(filter, before, "select s", UnfiledSite.class)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultList();
    }

    /** Number of tasks that the filter lets through, counted up to 1,001. */
    @Clause("7.4")
    public int count(FollowedSiteFilter filter) {
        return BoundedCount.of(query(filter, Long.MAX_VALUE, "select s.id", Long.class));
    }

    /**
     * A task that the caller's authority follows, or was told that its provider is late with.
     *
     * @throws RequestRejected {@link DomainRefusal#UNFILED_SITE_NOT_FOUND} when there is none
     */
    @Clause({"7.4", "B1"})
    public UnfiledSite show(Long id) {
        return hidden.unlessHidden(
                        Optional.ofNullable(id).map(key -> em.find(UnfiledSite.class, key)),
                        site -> isFollowed(site) || isLate(site))
                .orElseThrow(() -> DomainRefusal.UNFILED_SITE_NOT_FOUND.of(id));
    }

    /**
     * Whether the caller's bureau may order the provider of a task to stop, as it may give access
     * in its province.
     */
    @Clause("7.4")
    public boolean isOrderedHere(Long id) {
        return !isNational() && isFollowed(show(id));
    }

    private boolean isFollowed(UnfiledSite site) {
        return isNational()
                || callers.current()
                        .ownProvince()
                        .filter(own -> units.hasRemit(site.providerId(), own, today()))
                        .isPresent();
    }

    private boolean isLate(UnfiledSite site) {
        return callers.current()
                .authority()
                .filter(own -> escalations.isWith(own, site.caseType(), site.id()))
                .isPresent();
    }

    private boolean isNational() {
        return callers.current().has(Roles.MINISTRY);
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    private <T> TypedQuery<T> query(
            FollowedSiteFilter filter, long before, String select, Class<T> type) {
        LocalDate today = today();
        TypedQuery<T> query =
                em.createQuery(
                                select
                                        + " from UnfiledSite s, Unit u"
                                        + " where u.id = s.providerId and s.id < :before"
                                        + (isNational() ? "" : OF_PROVINCE)
                                        + filter.condition()
                                        + " order by s.id desc",
                                type)
                        .setParameter("before", before);
        if (!isNational()) {
            query.setParameter("day", today);
            query.setParameter(
                    "province",
                    callers.current().ownProvince().map(Province::regionCode).orElse(""));
        }
        filter.fill(query, today);
        return query;
    }
}
