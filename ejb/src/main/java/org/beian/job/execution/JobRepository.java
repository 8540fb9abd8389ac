package org.beian.job.execution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.code.WorkingDayLimits;
import org.beian.job.JobRefusal;
import org.beian.job.definition.JobParameters;
import org.beian.law.RequestRejected;
import org.beian.trail.CurrentActor;
import org.beian.value.VisibleText;

/**
 * Repository of jobs and their progress. Each write of a run names its number, so that a run that
 * was given up can write nothing more.
 */
@Stateless
@RolesAllowed({"OPERATOR", "SYSTEM"})
public class JobRepository {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 1000;

    @Inject EntityManager em;
    @Inject CurrentActor actor;
    @Inject Clock clock;
    @Inject HeartbeatTimeout silence;
    @Inject JobList list;
    @Inject JobRunRepository runs;
    @Inject JobPartRepository parts;
    @Inject WorkingDayLimits limits;

    /**
     * Opens a new job, in a transaction of its own: the row must be there when the server begins.
     *
     * @throws JobAlreadyRunning when the same job is open; where two are opened at the same moment,
     *     the unique key fails one with an exception of the database
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public JobLaunch open(String name, Map<String, String> parameters) {
        return open(name, parameters, actor.actor());
    }

    /**
     * As {@link #open(String, Map)}, for work that somebody else handed in.
     *
     * @param startedBy user name of that one
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public JobLaunch open(String name, Map<String, String> parameters, String startedBy) {
        return openHere(name, parameters, startedBy);
    }

    /**
     * As {@link #open(String, Map, String)}, in the transaction that is open: for what has to be
     * stored with the job's row or not at all.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public JobLaunch openHere(String name, Map<String, String> parameters, String startedBy) {
        Job job = new Job(name, JobParameters.write(parameters), startedBy, clock.instant());
        return open(job, startedBy);
    }

    /**
     * Opens the next run of a job, with its parameters and from where it stands.
     *
     * @throws RequestRejected {@link JobRefusal#JOB_UNKNOWN} when there is none
     * @throws RequestRejected {@link JobRefusal#JOB_IN_OTHER_STATE} when it is open or complete
     * @throws RequestRejected {@link JobRefusal#JOB_STILL_WORKS} when the thread of a run that was
     *     given up still lives
     * @throws JobAlreadyRunning when the same job was started anew meanwhile
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public JobLaunch reopen(long id) {
        Job job = locked(id);
        JobState state = stateOf(job);
        if (!state.mayRestart()) {
            throw JobRefusal.JOB_IN_OTHER_STATE.of(state);
        }
        return open(job, actor.actor());
    }

    private JobLaunch open(Job job, String startedBy) {
        String key = JobParameters.key(job.name(), job.parameters());
        list.holder(key)
                .filter(holder -> job.id() == null || holder.id() != job.id())
                .ifPresent(
                        holder -> {
                            throw new JobAlreadyRunning(holder);
                        });
        if (job.id() != null && job.stored().isOpen()) {
            runs.interrupted(job);
        }
        runs.working(job, silence.since()).stream()
                .findFirst()
                .ifPresent(
                        node -> {
                            throw JobRefusal.JOB_STILL_WORKS.of(node);
                        });
        job.open(key, clock.instant(), limits.until("job.lookBy.workingDays"));
        em.persist(job);
        runs.opened(job, startedBy);
        em.flush();
        return JobLaunch.of(job);
    }

    /** Records that the batch runtime could not start the run. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void notStarted(JobLaunch ticket, String why) {
        Job job = locked(ticket.id());
        if (job.run() == ticket.run() && job.stored().isOpen()) {
            end(job, JobState.FAILED, JobFailure.JOB_NOT_STARTED + ": " + why);
        }
    }

    /**
     * Records the begin of a run.
     *
     * @param total items in all
     * @return position from which to read on; empty for the beginning
     * @throws IllegalStateException when a later run took over
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> begin(long id, int run, long executionId, String node, long total) {
        return begun(id, run, executionId, node, total);
    }

    /**
     * As {@link #begin(long, int, long, String, long)}, for a job whose phases or partitions are
     * known beforehand.
     *
     * @param counted items of each, in their order; the name is upper case and stands before the
     *     first colon of the positions in it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> begin(
            long id, int run, long executionId, String node, Map<String, Long> counted) {
        long total = counted.values().stream().mapToLong(Long::longValue).sum();
        Optional<String> position = begun(id, run, executionId, node, total);
        parts.expect(id, counted, clock.instant());
        return position;
    }

    private Optional<String> begun(long id, int run, long executionId, String node, long total) {
        Job job = running(id, run);
        job.begin(executionId, node, total, clock.instant());
        runs.follow(job);
        return Optional.ofNullable(job.position());
    }

    /**
     * Stores the partitions of a job, unless an earlier run did.
     *
     * @param prefix with which the names of all of them begin, and of no other part
     * @return the stored ones, each with the position from which to read on
     * @throws IllegalStateException when a later run took over
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<JobPartition> partition(
            long id, int run, String prefix, List<JobPartition> planned) {
        Job job = running(id, run);
        if (positions(id, prefix).isEmpty()) {
            planned.forEach(each -> parts.plan(id, each, clock.instant()));
            em.flush();
        }
        job.expect(parts.of(id).stream().mapToLong(JobPart::total).sum());
        return positions(id, prefix);
    }

    /** Parts of a job whose names begin with a prefix, each with the position where it stands. */
    public List<JobPartition> positions(long id, String prefix) {
        return parts.of(id).stream()
                .filter(each -> each.name().startsWith(prefix) && each.position() != null)
                .map(each -> new JobPartition(each.name(), each.position(), each.total()))
                .toList();
    }

