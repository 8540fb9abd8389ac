package org.beian.batch.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.beian.batch.job.BatchRun;
import org.beian.batch.job.JobWork;
import org.beian.batch.job.Node;
import org.beian.calendar.CalendarWarnings;
import org.beian.calendar.DeadlineRecount;
import org.beian.job.execution.JobRepository;

/** Work of the job that warns of the end of the calendar and counts the limits that run again. */
@Named
@ApplicationScoped
public class CalendarRecountWork implements JobWork {

    @Inject JobRepository ledger;
    @Inject DeadlineRecount recount;
    @Inject CalendarWarnings warnings;

    @Override
    public void run(BatchRun run) {
        Optional<String> position =
                Optional.of(
                        ledger.begin(
                                        run.jobId(),
                                        run.number(),
                                        run.executionId(),
                                        Node.name(),
                                        recount.open())
                                .orElse(""));
        warnings.warn();
        while (position.isPresent() && ledger.mayContinue(run.jobId(), run.number())) {
            position = recount.next(run.jobId(), run.number(), position.get());
        }
    }
}
