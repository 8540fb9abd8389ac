package org.beian.batch.trail;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.batch.SystemEntrance;
import org.beian.job.JobFinding;
import org.beian.job.JobLedger;
import org.beian.trail.TrailCheck;

/** Writes what the checks found, with progress and heartbeat, in the chunk's transaction. */
@Named
@Dependent
public class TrailWriter extends AbstractItemWriter {

    @Inject @BatchProperty String jobId;
    @Inject @BatchProperty String run;
    @Inject SystemEntrance entrance;
    @Inject JobLedger ledger;

    @Override
    public void writeItems(List<Object> items) {
        List<TrailCheck> checks = items.stream().map(TrailCheck.class::cast).toList();
        List<JobFinding> found =
                checks.stream()
                        .filter(check -> !check.verdict().isWhole())
                        .map(TrailWriter::finding)
                        .toList();
        String position = checks.get(checks.size() - 1).position();
        entrance.run(
                () ->
                        ledger.progress(
                                Long.parseLong(jobId),
                                Integer.parseInt(run),
                                checks.size(),
                                position,
                                found));
    }

    /** The ledger numbers it; the detail names the first bad entry. */
    private static JobFinding finding(TrailCheck check) {
        return new JobFinding(
                0,
                check.caseType(),
                check.caseId(),
                check.verdict().fault(),
                String.valueOf(check.verdict().entries()));
    }
}
