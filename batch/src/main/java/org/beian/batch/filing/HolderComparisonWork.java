package org.beian.batch.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.beian.batch.job.BatchRun;
import org.beian.unfiledchange.procedure.HolderComparison;

/** Work of the job that compares the holders of filed domains with the register (8.4). */
@Named
@ApplicationScoped
public class HolderComparisonWork extends KeyedWork {

    @Inject HolderComparison comparison;

    @Override
    Map<String, Long> due() {
        return comparison.due();
    }

    @Override
    Optional<String> next(BatchRun run, String position) {
        return comparison.next(run.jobId(), run.number(), position);
    }
}
