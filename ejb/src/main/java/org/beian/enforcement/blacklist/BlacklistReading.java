package org.beian.enforcement.blacklist;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.account.Callers;
import org.beian.account.SecondPerson;
import org.beian.filing.FilingRefusal;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistRepository;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.persistence.BoundedCount;
import org.beian.persistence.LikePattern;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/**
 * Reading of the blacklist by the bureaus: each reads all entries, as they bar everywhere (6.4).
 */
@Stateless
@RolesAllowed({REVIEWER, CLERK})
public class BlacklistReading {

    private static final int MOST = 501;

    @Inject EntityManager em;
    @Inject BlacklistRepository entries;
    @Inject BlacklistLimits limits;
    @Inject Letters letters;
    @Inject Callers callers;
    @Inject SecondPerson persons;
    @Inject History history;

    /**
     * Entries of all bureaus, the newest first.
     *
     * @param before only ids below this one; {@link Long#MAX_VALUE} for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("6.4")
    public List<BlacklistEntry> list(BlacklistFilter filter, long before, int limit) {
        return query("b", filter, " and b.id < :before order by b.id desc", BlacklistEntry.class)
                .setParameter("before", before)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultList();
    }

    /** Number of those that the filter lets through, counted up to 1,001. */
    @Clause("6.4")
    public int count(BlacklistFilter filter) {
        return BoundedCount.of(query("b.id", filter, "", Long.class));
    }

    private <T> TypedQuery<T> query(
            String selected, BlacklistFilter filter, String rest, Class<T> type) {
        TypedQuery<T> query =
                em.createQuery(
                        "select "
                                + selected
                                + " from BlacklistEntry b where lower(b.entry) like :begin escape '!'"
                                + (filter.region().isEmpty() ? "" : " and b.province = :region")
                                + (filter.phase() == null
                                        ? ""
                                        : " and " + filter.phase().condition("b"))
                                + rest,
                        type);
        if (!filter.region().isEmpty()) {
            query.setParameter("region", filter.region());
        }
        return query.setParameter(
                "begin", LikePattern.prefix(filter.begin()).toLowerCase(Locale.ROOT));
    }

    /**
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_NOT_FOUND} when there is none
     */
    @Clause("6.4")
    public BlacklistEntry show(Long id) {
        return entries.find(id).orElseThrow(FilingRefusal.BLACKLIST_NOT_FOUND::of);
    }

    /** Whether the caller's bureau made it, and alone acts on it; as {@link #show}. */
    @Clause("6.4")
    public boolean isOwn(Long id) {
        return callers.current().ownProvince().filter(show(id).province()::equals).isPresent();
    }

    /** Whether the caller proposed it, so that another person must decide; as {@link #show}. */
    @Clause("6.4")
    public boolean isProposedByCaller(Long id) {
        return persons.isCaller(show(id).proposedBy());
    }

    /** The latest last day of an entry that the caller's bureau proposes today. */
    @Clause("6.4")
    public LocalDate latestEnd() {
        return limits.latest(callers.current().province());
    }

    /** The letters, the oldest first; as {@link #show}. */
    @Clause("B5")
    public List<Letter> letters(Long id) {
        return letters.of(show(id));
    }

    /** History of an entry, the latest first; as {@link #show}. */
    @Clause("6.4")
    public List<HistoryEntry> history(Long id) {
        return history.latestFirst(show(id));
    }
}
