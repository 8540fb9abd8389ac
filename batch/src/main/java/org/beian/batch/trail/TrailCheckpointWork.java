package org.beian.batch.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.beian.batch.job.BatchRun;
import org.beian.batch.job.JobWork;
import org.beian.config.trail.HistoryDigest;
import org.beian.config.trail.TrailCheckpoint;
import org.beian.config.trail.TrailCheckpoint.Difference;
import org.beian.job.execution.JobFinding;
import org.beian.job.execution.JobRepository;
import org.beian.trail.TrailCheckpoints;

/**
 * Last step of the verification of the history: its comparison with the latest checkpoint outside
 * the database, and the next checkpoint. A run that is repeated does both again.
 */
@Named
@ApplicationScoped
public class TrailCheckpointWork implements JobWork {

    @Inject JobRepository ledger;
    @Inject TrailCheckpoints checkpoints;

    @Override
    public void run(BatchRun run) {
        if (ledger.mayContinue(run.jobId(), run.number())) {
            List<Difference> found = new ArrayList<>();
            checkpoints
                    .latest(found)
                    .ifPresent(
                            latest ->
                                    found.addAll(
                                            latest.differences(
                                                    read(run, new HistoryDigest(latest.asOf())))));
            checkpoints.keep(read(run, checkpoints.begin()));
            ledger.found(
                    run.jobId(),
                    run.number(),
                    found.stream().map(TrailCheckpointWork::finding).toList());
        }
    }

    private TrailCheckpoint read(BatchRun run, HistoryDigest digest) {
        while (checkpoints.next(digest)) {
            ledger.found(run.jobId(), run.number(), List.of());
        }
        return digest.checkpoint();
    }

    private static JobFinding finding(Difference difference) {
        return new JobFinding(0, difference.kind(), null, difference.code(), difference.detail());
    }
}
