package org.beian.supervision.verification;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.filing.application.QueuePosition;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.BoundedCount;
import org.beian.supervision.Verification;
import org.beian.supervision.VerificationOutcome;
import org.beian.supervision.VerificationRefusal;
import org.beian.supervision.VerificationRepository;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Authority;

/**
 * Reading of verifications (7.3): a provider its own, an authority those of the filings that it
 * filed; the ministry opens all (5.2).
 */
@Stateless
@RolesAllowed({PROVIDER, REVIEWER, CLERK, MINISTRY})
public class VerificationReading {

    private static final int MOST = 501;

    @Inject EntityManager em;
    @Inject VerificationRepository verifications;
    @Inject Units units;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;

    /**
     * The caller's, the latest day first.
     *
     * @param outcome null for all
     * @param after position of the last one seen; null for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("7.3")
    public List<VerificationView> list(
            VerificationOutcome outcome, QueuePosition after, int limit) {
        return QueuePosition.page(
                        query(
                                "v",
                                of(outcome),
                                QueuePosition.order("v.verifiedOn", "v.id", false),
                                Verification.class),
                        after,
                        false,
                        Math.max(1, Math.min(limit, MOST)))
                .getResultStream()
                .map(this::view)
                .toList();
    }

    /** Number of the caller's with an outcome, null for all; counted up to 1,001. */
    @Clause("7.3")
    public int count(VerificationOutcome outcome) {
        return BoundedCount.of(query("v.id", of(outcome), "", Long.class));
    }

    /** The caller's after an id, for programs; the limit as for {@link #list}. */
    @Clause("7.3")
    public List<VerificationView> after(long id, int limit) {
        return query("v", "v.id > " + id, " order by v.id", Verification.class)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultStream()
                .map(this::view)
                .toList();
    }

    private static String of(VerificationOutcome outcome) {
        return outcome == null
                ? "1 = 1"
                : "v.outcome = org.beian.supervision.VerificationOutcome." + outcome;
    }

    private <T> TypedQuery<T> query(
            String selected, String condition, String order, Class<T> type) {
        Caller caller = callers.current();
        boolean provider = caller.has(PROVIDER);
        return em.createQuery(
                        "select %s from Verification v where %s = :owner and %s%s"
                                .formatted(
                                        selected,
                                        provider ? "v.providerId" : "v.authority",
                                        condition,
                                        order),
                        type)
                .setParameter(
                        "owner",
                        provider
                                ? caller.unitId()
                                : caller.authority().map(Authority::code).orElse(""));
    }

    /**
     * @throws RequestRejected {@link VerificationRefusal#VERIFICATION_NOT_FOUND} when there is
     *     none, or none that the caller may know of
     */
    @Clause("7.3")
    public VerificationView show(String id) {
        return view(readable(id));
    }

    /** History of a verification; as {@link #show}. */
    @Clause("7.3")
    public List<HistoryEntry> history(String id) {
        return history.latestFirst(readable(id));
    }

    private Verification readable(String id) {
        return hidden.unlessHidden(verifications.find(id), this::mayRead)
                .orElseThrow(() -> VerificationRefusal.VERIFICATION_NOT_FOUND.of(id));
    }

    private boolean mayRead(Verification verification) {
        Caller caller = callers.current();
        return caller.has(PROVIDER)
                ? verification.providerId().equals(caller.unitId())
                : caller.has(MINISTRY)
                        || caller.authority().filter(verification.authority()::equals).isPresent();
    }

    private VerificationView view(Verification verification) {
        return new VerificationView(
                verification.id(),
                units.find(verification.providerId()).map(Unit::name).orElse(""),
                verification.filingNumber(),
                verification.subjectName(),
                verification.name(),
                verification.verifiedOn(),
                verification.officer(),
                verification.outcome(),
                verification.note(),
                verification.unfiledChangeId(),
                verification.recordedAt());
    }
}
