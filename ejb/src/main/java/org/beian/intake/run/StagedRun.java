package org.beian.intake.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.beian.account.Roles;
import org.beian.intake.contract.StageChunk;
import org.beian.intake.contract.TurnAwaited;
import org.beian.job.execution.JobRepository;

/**
 * Run of the job of a staged register's import: reads what is not read yet, then goes on with its
 * steps piece by piece, to the end or until the job is to stop.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StagedRun {

    /** Pause of a step that waits for another import. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject StagedWork work;
    @Inject JobRepository ledger;

    /**
     * @param run number of the job's run
     * @throws RuntimeException for a fault of the system: the job has failed and can go on later
     */
    public void go(long id, long jobId, int run) {
        boolean more = true;
        while (more && ledger.mayContinue(jobId, run)) {
            if (work.isReading(id)) {
                read(id, jobId, run);
            } else {
                more = piece(id, jobId, run);
            }
        }
    }

    private boolean piece(long id, long jobId, int run) {
        try {
            return ImportRun.persistently(() -> work.piece(id, jobId, run));
        } catch (TurnAwaited others) {
            LockSupport.parkNanos(PAUSE.toNanos());
            // goes on, as it waits and is not stuck
            ledger.found(jobId, run, List.of());
            return true;
        }
    }

    private void read(long id, long jobId, int run) {
        try (StageReader reader = work.reader(id)) {
            boolean more = true;
            while (more && ledger.mayContinue(jobId, run)) {
                StageChunk chunk = reader.next();
                more =
                        ImportRun.persistently(() -> work.stage(id, jobId, run, chunk))
                                && !chunk.last();
            }
        } catch (IOException e) {
            throw new IllegalStateException("The file of import " + id + " cannot be read", e);
        }
    }
}
