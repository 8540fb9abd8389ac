package org.beian.domainregister.unfiled;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.code.Calendars;
import org.beian.code.CodeTables;
import org.beian.code.Settings;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.record.FiledDomains;
import org.beian.domainregister.report.DecisionOpinion;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;
import org.beian.law.Shanghai;
import org.beian.persistence.BoundedCount;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.DomainName;

/**
 * Unfiled sites on providers' networks: the tasks, and the providers' reports of what they did
 * (7.4).
 */
@Stateless
public class UnfiledSites {

    private static final int MOST = 501;

    @Inject EntityManager em;
    @Inject FiledDomains filed;
    @Inject Callers callers;
    @Inject CodeTables codes;
    @Inject Calendars calendars;
    @Inject Settings settings;
    @Inject History history;
    @Inject AccessDenials hidden;
    @Inject Clock clock;

    /**
     * Sites in the order of ids: a provider's own, the ministry sees all.
     *
     * @param state null for all
     * @param after only ids above this one; 0 for the first page
     * @param limit 1 to 501
     */
    @Clause("7.4")
    @RolesAllowed({PROVIDER, MINISTRY})
    public List<UnfiledSite> list(UnfiledState state, long after, int limit) {
        Caller caller = callers.current();
        boolean all = caller.has(MINISTRY);
        TypedQuery<UnfiledSite> query =
                em.createQuery(
                                "select s from UnfiledSite s where s.id > :after%s%s order by s.id"
                                        .formatted(
                                                all ? "" : " and s.providerId = :provider",
                                                state == null ? "" : " and s.state = :state"),
                                UnfiledSite.class)
                        .setParameter("after", after)
                        .setMaxResults(Math.max(1, Math.min(limit, MOST)));
        if (!all) {
            query.setParameter("provider", caller.unitId());
        }
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.getResultList();
    }

    /**
     * Number of the provider's own sites, counted up to 1,001.
     *
     * @param state null for all
     */
    @Clause("7.4")
    @RolesAllowed(PROVIDER)
    public int count(UnfiledState state) {
        TypedQuery<Long> query =
                em.createQuery(
                                "select s.id from UnfiledSite s where s.providerId = :provider"
                                        + (state == null ? "" : " and s.state = :state"),
                                Long.class)
                        .setParameter("provider", callers.current().unitId());
        if (state != null) {
            query.setParameter("state", state);
        }
        return BoundedCount.of(query);
    }

    /**
     * A site of the caller's provider; any site for the ministry.
     *
     * @throws RequestRejected {@link DomainRefusal#UNFILED_SITE_NOT_FOUND} when there is none, or
     *     it is another provider's
     */
    @Clause("7.4")
    @RolesAllowed({PROVIDER, MINISTRY})
    public UnfiledSite show(Long id) {
        Caller caller = callers.current();
        return hidden.unlessHidden(
                        Optional.ofNullable(em.find(UnfiledSite.class, id)),
                        site -> caller.has(MINISTRY) || site.providerId().equals(caller.unitId()))
                .orElseThrow(() -> DomainRefusal.UNFILED_SITE_NOT_FOUND.of(id));
    }

    /** The history of a site since it was found; as {@link #show}. */
    @Clause("7.4")
    @RolesAllowed({PROVIDER, MINISTRY})
    public List<HistoryEntry> history(Long id) {
        return history.of(show(id));
    }

    /**
     * Notes what the caller's provider did about a site. Of several urgings the first one sets the
     * last day; a later one is recorded and moves nothing.
     *
     * @param code a row of the code table {@code unfiled-results}, valid today
     * @param words 4 to 1000 characters, or null
     * @throws RequestRejected {@link DomainRefusal#UNFILED_RESULT_UNKNOWN} when there is no such
     *     code
     * @throws RequestRejected {@link DomainRefusal#UNFILED_STILL} when the code means FILED and
     *     there is no filing
     * @throws RequestRejected {@link DomainRefusal#UNFILED_STATE_FORBIDS} when it is not followed
     *     any more
     */
    @Clause("7.4")
    @RolesAllowed(PROVIDER)
    public UnfiledSite result(Long id, String code, String words) {
        LocalDate today = Shanghai.date(clock.instant());
        UnfiledState next = meant(code);
        UnfiledSite site = show(id);
        if (next == UnfiledState.FILED && !isFiled(site.domain())) {
            throw DomainRefusal.UNFILED_STILL.of(site.unicode());
        }
        String said = words == null ? null : DecisionOpinion.of(words);
        UnfiledState before = site.state();
        int days = settings.number("unfiled.urged.workingDays", null, today);
        site.answer(
                next,
                code,
                said,
                clock.instant(),
                calendars.current().deadline(today, days).date());
        history.write(site, Act.move("ANSWER_" + code, before, next, said, "7.4"));
        return site;
    }

    /**
     * Ids of the first 500 of the provider's sites that are still followed and that a result may be
     * noted about; for the code that means FILED, of those that have a filing.
     *
     * @param state only those in this state; null for all that are followed
     * @param code a row of the code table {@code unfiled-results}, valid today
     * @throws RequestRejected {@link DomainRefusal#UNFILED_RESULT_UNKNOWN} as {@link #result}
     */
    @Clause("7.4")
    @RolesAllowed(PROVIDER)
    public List<Long> answerable(UnfiledState state, String code) {
        UnfiledState next = meant(code);
        return Stream.of(UnfiledState.values())
                .filter(UnfiledState::isFollowed)
                .filter(each -> state == null || state == each)
                .flatMap(each -> list(each, 0, SeveralOutcome.MOST).stream())
                .filter(site -> next != UnfiledState.FILED || isFiled(site.domain()))
                .limit(SeveralOutcome.MOST)
                .map(UnfiledSite::id)
                .toList();
    }

    private UnfiledState meant(String code) {
        return codes.find("unfiled-results", code, Shanghai.date(clock.instant()))
                .map(row -> UnfiledState.valueOf(row.detail()))
                .orElseThrow(() -> DomainRefusal.UNFILED_RESULT_UNKNOWN.of(code));
    }

    private boolean isFiled(String domain) {
        return !filed.filingsOf(DomainName.parse(domain)).isEmpty();
    }
}
