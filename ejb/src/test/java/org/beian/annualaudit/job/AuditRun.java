package org.beian.annualaudit.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.annualaudit.reconciliation.AuditPartition;
import org.beian.job.execution.JobFailure;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobPartition;
import org.beian.job.execution.JobRepository;
import org.beian.testing.TestCallers;

/** Test fixture that goes through the steps of the job, as the batch runtime does. */
@Dependent
public class AuditRun {

    @Inject JobRepository ledger;
    @Inject AuditSnapshot snapshot;
    @Inject AuditPartitions partitions;
    @Inject AuditRound round;
    @Inject TestCallers callers;

    private JobLaunch launch;
    private AuditScope scope;

    /** All steps. */
    public long run(Integer year, String province) {
        begin(year, province);
        snapshot();
        reconcile();
        tell();
        return end();
    }

    void begin(Integer year, String province) {
        callers.become(Caller.job("annual-audit"));
        scope = new AuditScope(year, province);
        launch =
                ledger.open(
                        "annual-audit",
                        year == null
                                ? Map.of()
                                : Map.of("year", year.toString(), "province", province));
        begun();
    }

    private void begun() {
        ledger.begin(launch.id(), launch.run(), 1, "node", snapshot.due(scope));
    }

    /** The run failed; the next one goes on. */
    void restart() {
        ledger.failed(launch.id(), launch.run(), JobFailure.of(null), "00000000");
        launch = ledger.reopen(launch.id());
        begun();
    }

    void snapshot() {
        Optional<String> position = Optional.of(snapshot.position(launch.id()));
        while (position.isPresent()) {
            position = snapshot.next(launch.id(), launch.run(), scope, position.get());
        }
    }

    List<JobPartition> partitions() {
        return partitions.of(launch.id(), launch.run(), scope);
    }

    void reconcile() {
        partitions().forEach(each -> reconcile(each.name()));
    }

    void reconcile(String partition) {
        Optional<AuditPartition> left = Optional.of(partitions.left(launch.id(), partition));
        while (left.isPresent()) {
            AuditPartition from = left.get();
            left = partitions.reconcile(launch.id(), launch.run(), from);
        }
    }

    boolean isToBeTold() {
        return round.isToBeTold(scope);
    }

    void tell() {
        Optional<String> position = Optional.of(round.begin(launch.id(), launch.run(), scope));
        while (position.isPresent()) {
            position = round.next(launch.id(), launch.run(), scope, position.get());
        }
    }

    long end() {
        round.report(launch.id(), launch.run(), scope);
        ledger.ended(launch.id(), launch.run());
        return launch.id();
    }
}
