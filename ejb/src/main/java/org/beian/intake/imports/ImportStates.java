package org.beian.intake.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beian.job.execution.JobLine;
import org.beian.job.execution.JobList;
import org.beian.job.execution.JobState;

/** States of imports, derived from the import's own row and its job's. */
@ApplicationScoped
class ImportStates {

    @Inject JobList jobs;
    @Inject Clock clock;

    ImportState of(Import asked) {
        return of(asked, job(asked));
    }

    /** Whether it counts against its unit's quota: it runs, or will as soon as it is its turn. */
    boolean isUnderWay(Import asked) {
        ImportState state = of(asked);
        return state == ImportState.RECEIVED || state == ImportState.RUNNING;
    }

    /**
     * Whether files behind it wait: it runs, will as soon as it is its turn, or was interrupted and
     * goes on by itself. Files behind one that failed or was stopped do not wait.
     */
    boolean holdsItsTurn(Import asked) {
        return isUnderWay(asked)
                || job(asked).filter(line -> line.state() == JobState.INTERRUPTED).isPresent();
    }

    ImportStatus status(Import asked, List<ImportAnswer> rejected) {
        Optional<JobLine> job = job(asked);
        ImportState state = of(asked, job);
        return new ImportStatus(
                asked.id(),
                asked.register(),
                state,
                asked.mode(),
                asked.dryRun(),
                asked.file().name(),
                asked.file().sha256(),
                asked.file().receivedBytes(),
                asked.username(),
                asked.createdAt(),
                asked.startedAt(),
                asked.endedAt(),
                asked.rows(),
                progress(asked, state, job),
                rejected,
                asked.phase(),
                asked.staged().step(),
                asked.staged().isStaged() ? asked.staged().effects() : null,
                asked.staged().isStaged() ? asked.staged().keptRejected() : asked.rows().rejected(),
                asked.isSubmittable());
    }

    private Optional<JobLine> job(Import asked) {
        return asked.stored().isEnded() || asked.jobId() == null
                ? Optional.empty()
                : jobs.find(asked.jobId());
    }

    private static ImportState of(Import asked, Optional<JobLine> job) {
        if (asked.stored().isEnded() || job.isEmpty()) {
            return asked.stored();
        }
        return switch (job.get().state()) {
            case STARTING, RUNNING, STOPPING, COMPLETED -> asked.stored();
            case STOPPED, INTERRUPTED -> ImportState.STOPPED;
            case FAILED -> ImportState.FAILED;
        };
    }

    private ImportStatus.Progress progress(Import asked, ImportState state, Optional<JobLine> job) {
        long work = asked.work();
        long done = asked.done();
        if (state.isEnded()) {
            return new ImportStatus.Progress(100, average(asked), 0L);
        }
        int percent = (int) (work == 0 ? 0 : done * 100 / work);
        boolean running = job.filter(line -> line.state() == JobState.RUNNING).isPresent();
        return running
                ? new ImportStatus.Progress(
                        percent, job.get().itemsPerSecond(), job.get().secondsLeft())
                : new ImportStatus.Progress(percent, null, null);
    }

    /** Rows per second from its first start to its end. */
    private static Double average(Import asked) {
        Instant began = asked.startedAt() == null ? asked.createdAt() : asked.startedAt();
        long millis = Duration.between(began, asked.endedAt()).toMillis();
        return millis <= 0 ? null : asked.rows().read() * 1000.0 / millis;
    }
}
