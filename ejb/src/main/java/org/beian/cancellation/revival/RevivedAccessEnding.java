package org.beian.cancellation.revival;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.cancellation.revival.RevivedAccesses.Revived;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterCancellation;
import org.beian.filing.register.RegisterState;
import org.beian.job.execution.JobFinding;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;

/**
 * End of accesses that came back after their cancellation, part by part by key: a new version of
 * the website, history, and both sides told; no row of the history changes. Those that are
 * uncertain are left to the authority of the filing. Then the contents of websites without access,
 * which still name the last one. A dry run only says what there is.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class RevivedAccessEnding {

    /** Phases of the job. */
    private static final String ACCESS = "REVIVED_ACCESS";

    private static final String CONTENT = "EMPTY_CONTENT";

    private static final int PART = 50;

    @Inject EntityManager em;
    @Inject RevivedAccesses accesses;
    @Inject RegisterCancellation register;
    @Inject RevivalOutcome outcome;
    @Inject UncertainAccessRepository uncertain;
    @Inject JobRepository ledger;

    /** Numbers of what is looked at, by phase. */
    public Map<String, Long> due() {
        Map<String, Long> due = new LinkedHashMap<>();
        due.put(ACCESS, accesses.countCandidates());
        due.put(
                CONTENT,
                em.createQuery(
                                "select count(w) from IcpWebsite w where w.state = :state",
                                Long.class)
                        .setParameter("state", RegisterState.WITHOUT_ACCESS)
                        .getSingleResult());
        return due;
    }

    /**
     * Works on the next part, with the job's progress.
     *
     * @param position phase and key of the last one; empty for the beginning
     * @param dry whether nothing is changed
     * @return the next position; empty when all is done
     */
    @Clause({"15.4", "B14"})
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> next(long jobId, int run, String position, boolean dry) {
        String key = position.substring(position.indexOf(':') + 1);
        long after = key.isEmpty() ? 0 : Long.parseLong(key);
        List<JobFinding> found = new ArrayList<>();
        if (!position.startsWith(CONTENT)) {
            List<Long> part = accesses.candidates(after);
            if (!part.isEmpty()) {
                part.forEach(id -> end(id, dry, found));
                return done(jobId, run, ACCESS, part, found);
            }
            after = 0;
        }
        List<Long> part =
                em.createQuery(
                                """
                                select w.id from IcpWebsite w where w.state = :state
                                and w.id > :after order by w.id""",
                                Long.class)
                        .setParameter("state", RegisterState.WITHOUT_ACCESS)
                        .setParameter("after", after)
                        .setMaxResults(PART)
                        .getResultList();
        if (part.isEmpty()) {
            return Optional.empty();
        }
        part.forEach(id -> settle(id, dry, found));
        return done(jobId, run, CONTENT, part, found);
    }

    private Optional<String> done(
            long jobId, int run, String phase, List<Long> part, List<JobFinding> found) {
        String next = phase + ":" + part.get(part.size() - 1);
        ledger.progress(jobId, run, part.size(), next, found);
        return Optional.of(next);
    }

    private void end(Long id, boolean dry, List<JobFinding> found) {
        Optional<Revived> candidate = accesses.find(id);
        if (candidate.isEmpty()) {
            return;
        }
        IcpWebsite website = em.find(IcpWebsite.class, candidate.get().access().websiteId());
        IcpSubject subject = locked(website);
        // once more, as it is now that nobody else acts on the filing
        em.refresh(candidate.get().access());
        accesses.find(id)
                .filter(revived -> !uncertain.isSettled(id))
                .ifPresent(
                        revived -> {
                            found.add(finding(revived, website, dry));
                            if (!dry) {
                                settle(revived, website, subject);
                            }
                        });
    }

    private void settle(Revived revived, IcpWebsite website, IcpSubject subject) {
        if (revived.certain()) {
            outcome.end(revived, website, subject);
        } else {
            outcome.leaveToAuthority(revived, website, subject);
        }
    }

    /** The subject first, as every act on a filing does. */
    private IcpSubject locked(IcpWebsite website) {
        IcpSubject subject =
                em.find(IcpSubject.class, website.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(website);
        return subject;
    }

    private void settle(Long id, boolean dry, List<JobFinding> found) {
        IcpWebsite website = em.find(IcpWebsite.class, id);
        IcpSubject subject = locked(website);
        if (website.state() != RegisterState.WITHOUT_ACCESS || !register.namesEnded(website)) {
            return;
        }
        found.add(finding(subject.applicationId(), "CONTENT_NAMES_ENDED", website));
        if (!dry) {
            register.settle(website, RevivalOutcome.ACT);
            register.note(subject, RevivalOutcome.ACT, website.filingNumber());
        }
    }

    private static JobFinding finding(Revived revived, IcpWebsite website, boolean dry) {
        String code =
                !revived.certain()
                        ? "REVIVAL_UNCERTAIN"
                        : dry ? RevivedAccessJob.FOUND : "REVIVAL_ENDED";
        return finding(revived.by().id(), code, website);
    }

    /** The repository numbers it. */
    private static JobFinding finding(Long application, String code, IcpWebsite website) {
        return new JobFinding(
                0, FilingApplication.CASE_TYPE, application, code, website.filingNumber());
    }
}
