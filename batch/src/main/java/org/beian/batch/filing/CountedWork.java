package org.beian.batch.filing;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.beian.batch.job.BatchRun;
import org.beian.batch.job.JobWork;
import org.beian.batch.job.Node;
import org.beian.job.execution.CountedJob;
import org.beian.job.execution.JobRepository;

/**
 * Work of a {@link CountedJob}, part by part. Its subject is the number that a dry run told;
 * without one nothing is changed.
 */
abstract class CountedWork implements JobWork {

    @Inject JobRepository ledger;

    /** Numbers of what is looked at, by phase. */
    protected abstract Map<String, Long> due();

    /**
     * Works on the next part.
     *
     * @param position where the last one ended; empty for the beginning
     * @param dry whether nothing is changed
     * @return the next position; empty when all is done
     */
    protected abstract Optional<String> next(BatchRun run, String position, boolean dry);

    @Override
    public void run(BatchRun run) {
        boolean dry = run.subject() == null || run.subject().isBlank();
        Optional<String> position =
                Optional.of(
                        ledger.begin(
                                        run.jobId(),
                                        run.number(),
                                        run.executionId(),
                                        Node.name(),
                                        due())
                                .orElse(""));
        while (position.isPresent() && ledger.mayContinue(run.jobId(), run.number())) {
            position = next(run, position.get(), dry);
        }
    }
}
