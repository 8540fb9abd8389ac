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
import org.beian.batch.job.SystemEntrance;
import org.beian.job.execution.JobLedger;
import org.beian.trail.TrailCheck;
import org.beian.trail.TrailSweep;

/**
 * Reads cases with their verdicts. Goes on from the job's own row and not from the server's
 * checkpoint, which a crash may leave behind the data.
 */
@Named
@Dependent
public class TrailReader extends AbstractItemReader {

    /** The chunk of the job's XML: so a page is read, checked and written in one transaction. */
    private static final int PAGE = 100;

    @Inject @BatchProperty String jobId;
    @Inject @BatchProperty String run;
    @Inject JobContext context;
    @Inject SystemEntrance entrance;
    @Inject JobLedger ledger;
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

    /** Null at the end, and when the run shall stop. */
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
