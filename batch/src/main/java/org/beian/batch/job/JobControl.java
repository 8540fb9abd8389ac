package org.beian.batch.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.beian.job.JobRefusal;
import org.beian.job.definition.JobCatalogue;
import org.beian.job.definition.JobKind;
import org.beian.job.execution.JobAlreadyRunning;
import org.beian.job.execution.JobFilter;
import org.beian.job.execution.JobFinding;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobLine;
import org.beian.job.execution.JobList;
import org.beian.job.execution.JobNotStarted;
import org.beian.job.execution.JobPart;
import org.beian.job.execution.JobRepository;
import org.beian.job.execution.JobRunLine;
import org.beian.job.execution.JobState;
import org.beian.law.RequestRejected;
import org.beian.trail.CurrentActor;

/**
 * Control of jobs by the operator: start, stop and restart. It has no transaction of its own,
 * because the server fails some jobs that are started inside one, and the row of the job must be
 * there when it begins.
 */
@Stateless
@RolesAllowed("OPERATOR")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobControl {

    private static final Logger LOG = Logger.getLogger(JobControl.class.getName());

    @Inject JobRepository ledger;
    @Inject JobList list;
    @Inject JobCatalogue catalogue;
    @Inject CurrentActor actor;

    /** Jobs that the operator may start, by name. */
    public List<JobKind> startable() {
        return catalogue.all().stream().filter(JobKind::byOperator).toList();
    }

    /** See {@link JobList#lastParameters}. */
    public Map<String, String> lastParameters(String name) {
        return list.lastParameters(name);
    }

    /**
     * Starts a job.
     *
     * @param parameters by name; blank values count as not given
     * @return its id
     * @throws RequestRejected {@link JobRefusal#JOB_UNKNOWN} when there is no job of that name, or
     *     it is not for the operator to start
     * @throws org.beian.job.definition.JobParameterRefused when a parameter is wrong or missing
     * @throws JobAlreadyRunning when the same is open
     * @throws JobNotStarted when the server refuses; the job can be restarted
     */
    public long start(String name, Map<String, String> parameters) {
        return hand(opened(actor.actor(), name, catalogue.parameters(name, parameters)));
    }

    /**
     * Resumes a job from where it stands, with the same parameters.
     *
     * @throws RequestRejected {@link JobRefusal#JOB_UNKNOWN} when there is none
     * @throws RequestRejected {@link JobRefusal#JOB_IN_OTHER_STATE} when it is open or complete
     * @throws JobAlreadyRunning when the same was started anew meanwhile
     * @throws JobNotStarted when the server refuses; the job can be restarted
     */
    public long restart(long id) {
        return hand(ledger.reopen(id));
    }

    /**
     * Stops a job after its chunk, on whichever node it runs.
     *
     * @throws RequestRejected {@link JobRefusal#JOB_UNKNOWN} when there is none
     * @throws RequestRejected {@link JobRefusal#JOB_IN_OTHER_STATE} when it is not open
     */
    public void stop(long id) {
        ledger.askToStop(id);
        LOG.info(() -> "Job " + id + " was asked to stop by " + actor.actor());
    }

    /**
     * Dismisses a job that failed or was interrupted; see {@link JobRepository#dismiss}.
     *
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link JobRefusal#JOB_UNKNOWN}, {@link
     *     JobRefusal#JOB_REASON_MISSING}, {@link JobRefusal#JOB_IN_OTHER_STATE} or {@link
     *     JobRefusal#JOB_DISMISSED}
     */
    public void dismiss(long id, String reason) {
        ledger.dismiss(id, reason);
        LOG.info(() -> "Job " + id + " was dismissed by " + actor.actor());
    }

    /** Jobs, the newest first; see {@link JobList#before}. */
    public List<JobLine> list(JobFilter filter, Long before, int limit) {
        return list.before(filter, before, limit);
    }

    /** Number of jobs under way. */
    public long running() {
        return Stream.of(JobState.STARTING, JobState.RUNNING, JobState.STOPPING)
                .mapToLong(state -> list.count(new JobFilter(state, null)))
                .sum();
    }

    /** See {@link JobList#toBeHandled}. */
    public long toBeHandled() {
        return list.toBeHandled();
    }

    /** Whether the server's repository of jobs answers: without it no job starts. */
    public boolean repositoryAnswers() {
        try {
            BatchRuntime.getJobOperator().getJobNames();
            return true;
        } catch (RuntimeException | ServiceConfigurationError e) {
            LOG.log(Level.WARNING, "The repository of jobs does not answer", e);
            return false;
        }
    }

    /** Names of all jobs that ever ran. */
    public List<String> names() {
        return list.names();
    }

    /** Runs of a job, the latest first. */
    public List<JobRunLine> runs(long id) {
        return list.runs(id);
    }

    /** Phases or partitions of a job; see {@link JobList#parts}. */
    public List<JobPart> parts(long id) {
        return list.parts(id);
    }

    /**
     * @throws RequestRejected {@link JobRefusal#JOB_UNKNOWN} when there is none
     */
    public JobLine find(long id) {
        return list.find(id).orElseThrow(() -> JobRefusal.JOB_UNKNOWN.of(id));
    }

    /** Findings of a job, in order; see {@link JobList#findings}. */
    public List<JobFinding> findings(long id, int after, int limit) {
        return list.findings(id, after, limit);
    }

    /**
     * Starts a job for work that somebody else handed in.
     *
     * @param startedBy user name of that one
     * @param opened gets the id of the job before the job begins, and may store what the job will
     *     read
     * @throws JobAlreadyRunning when the same is open
     * @throws JobNotStarted when the server refuses; the operator can restart the job
     */
    @RolesAllowed("SYSTEM")
    public void startFor(
            String startedBy, String name, Map<String, String> parameters, LongConsumer opened) {
        JobLaunch ticket = opened(startedBy, name, parameters);
        opened.accept(ticket.id());
        hand(ticket);
    }

    /**
     * As {@link #restart}, by the system for a job that nobody works on.
     *
     * @throws JobNotStarted when the server refuses
     */
    @RolesAllowed("SYSTEM")
    public long takeUp(long id) {
        return hand(ledger.reopen(id));
    }

    /**
     * Tells the server to begin a run that was opened.
     *
     * @throws JobNotStarted when the server refuses
     */
    @RolesAllowed("SYSTEM")
    public void begin(JobLaunch ticket) {
        hand(ticket);
    }

    private JobLaunch opened(String startedBy, String name, Map<String, String> parameters) {
        try {
            return ledger.open(name, parameters, startedBy);
        } catch (EJBException e) {
            // the unique key: somebody opened it at the same moment
            throw list.holder(name, parameters)
                    .<RuntimeException>map(JobAlreadyRunning::new)
                    .orElse(e);
        }
    }

    private long hand(JobLaunch ticket) {
        String run = "Job " + ticket.id() + " (" + ticket.name() + "), run " + ticket.run();
        LOG.info(() -> run + ", is started by " + actor.actor());
        Properties told = new Properties();
        told.putAll(ticket.parameters());
        told.setProperty("jobId", String.valueOf(ticket.id()));
        told.setProperty("run", String.valueOf(ticket.run()));
        try {
            BatchRuntime.getJobOperator().start(ticket.name(), told);
        } catch (RuntimeException | ServiceConfigurationError e) {
            // with a lost repository the server throws whatever it meets; before its first job, the
            // error
            LOG.log(Level.SEVERE, e, () -> "Job " + ticket.id() + " was not started");
            boolean plain = e instanceof BatchRuntimeException && e.getMessage() != null;
            ledger.notStarted(ticket, plain ? e.getMessage() : e.getClass().getSimpleName());
            throw new JobNotStarted(ticket.id());
        }
        return ticket.id();
    }
}
