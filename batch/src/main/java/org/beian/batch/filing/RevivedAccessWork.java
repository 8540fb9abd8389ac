package org.beian.batch.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.beian.batch.job.BatchRun;
import org.beian.batch.job.JobWork;
import org.beian.batch.job.Node;
import org.beian.cancellation.revival.RevivedAccessEnding;
import org.beian.job.execution.JobRepository;

/**
 * Work of the job that ends accesses that came back (15.4). Its subject is the number that a dry
 * run told; without one nothing is changed.
 */
@Named
@ApplicationScoped
public class RevivedAccessWork implements JobWork {

    @Inject JobRepository ledger;
    @Inject RevivedAccessEnding ending;

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
                                        ending.due())
                                .orElse(""));
        while (position.isPresent() && ledger.mayContinue(run.jobId(), run.number())) {
            position = ending.next(run.jobId(), run.number(), position.get(), dry);
        }
    }
}
