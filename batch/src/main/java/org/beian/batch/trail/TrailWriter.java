package org.beian.batch.trail;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beian.batch.job.RunAsSystem;
import org.beian.job.execution.JobFinding;
import org.beian.job.execution.JobRepository;
import org.beian.trail.TrailCheck;

/**
 * Item writer of the findings of the verification, with progress and heartbeat in the transaction
 * of the chunk.
 */
@Named
@Dependent
public class TrailWriter extends AbstractItemWriter {

    @Inject @BatchProperty String jobId;
    @Inject @BatchProperty String run;
    @Inject RunAsSystem entrance;
    @Inject JobRepository ledger;

    @Override
    public void writeItems(List<Object> items) {
        Map<String, List<TrailCheck>> kinds =
                items.stream()
                        .map(TrailCheck.class::cast)
                        .collect(
                                Collectors.groupingBy(
                                        TrailCheck::caseType,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        entrance.run(() -> kinds.values().forEach(this::write));
    }

    /**
     * Writes the checks of one kind of case, which is a part of the job with progress of its own.
     */
    private void write(List<TrailCheck> checks) {
        List<JobFinding> found =
                checks.stream()
                        .filter(check -> !check.verdict().isWhole())
                        .map(TrailWriter::finding)
                        .toList();
        ledger.progress(
                Long.parseLong(jobId),
                Integer.parseInt(run),
                checks.size(),
                checks.get(checks.size() - 1).position(),
                found);
    }

    /**
     * The finding of a bad verdict. The repository numbers it; the detail names the first bad
     * entry.
     */
    private static JobFinding finding(TrailCheck check) {
        return new JobFinding(
                0,
                check.caseType(),
                check.caseId(),
                check.verdict().fault(),
                String.valueOf(check.verdict().entries()));
    }
}
