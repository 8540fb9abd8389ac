package org.beian.job.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.beian.job.definition.JobParameters;

/**
 * View of a job for the operator.
 *
 * @param state the effective one, INTERRUPTED included
 * @param startedBy user name
 * @param node server that runs it, or ran it last; null before
 * @param progressAt time of the last progress
 * @param heartbeatAt last sign of life, the same as progressAt or later
 * @param stuck whether it is under way, but made no progress for longer than {@code
 *     beian.job.stuck}
 * @param total items in all as counted when the run began; 0 as long as nobody counted
 * @param itemsPerSecond in this run so far; null before the first chunk and after the end
 * @param secondsLeft at that rate; null where it is unknown
 * @param part phase or partition that it is at, upper case; null where it names none
 * @param failure {@code CODE: detail}, or null
 * @param findings number of findings
 * @param dismissed whether an operator dismissed it after its last run
 */
public record JobLine(
        long id,
        String name,
        Map<String, String> parameters,
        JobState state,
        int run,
        String startedBy,
        String node,
        Instant createdAt,
        Instant startedAt,
        Instant progressAt,
        Instant heartbeatAt,
        boolean stuck,
        Instant endedAt,
        long total,
        long done,
        Double itemsPerSecond,
        Long secondsLeft,
        String part,
        String failure,
        long findings,
        boolean dismissed) {

    static JobLine of(Job job, Instant sign, long findings, HeartbeatTimeout silence) {
        JobState state = job.trueState(sign, silence.since());
        Double rate = state.isOpen() ? rate(job) : null;
        return new JobLine(
                job.id(),
                job.name(),
                JobParameters.read(job.parameters()),
                state,
                job.run(),
                job.startedBy(),
                job.node(),
                job.createdAt(),
                job.startedAt(),
                job.progressAt(),
                sign,
                silence.isStuck(job, state),
                job.endedAt(),
                job.total(),
                job.done(),
                rate,
                secondsLeft(job.total(), job.done(), rate),
                JobPartRepository.of(job.position()).orElse(null),
                job.failure(),
                findings,
                job.isDismissed());
    }

    /** Time for what is left at a rate; null where either is unknown. */
    static Long secondsLeft(long total, long done, Double rate) {
        return rate == null || rate == 0 || total == 0
                ? null
                : (Long) (long) Math.ceil(Math.max(0, total - done) / rate);
    }

    /** Whether it failed or was interrupted, and an operator may dismiss it. */
    public boolean mayDismiss() {
        return state.isBroken() && !dismissed;
    }

    /** Whether it can be stopped; one that is stuck is given up. */
    public boolean mayStop() {
        return state.mayStop() || stuck;
    }

    private static Double rate(Job job) {
        if (job.startedAt() == null) {
            return null;
        }
        long millis = Duration.between(job.startedAt(), job.progressAt()).toMillis();
        return millis <= 0 ? null : job.doneInThisRun() * 1000.0 / millis;
    }
}
