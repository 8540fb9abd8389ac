package org.beian.job.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Roles;
import org.beian.job.JobRefusal;
import org.beian.job.definition.JobCatalogue;
import org.beian.job.definition.JobKind;
import org.beian.job.definition.JobPlan;
import org.beian.job.execution.JobAlreadyRunning;
import org.beian.job.execution.JobFailure;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobLine;
import org.beian.job.execution.JobList;
import org.beian.job.execution.JobRepository;
import org.beian.job.execution.JobState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/**
 * Scheduling of jobs. Every node polls for due jobs; a period is claimed by a unique key, in the
 * transaction that opens the row of the job, so that it is started once or stays due.
 */
@Stateless
public class JobSchedules {

    /** User name under which scheduled jobs start. */
    public static final String SCHEDULE = "schedule";

    /** Number of interrupted runs after which a job is not restarted without the operator. */
    static final int MOST_RUNS = 5;

    /**
     * Wait before a job is started again that was interrupted, or that the batch runtime did not
     * accept.
     */
    static final Duration LEFT = Duration.ofMinutes(2);

    @Inject EntityManager em;
    @Inject JobCatalogue catalogue;
    @Inject JobRepository ledger;
    @Inject JobList list;
    @Inject ScheduleRunRepository runs;
    @Inject History history;
    @Inject Clock clock;

    /** Names of the jobs that have a plan by their declaration. */
    @RolesAllowed(Roles.SYSTEM)
    public List<String> planned() {
        return catalogue.all().stream()
                .filter(kind -> kind.plan().isPresent())
                .map(JobKind::name)
                .toList();
    }

    /**
     * Opens the run that is due: that of the next period, at the first start that of the one before
     * where the job has something to do for it, or of a job that was interrupted or that the batch
     * runtime did not accept. Nothing is opened as long as the job of the previous period is open,
     * so that periods are made up for in their order.
     *
     * @return launch data for the batch runtime; empty when nothing is due
     * @throws JobAlreadyRunning when the operator started the same by hand, or what may not run
     *     beside it; it stays due
     */
    @RolesAllowed(Roles.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<JobLaunch> next(String name) {
        JobKind kind = catalogue.find(name).orElseThrow(() -> JobRefusal.JOB_UNKNOWN.of(name));
        JobPlan plan = kind.plan().orElseThrow(() -> JobRefusal.JOB_UNKNOWN.of(name));
        JobSchedule schedule = locked(name).orElseGet(() -> begun(name, plan));
        Optional<JobLine> last = runs.last(name).flatMap(run -> list.find(run.jobId()));
        if (last.filter(JobSchedules::isUnfinished).isPresent()) {
            return last.filter(line -> schedule.enabled() && isLeft(line))
                    .map(line -> ledger.reopen(line.id()));
        }
        if (last.isEmpty() && schedule.enabled() && kind.isConcernedBefore(schedule.last())) {
            return Optional.of(claim(schedule, kind, schedule.last()));
        }
        return schedule.due(clock.instant(), plan.makesUp())
                .map(period -> claim(schedule, kind, period));
    }

    private JobLaunch claim(JobSchedule schedule, JobKind kind, LocalDate period) {
        kind.requireAlone();
        Map<String, String> parameters = kind.parametersFor(period);
        JobLaunch ticket = ledger.openHere(kind.name(), parameters, SCHEDULE);
        runs.claim(kind.name(), period, ticket.id(), clock.instant());
        schedule.startedFor(period);
        return ticket;
    }

    /**
     * Creates the schedule. The unique name lets one of two nodes do so; the other finds it the
     * next time.
     */
    private JobSchedule begun(String name, JobPlan plan) {
        JobSchedule schedule = new JobSchedule(name, plan, clock.instant());
        em.persist(schedule);
        em.flush();
        history.write(schedule, Act.note("PLAN", schedule.words(), "B8"));
        return schedule;
    }

    /** Whether a job is open, or is to be started again. */
    private static boolean isUnfinished(JobLine line) {
        return line.state().isOpen()
                || line.state() == JobState.INTERRUPTED && line.run() < MOST_RUNS
                || line.state() == JobState.FAILED
                        && !line.dismissed()
                        && JobFailure.isNotStarted(line.failure());
    }

    private boolean isLeft(JobLine line) {
        Instant since = line.endedAt() == null ? line.heartbeatAt() : line.endedAt();
        return !line.state().isOpen() && since.isBefore(clock.instant().minus(LEFT));
    }

    /** The plans of the jobs that this system knows, by name. */
    @RolesAllowed(Roles.OPERATOR)
    public List<ScheduleLine> list() {
        return em.createQuery("select s from JobSchedule s order by s.job", JobSchedule.class)
                .getResultStream()
                .filter(schedule -> catalogue.find(schedule.job()).isPresent())
                .map(this::line)
                .toList();
    }

    /** History of the plan of a job, oldest first. */
    @RolesAllowed(Roles.OPERATOR)
    public List<HistoryEntry> history(String name) {
        return found(name, LockModeType.NONE).map(history::of).orElse(List.of());
    }

    /**
     * Changes the plan of a job.
     *
     * @param day of the month (1 to 28) or of the week (1 to 7)
     * @param hour 0 to 23, in Shanghai
     * @param version of the plan that the caller saw
     * @throws RequestRejected {@link JobRefusal#JOB_UNKNOWN} when there is no plan of that name
     * @throws RequestRejected {@link JobRefusal#JOB_PLAN_STALE} when somebody changed it meanwhile
     * @throws RequestRejected {@link JobRefusal#JOB_PLAN_INVALID} when there is no such day or hour
     */
    @RolesAllowed(Roles.OPERATOR)
    @Clause("B8")
    public void change(String name, boolean enabled, int day, int hour, int version) {
        JobSchedule schedule = locked(name).orElseThrow(() -> JobRefusal.JOB_UNKNOWN.of(name));
        if (schedule.version() != version) {
            throw JobRefusal.JOB_PLAN_STALE.of();
        }
        String before = schedule.words();
        JobPlan plan = new JobPlan(schedule.rhythm(), day, hour, false);
        schedule.change(plan, enabled, clock.instant());
        if (!schedule.words().equals(before)) {
            history.write(schedule, Act.note("PLAN", schedule.words(), "B8"));
        }
    }

    private ScheduleLine line(JobSchedule schedule) {
        Optional<ScheduledRun> last = runs.last(schedule.job());
        return new ScheduleLine(
                schedule.job(),
                schedule.rhythm(),
                schedule.day(),
                schedule.hour(),
                schedule.enabled(),
                schedule.next(),
                schedule.enabled() ? schedule.nextAt() : null,
                last.map(ScheduledRun::period).orElse(null),
                last.flatMap(run -> list.find(run.jobId())).orElse(null),
                schedule.version());
    }

    private Optional<JobSchedule> locked(String name) {
        return found(name, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<JobSchedule> found(String name, LockModeType lock) {
        return em
                .createQuery("select s from JobSchedule s where s.job = :job", JobSchedule.class)
                .setParameter("job", name)
                .setLockMode(lock)
                .getResultList()
                .stream()
                .findFirst();
    }
}
