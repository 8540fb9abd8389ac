package org.beian.batch.trail;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.beian.batch.job.Node;
import org.beian.batch.job.RunAsSystem;
import org.beian.job.execution.JobRepository;
import org.beian.trail.TrailCheck;
import org.beian.trail.TrailSweep;

/**
 * Item reader of cases with the verdicts on their histories. It resumes from the job's own row and
 * not from the server's checkpoint, which a crash may leave behind the data.
 */
@Named
@Dependent
public class TrailReader extends AbstractItemReader {

    /**
     * Size of a page, equal to the chunk in the job's XML: so a page is read, checked and written
     * in one transaction.
     */
    private static final int PAGE = 100;

    @Inject @BatchProperty String jobId;
    @Inject @BatchProperty String run;
    @Inject JobContext context;
    @Inject RunAsSystem entrance;
    @Inject JobRepository ledger;
    @Inject TrailSweep sweep;

    private final Deque<TrailCheck> page = new ArrayDeque<>();
    private String position;

    @Override
    public void open(Serializable checkpoint) {
        position =
                entrance.call(
                        () ->
                                ledger.begin(
                                                Long.parseLong(jobId),
                                                Integer.parseInt(run),
                                                context.getExecutionId(),
                                                Node.name(),
                                                sweep.counts())
                                        .orElse(null));
    }

    /** The next case; null at the end, and when the run is to stop. */
    @Override
    public TrailCheck readItem() {
        if (page.isEmpty()) {
            entrance.run(this::turn);
        }
        TrailCheck next = page.poll();
        if (next != null) {
            position = next.position();
        }
        return next;
    }

    private void turn() {
        if (ledger.mayContinue(Long.parseLong(jobId), Integer.parseInt(run))) {
            page.addAll(sweep.next(position, PAGE));
        }
    }
}
