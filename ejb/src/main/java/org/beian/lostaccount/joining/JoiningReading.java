package org.beian.lostaccount.joining;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.document.Attachment;
import org.beian.document.Attachments;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.lostaccount.LostAccount;
import org.beian.lostaccount.LostAccountKind;
import org.beian.lostaccount.LostAccountState;
import org.beian.persistence.BoundedCount;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.trail.reading.ReadLog;

/**
 * Reading of applications to join a filing: a sponsor's own, and a provider's about filings that it
 * made. The bureau reads them among its written applications.
 */
@Stateless
@RolesAllowed({SPONSOR, PROVIDER})
public class JoiningReading {

    private static final int MOST = 501;

    /** Acts whose words are told to both sides. */
    private static final Set<String> TOLD = Set.of("REFUSE", "MOVE_DEADLINE");

    @Inject EntityManager em;
    @Inject JoiningRepository applications;
    @Inject Attachments attachments;
    @Inject ReadLog readLog;
    @Inject Callers callers;
    @Inject History history;

    /**
     * Applications, the latest first.
     *
     * @param state null for all
     * @param before number of the last one seen; {@link Long#MAX_VALUE} for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("12.6")
    public List<LostAccount> list(LostAccountState state, long before, int limit) {
        return query("l", state, " and l.id < :before order by l.id desc", LostAccount.class)
                .setParameter("before", before)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultList();
    }

    /**
     * Number of applications, counted up to 1,001.
     *
     * @param state null for all
     */
    @Clause("12.6")
    public int count(LostAccountState state) {
        return BoundedCount.of(query("l.id", state, "", Long.class));
    }

    private <T> TypedQuery<T> query(
            String selected, LostAccountState state, String rest, Class<T> type) {
        Caller caller = callers.current();
        TypedQuery<T> query =
                em.createQuery(
                                "select "
                                        + selected
                                        + " from LostAccount l where l.kind = :kind and "
                                        + (caller.has(SPONSOR)
                                                ? "l.unitId"
                                                : "l.joining.providerId")
                                        + " = :owner"
                                        + (state == null ? "" : " and l.state = :state")
                                        + rest,
                                type)
                        .setParameter("kind", LostAccountKind.JOIN)
                        .setParameter("owner", caller.unitId());
        return state == null ? query : query.setParameter("state", state);
    }

    /**
     * @throws RequestRejected {@link JoiningRefusal#JOINING_UNKNOWN} also for another unit's
     */
    @Clause("12.6")
    public LostAccount show(Long id) {
        Caller caller = callers.current();
        return applications.find(
                id, found -> isApplicant(found, caller) || isProvider(found, caller));
    }

    /** Steps of an application, the latest first; as {@link #show}. */
    @Clause("12.6")
    public List<JoiningStep> history(Long id) {
        return history.latestFirst(show(id)).stream()
                .map(entry -> JoiningStep.of(entry, isTold(entry)))
                .toList();
    }

    private boolean isTold(HistoryEntry entry) {
        return TOLD.contains(entry.act()) || callers.current().unitId().equals(entry.unitId());
    }

    /**
     * The proof, for who handed it in; that it is opened is logged.
     *
     * @throws RequestRejected {@link JoiningRefusal#JOINING_UNKNOWN} also for the provider
     */
    @Clause({"12.6", "3"})
    public Attachment scan(Long id) {
        Caller caller = callers.current();
        LostAccount own = applications.find(id, found -> isApplicant(found, caller));
        Attachment scan =
                attachments.content(own.scanId()).orElseThrow(JoiningRefusal.JOINING_UNKNOWN::of);
        readLog.scanned(own, ReadLog.OWN, "/scan", null);
        return scan;
    }

    private static boolean isApplicant(LostAccount found, Caller caller) {
        return caller.has(SPONSOR) && found.unitId().equals(caller.unitId());
    }

    private static boolean isProvider(LostAccount found, Caller caller) {
        return caller.has(PROVIDER) && caller.unitId().equals(found.joining().providerId());
    }
}
