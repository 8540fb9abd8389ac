package org.beian.batch.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.beian.batch.job.BatchRun;
import org.beian.cancellation.revival.RevivedAccessEnding;

/** Work of the job that ends accesses that came back (15.4). */
@Named
@ApplicationScoped
public class RevivedAccessWork extends CountedWork {

    @Inject RevivedAccessEnding ending;

    @Override
    Map<String, Long> due() {
        return ending.due();
    }

    @Override
    Optional<String> next(BatchRun run, String position, boolean dry) {
        return ending.next(run.jobId(), run.number(), position, dry);
    }
}
