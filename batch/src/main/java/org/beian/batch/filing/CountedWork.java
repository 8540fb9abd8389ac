package org.beian.batch.filing;

import java.util.Optional;
import org.beian.batch.job.BatchRun;
import org.beian.job.execution.CountedJob;

/**
 * Work of a {@link CountedJob}. Its subject is the number that a dry run told; without one nothing
 * is changed.
 */
abstract class CountedWork extends KeyedWork {

    /**
     * Works on the next part.
     *
     * @param position where the last one ended; empty for the beginning
     * @param dry whether nothing is changed
     * @return the next position; empty when all is done
     */
    abstract Optional<String> next(BatchRun run, String position, boolean dry);

    @Override
    Optional<String> next(BatchRun run, String position) {
        return next(run, position, run.subject() == null || run.subject().isBlank());
    }
}