    /** Whether the run may read on: nobody asked it to stop, no later run took over. */
    public boolean mayContinue(long id, int run) {
        return em.createQuery(
                                """
                                select count(j) from Job j where j.id = :id and j.run = :run
                                and j.state = :running""",
                                Long.class)
                        .setParameter("id", id)
                        .setParameter("run", run)
                        .setParameter("running", JobState.RUNNING)
                        .getSingleResult()
                == 1;
    }

    /**
     * Writes a chunk's progress and findings in the chunk's transaction.
     *
     * @param items done in this chunk
     * @param position of the last item done
     * @throws IllegalStateException when a later run took over; the chunk must roll back
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void progress(
            long id, int run, int items, String position, Collection<JobFinding> found) {
        Instant now = clock.instant();
        Job job = running(id, run);
        Instant before = job.progressAt();
        job.progress(items, position, now);
        parts.progress(id, position, items, before, now);
        record(id, found);
    }

    /**
     * Writes the heartbeat of a run, as its thread lives: whatever its work locks, and whether or
     * not the run was given up.
     */
    @RolesAllowed("SYSTEM")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void beat(long id, int run) {
        runs.beat(id, run, clock.instant());
    }

    /**
     * Notes that a run goes on, and findings about no item, in a transaction of its own.
     *
     * @throws IllegalStateException when a later run took over
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void found(long id, int run, Collection<JobFinding> found) {
        Job job = running(id, run);
        job.progress(0, job.position(), clock.instant());
        record(id, found);
    }

    private void record(long id, Collection<JobFinding> found) {
        int number = found.isEmpty() ? 0 : list.lastFinding(id);
        for (JobFinding finding : found) {
            number++;
            em.persist(new RecordedFinding(id, number, finding));
        }
    }

    /** Records the end of a run: complete, or stopped when it was asked to. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void ended(long id, int run) {
        Job job = locked(id);
        if (job.run() == run && job.stored().isOpen()) {
            boolean asked = job.stored() == JobState.STOPPING;
            end(job, asked ? JobState.STOPPED : JobState.COMPLETED, null);
        } else {
            runs.left(id, run);
        }
    }

    /**
     * Records the failure of a run.
     *
     * @param why for the operator: the number of an incident in the log, never data of a case
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(long id, int run, JobFailure kind, String why) {
        Job job = locked(id);
        if (job.run() == run && job.stored().isOpen()) {
            end(job, JobState.FAILED, kind + ": " + why);
        } else {
            runs.left(id, run);
        }
    }

    /**
     * Asks a run to stop after its chunk; one that was interrupted is stopped at once, and one that
     * is stuck given up: what its chunk did is rolled back, should it come to an end.
     *
     * @throws RequestRejected {@link JobRefusal#JOB_UNKNOWN} when there is none
     * @throws RequestRejected {@link JobRefusal#JOB_IN_OTHER_STATE} when it is not open
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void askToStop(long id) {
        Job job = locked(id);
        JobState state = stateOf(job);
        boolean stuck = silence.isStuck(job, state);
        if (!state.mayStop() && !stuck) {
            throw JobRefusal.JOB_IN_OTHER_STATE.of(state);
        }
        if (state == JobState.INTERRUPTED || stuck) {
            runs.interrupted(job);
            job.end(JobState.STOPPED, null, clock.instant());
        } else {
            job.askToStop();
        }
    }

    /**
     * Dismisses a job that failed or was interrupted: nobody has to look at it any more. An
     * interrupted one is stopped. Who and why stays with its last run.
     *
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link JobRefusal#JOB_UNKNOWN} when there is none
     * @throws RequestRejected {@link JobRefusal#JOB_REASON_MISSING} without a valid reason
     * @throws RequestRejected {@link JobRefusal#JOB_IN_OTHER_STATE} when it did not break off
     * @throws RequestRejected {@link JobRefusal#JOB_DISMISSED} when that was done before
     */
    @RolesAllowed("OPERATOR")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void dismiss(long id, String reason) {
        Job job = locked(id);
        String why = reason == null ? "" : reason.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST || !VisibleText.isLines(why)) {
            throw JobRefusal.JOB_REASON_MISSING.of(LONGEST);
        }
        JobState state = stateOf(job);
        if (!state.isBroken()) {
            throw JobRefusal.JOB_IN_OTHER_STATE.of(state);
        }
        if (job.isDismissed()) {
            throw JobRefusal.JOB_DISMISSED.of();
        }
        if (state == JobState.INTERRUPTED) {
            runs.interrupted(job);
            job.end(JobState.STOPPED, null, clock.instant());
        }
        job.dismiss(clock.instant());
        runs.dismissed(job, actor.actor(), why, clock.instant());
    }

    private void end(Job job, JobState state, String failure) {
        job.end(state, failure, clock.instant());
        runs.follow(job);
    }

    private JobState stateOf(Job job) {
        return job.trueState(runs.lastSign(job), silence.since());
    }

    private Job running(long id, int run) {
        Job job = locked(id);
        if (job.run() != run || !job.stored().isOpen()) {
            throw new IllegalStateException("Run " + run + " of job " + id + " was given up");
        }
        return job;
    }

    private Job locked(long id) {
        return Optional.ofNullable(em.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> JobRefusal.JOB_UNKNOWN.of(id));
    }
}
