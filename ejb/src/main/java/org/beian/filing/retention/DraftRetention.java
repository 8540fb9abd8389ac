package org.beian.filing.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.code.Settings;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.WorkingCopies;
import org.beian.filing.submission.DraftErasure;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.notice.EventPublisher;

/**
 * Deletion of what nobody saved for as many days as the setting {@code filing.draft.keepDays} says:
 * drafts that were never submitted, and working copies beside a returned or refused round, which
 * then counts again. Part by part, each in a transaction of its own with the job's progress: a job
 * that was killed goes on behind the last whole part.
 */
@Stateless
@RolesAllowed("SYSTEM")
@Clause("3")
public class DraftRetention {

    static final String DAYS = "filing.draft.keepDays";

    private static final String DRAFT = "DRAFT";
    private static final String COPY = "WORKING_COPY";
    private static final int PART = 100;

    private static final String DRAFTS =
            " from FilingApplication a, FilingRound r where r.applicationId = a.id"
                    + " and r.round = a.round"
                    + " and a.state = org.beian.filing.application.FilingState.DRAFT"
                    + " and (r.savedAt < :then or r.savedAt is null and a.createdAt < :then)";

    private static final String COPIES = " from WorkingCopy a where a.keptAt < :then";

    @Inject EntityManager em;
    @Inject FilingRepository filings;
    @Inject WorkingCopies copies;
    @Inject DraftErasure erasure;
    @Inject EventPublisher events;
    @Inject JobRepository ledger;
    @Inject Settings settings;
    @Inject Clock clock;

    /** Numbers of what is old, drafts first. */
    public Map<String, Long> old() {
        Map<String, Long> old = new LinkedHashMap<>();
        old.put(DRAFT, query("select count(a)" + DRAFTS).getSingleResult());
        old.put(COPY, query("select count(a)" + COPIES).getSingleResult());
        return old;
    }

    /**
     * Deletes the next part, with the job's progress.
     *
     * @param position kind and id of the last one; empty for the beginning
     * @return the next position; empty when all is done
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> next(long jobId, int run, String position) {
        if (!position.startsWith(COPY)) {
            List<Long> drafts =
                    ids("select a.id" + DRAFTS + " and a.id > :after order by a.id", position);
            if (!drafts.isEmpty()) {
                drafts.forEach(id -> filings.lock(id).ifPresent(this::delete));
                return done(jobId, run, DRAFT, drafts);
            }
        }
        List<Long> old =
                ids(
                        "select a.applicationId"
                                + COPIES
                                + " and a.applicationId > :after order by a.applicationId",
                        position.startsWith(COPY) ? position : "");
        if (old.isEmpty()) {
            return Optional.empty();
        }
        old.forEach(this::drop);
        return done(jobId, run, COPY, old);
    }

    private Optional<String> done(long jobId, int run, String kind, List<Long> ids) {
        String next = kind + ":" + ids.get(ids.size() - 1);
        ledger.progress(jobId, run, ids.size(), next, List.of());
        return Optional.of(next);
    }

    /** Deletes a draft, unless it was saved, submitted or deleted since it was looked for. */
    private void delete(FilingApplication draft) {
        em.refresh(filings.round(draft.id(), draft.round()));
        Instant saved = filings.round(draft.id(), draft.round()).savedAt();
        if (draft.state() == FilingState.DRAFT && (saved == null || saved.isBefore(then()))) {
            erasure.erase(draft, "EXPIRE_DRAFT", "3");
            events.publish(draft.unitId(), "FILING_DRAFT_EXPIRED", draft, null, Map.of());
        }
    }

    /** Drops a working copy, unless it was saved since; the last round counts again. */
    private void drop(Long id) {
        FilingApplication application = filings.lock(id).orElseThrow();
        boolean old =
                query("select count(a)" + COPIES + " and a.applicationId = :id")
                                .setParameter("id", id)
                                .getSingleResult()
                        > 0;
        if (!old) {
            return;
        }
        copies.drop(id);
        filings.nextVersion(application);
        events.publish(
                application.unitId(),
                "FILING_DRAFT_EXPIRED",
                application,
                application.reference(),
                Map.of());
    }

    private List<Long> ids(String question, String position) {
        String after = position.substring(position.lastIndexOf(':') + 1);
        return query(question)
                .setParameter("after", after.isEmpty() ? 0 : Long.parseLong(after))
                .setMaxResults(PART)
                .getResultList();
    }

    private TypedQuery<Long> query(String question) {
        return em.createQuery(question, Long.class).setParameter("then", then());
    }

    private Instant then() {
        Instant now = clock.instant();
        return now.minus(Duration.ofDays(settings.number(DAYS, null, Shanghai.date(now))));
    }
}
