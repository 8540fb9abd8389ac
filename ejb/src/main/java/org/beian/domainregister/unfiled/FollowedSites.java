package org.beian.domainregister.unfiled;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.persistence.BoundedCount;
import org.beian.value.Province;

/**
 * Tasks on unfiled sites of the providers that may give access in a bureau's province today, which
 * the bureau follows (7.4).
 */
@Stateless
@RolesAllowed({Roles.CLERK, Roles.REVIEWER})
public class FollowedSites {

    private static final int MOST = 101;

    @Inject EntityManager em;
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

    private <T> TypedQuery<T> query(
            FollowedSiteFilter filter, long before, String select, Class<T> type) {
        LocalDate today = Shanghai.date(clock.instant());
        TypedQuery<T> query =
                em.createQuery(
                                select
                                        + """
                                        \sfrom UnfiledSite s, Unit u
                                        where u.id = s.providerId and s.id < :before
                                        and exists (select r from Remit r
                                          where r.unitId = s.providerId
                                          and r.province = :province and r.validFrom <= :day
                                          and (r.validTo is null or r.validTo >= :day))"""
                                        + filter.condition()
                                        + " order by s.id desc",
                                type)
                        .setParameter("before", before)
                        .setParameter("day", today)
                        .setParameter(
                                "province",
                                callers.current()
                                        .ownProvince()
                                        .map(Province::regionCode)
                                        .orElse(""));
        filter.fill(query, today);
        return query;
    }
}
