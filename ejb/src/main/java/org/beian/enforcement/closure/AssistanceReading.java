package org.beian.enforcement.closure;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.proceeding.CaseSite;
import org.beian.filing.reading.FilingDomicile;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.persistence.BoundedCount;
import org.beian.persistence.LikePattern;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.trail.reading.ReadLog;
import org.beian.value.Authority;

/**
 * Reading of requests for assistance (16.5): a bureau those from it and to it, and one by one those
 * on filings in its province, which is logged; the ministry all.
 */
@Stateless
@RolesAllowed({CLERK, REVIEWER, MINISTRY})
public class AssistanceReading {

    private static final int MOST = 501;

    @Inject EntityManager em;
    @Inject AssistanceRepository assistances;
    @Inject AssistanceViews views;
    @Inject FilingDomicile domiciles;
    @Inject ReadLog readLog;
    @Inject Letters letters;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * The caller's, the latest first, without domains and orders.
     *
     * @param after id of the last one seen; null for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("16.5")
    public List<AssistanceView> list(AssistanceFilter filter, Long after, int limit) {
        TypedQuery<Assistance> query =
                query(
                        "a",
                        filter,
                        (after == null ? "" : " and a.id < :after") + " order by a.id desc",
                        Assistance.class);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultStream()
                .map(views::line)
                .toList();
    }

    /** Number of the caller's, counted up to 1,001. */
    @Clause("16.5")
    public long count(AssistanceFilter filter) {
        return BoundedCount.of(query("a.id", filter, "", Long.class));
    }

    private <T> TypedQuery<T> query(
            String selected, AssistanceFilter filter, String rest, Class<T> type) {
        boolean all = callers.current().has(MINISTRY);
        boolean searching = filter.search() != null && !filter.search().isBlank();
        boolean open = filter.phase() != null && filter.phase().isOpen();
        TypedQuery<T> query =
                em.createQuery(
                        "select "
                                + selected
                                + " from Assistance a where "
                                + (all ? "a.id > 0" : side(filter.incoming()))
                                + (filter.phase() == null
                                        ? ""
                                        : " and " + filter.phase().condition("a"))
                                + (searching ? SEARCH : "")
                                + rest,
                        type);
        if (!all) {
            query.setParameter("own", own().map(Authority::code).orElse(""));
        }
        if (open) {
            query.setParameter("today", today());
        }
        if (searching) {
            query.setParameter("text", "%" + LikePattern.prefix(filter.search().strip()));
        }
        return query;
    }

    private static final String SEARCH =
            " and (a.site like :text escape '!' or a.filingNumber like :text escape '!'"
                    + " or a.caseNumber like :text escape '!' or exists (select c.id from"
                    + " EnforcementCase c where c.id = a.caseId"
                    + " and c.site.domain like :text escape '!'))";

    private static String side(Boolean incoming) {
        if (incoming == null) {
            return "(a.authority = :own or a.asked = :own)";
        }
        return incoming ? "a.asked = :own" : "a.authority = :own";
    }

    /**
     * A request.
     *
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_ASSISTANCE_NOT_FOUND} when
     *     there is none, or none that the caller may know of
     */
    @Clause("16.5")
    public AssistanceView show(String id) {
        Assistance found = readable(id);
        if (!callers.current().has(MINISTRY) && !isOwn(found)) {
            readLog.read(found, "DOMICILE", null, null);
        }
        return views.of(found);
    }

    /** History of a request, the latest first; as {@link #show}. */
    @Clause("16.5")
    public List<HistoryEntry> history(String id) {
        return history.latestFirst(readable(id));
    }

    /** The letters, the oldest first; as {@link #show}. */
    @Clause("16.5")
    public List<Letter> letters(String id) {
        return letters.of(readable(id));
    }

    /**
     * A letter of a request.
     *
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_ASSISTANCE_NOT_FOUND} also for
     *     a letter of another case
     */
    @Clause("16.5")
    public Letters.Pdf pdf(String id, Long letterId, Locale locale) {
        return letters.pdf(letters(id), letterId, locale)
                .orElseThrow(() -> EnforcementRefusal.ENFORCEMENT_ASSISTANCE_NOT_FOUND.of(id));
    }

    private Assistance readable(String id) {
        return hidden.unlessHidden(assistances.find(id), this::mayRead)
                .orElseThrow(() -> EnforcementRefusal.ENFORCEMENT_ASSISTANCE_NOT_FOUND.of(id));
    }

    private boolean mayRead(Assistance found) {
        return callers.current().has(MINISTRY)
                || isOwn(found)
                || domiciles.isOf(
                        own(), assistances.siteOf(found).map(CaseSite::subjectId).orElse(null));
    }

    private boolean isOwn(Assistance found) {
        return own().filter(
                        caller -> caller.equals(found.authority()) || caller.equals(found.asked()))
                .isPresent();
    }

    private Optional<Authority> own() {
        Caller caller = callers.current();
        // other units have a province too
        return caller.authority().filter(any -> caller.has(REVIEWER) || caller.has(CLERK));
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
