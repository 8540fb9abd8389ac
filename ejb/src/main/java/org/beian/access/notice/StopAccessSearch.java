package org.beian.access.notice;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.domainregister.unfiled.UnfiledSite;
import org.beian.filing.application.QueuePosition;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.persistence.BoundedCount;
import org.beian.persistence.LikePattern;
import org.beian.value.Authority;

/**
 * Search among stop-access and resume-access notices by their last day (15.5): a provider among its
 * own, an authority among those that it issued, a bureau also among those of others on filings of
 * its province.
 */
@Stateless
@RolesAllowed({PROVIDER, REVIEWER, CLERK, MINISTRY})
public class StopAccessSearch {

    private static final int MOST = 501;

    @Inject EntityManager em;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * Notices by their last day: of open ones the first comes first, of all others the last.
     *
     * @param after position of the last one seen; null for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("15.5")
    public List<StopAccessNotice> list(StopAccessFilter filter, QueuePosition after, int limit) {
        boolean open = filter.isOpen();
        String order = QueuePosition.order("n.due", "n.id", open);
        return QueuePosition.page(
                        query(filter, "n", order, StopAccessNotice.class),
                        after,
                        open,
                        Math.max(1, Math.min(limit, MOST)))
                .getResultList();
    }

    /** Number of notices that the filter lets through, counted up to 1,001. */
    @Clause("15.5")
    public int count(StopAccessFilter filter) {
        return BoundedCount.of(query(filter, "n.id", "", Long.class));
    }

    /**
     * Which tasks on unfiled sites already led to a notice that waits for its report, by whichever
     * bureau (7.4).
     *
     * @param sites ids of tasks
     */
    @Clause("7.4")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public Set<Long> ordered(Collection<Long> sites) {
        return sites.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        em.createQuery(
                                        """
                                        select n.causeId from StopAccessNotice n
                                        where n.causeType = :type and n.causeId in :sites
                                        and n.state in :pending""",
                                        Long.class)
                                .setParameter("type", UnfiledSite.CASE_TYPE)
                                .setParameter("sites", sites)
                                .setParameter(
                                        "pending",
                                        Stream.of(StopAccessState.values())
                                                .filter(StopAccessState::isPending)
                                                .toList())
                                .getResultList());
    }

    private <T> TypedQuery<T> query(
            StopAccessFilter filter, String selected, String order, Class<T> type) {
        Caller caller = callers.current();
        boolean provider = caller.has(PROVIDER);
        TypedQuery<T> query =
                em.createQuery(
                        "select "
                                + selected
                                + " from StopAccessNotice n, Unit u where u.id = n.providerId and "
                                + (provider ? "n.providerId" : whose(filter))
                                + " = :owner"
                                + filter.condition()
                                + order,
                        type);
        query.setParameter(
                "owner",
                provider ? caller.unitId() : caller.authority().map(Authority::code).orElse(""));
        if (filter.ordered() != null) {
            query.setParameter("ordered", filter.ordered());
        }
        if (filter.isOpen()) {
            query.setParameter("state", StopAccessState.OPEN);
        } else if (filter.matter() == null && filter.state() != null) {
            query.setParameter("state", filter.state());
        }
        if (filter.matter() == StopAccessFilter.Matter.OVERDUE) {
            query.setParameter("today", Shanghai.date(clock.instant()));
        }
        if (!filter.provider().isEmpty()) {
            query.setParameter("name", LikePattern.prefix(filter.provider()));
        }
        return query;
    }

    private static String whose(StopAccessFilter filter) {
        return filter.elsewhere() ? "n.filedElsewhere" : "n.authority";
    }
}
