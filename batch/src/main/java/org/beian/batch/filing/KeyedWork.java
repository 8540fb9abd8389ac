package org.beian.batch.filing;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.beian.batch.job.BatchRun;
import org.beian.batch.job.JobWork;
import org.beian.batch.job.Node;
import org.beian.job.execution.JobRepository;

/** Base class for works that go part by part, by key. */
abstract class KeyedWork implements JobWork {

    @Inject JobRepository ledger;

    /** Numbers of what is due, by phase. */
    abstract Map<String, Long> due();

    /**
     * Works on the next part.
     *
     * @param position of the last part; empty for the beginning
     * @return the next position; empty when all is done
     */
    abstract Optional<String> next(BatchRun run, String position);

    @Override
    public void run(BatchRun run) {
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
            position = next(run, position.get());
        }
    }
}
