package org.beian.batch.annualaudit;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Properties;
import org.beian.annualaudit.job.AuditPartitions;
import org.beian.annualaudit.job.AuditScope;
import org.beian.batch.job.RunAsSystem;
import org.beian.job.execution.JobPartition;

/** Partition mapper over campaigns and key ranges of their items. */
@Named
@Dependent
public class AuditPartitionMapper implements PartitionMapper {

    /**
     * Partitions at a time: so few that applications are still taken at more than half the rate.
     */
    private static final int THREADS = 2;

    @Inject @BatchProperty String subject;
    @Inject @BatchProperty String jobId;
    @Inject @BatchProperty String run;
    @Inject RunAsSystem entrance;
    @Inject AuditPartitions partitions;

    @Override
    public PartitionPlan mapPartitions() {
        List<JobPartition> planned =
                entrance.call(
                        () ->
                                partitions.of(
                                        Long.parseLong(jobId),
                                        Integer.parseInt(run),
                                        AuditScope.of(subject)));
        PartitionPlan plan = new PartitionPlanImpl();
        plan.setPartitions(planned.size());
        plan.setThreads(Math.min(THREADS, planned.size()));
        plan.setPartitionProperties(
                planned.stream().map(AuditPartitionMapper::named).toArray(Properties[]::new));
        return plan;
    }

    private static Properties named(JobPartition partition) {
        Properties named = new Properties();
        named.setProperty("part", partition.name());
        return named;
    }
}
