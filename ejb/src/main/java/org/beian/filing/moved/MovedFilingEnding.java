package org.beian.filing.moved;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.RegisterEntry;
import org.beian.filing.register.RegisterState;
import org.beian.job.execution.JobFinding;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;
import org.beian.trail.AuditedCase;

/**
 * End of what waits on filings that went on under another number, part by part by key: each
 * procedure learns, as with a move, that what is filed of the former one changed. A dry run only
 * says what there is.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class MovedFilingEnding {

    /** The phase of the job. */
    private static final String FORMER = "FORMER_FILING";

    private static final String MOVED =
            """
            select %s from IcpSubject s where s.movedTo is not null and s.state = :cancelled
            and s.id > :after""";

    private static final int PART = 50;

    @Inject EntityManager em;
    @Inject @Any Instance<WaitsOnFiling> sources;
    @Inject Event<RegisterEntry.Changed> changed;
    @Inject JobRepository ledger;

    /** Number of filings that are looked at, by phase. */
    public Map<String, Long> due() {
        return Map.of(FORMER, moved("count(s)", 0, Long.class).getSingleResult());
    }

    /**
     * Works on the next part, with the job's progress.
     *
     * @param position phase and key of the last one; empty for the beginning
     * @param dry whether nothing is changed
     * @return the next position; empty when all is done
     */
    @Clause("B13")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> next(long jobId, int run, String position, boolean dry) {
        String key = position.substring(position.indexOf(':') + 1);
        List<Long> part =
                moved("s.id", key.isEmpty() ? 0 : Long.parseLong(key), Long.class)
                        .setMaxResults(PART)
                        .getResultList();
        if (part.isEmpty()) {
            return Optional.empty();
        }
        List<JobFinding> found = new ArrayList<>();
        part.forEach(id -> end(id, dry, found));
        String next = FORMER + ":" + part.get(part.size() - 1);
        ledger.progress(jobId, run, part.size(), next, found);
        return Optional.of(next);
    }

    private <T> TypedQuery<T> moved(String selected, long after, Class<T> type) {
        boolean keys = !selected.startsWith("count");
        return em.createQuery(MOVED.formatted(selected) + (keys ? " order by s.id" : ""), type)
                .setParameter("cancelled", RegisterState.CANCELLED)
                .setParameter("after", after);
    }

    private void end(Long id, boolean dry, List<JobFinding> found) {
        // the subject first, as every act on a filing does
        IcpSubject subject = em.find(IcpSubject.class, id, LockModeType.PESSIMISTIC_WRITE);
        List<AuditedCase> waiting = waiting(id);
        String code = dry ? MovedFilingJob.FOUND : "FORMER_ENDED";
        waiting.forEach(each -> found.add(finding(each, code, subject)));
        if (!dry && !waiting.isEmpty()) {
            changed.fire(new RegisterEntry.Changed(id));
        }
    }

    private List<AuditedCase> waiting(Long subject) {
        List<AuditedCase> waiting = new ArrayList<>();
        sources.forEach(source -> waiting.addAll(source.waiting(subject)));
        return waiting;
    }

    /** The repository numbers it. */
    private static JobFinding finding(AuditedCase one, String code, IcpSubject subject) {
        return new JobFinding(0, one.caseType(), one.caseId(), code, subject.filingNumber());
    }
}
