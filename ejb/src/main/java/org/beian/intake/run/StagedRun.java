package org.beian.intake.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import org.beian.account.Roles;
import org.beian.intake.contract.StageChunk;
import org.beian.job.execution.JobRepository;

/**
 * Run of the job of a staged register's import: reads what is not read yet, then goes on with its
 * steps piece by piece, to the end or until the job is to stop.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StagedRun {

    private static final int TRIES = 5;

    @Inject StagedWork work;
    @Inject JobRepository ledger;

    /**
     * @param run number of the job's run
     * @throws RuntimeException for a fault of the system: the job has failed and can go on later
     */
    public void go(long id, long jobId, int run) {
        int tries = 0;
        boolean more = true;
        while (more && ledger.mayContinue(jobId, run)) {
            try {
                if (work.isReading(id)) {
                    read(id, jobId, run);
                } else {
                    more = work.piece(id, jobId, run);
                }
                tries = 0;
            } catch (RuntimeException e) {
                tries++;
                if (tries > TRIES || !RowFault.isContention(e)) {
                    throw e;
                }
            }
        }
    }

    private void read(long id, long jobId, int run) {
        try (StageReader reader = work.reader(id)) {
            boolean more = true;
            while (more && ledger.mayContinue(jobId, run)) {
                StageChunk chunk = reader.next();
                more = work.stage(id, jobId, run, chunk) && !chunk.last();
            }
        } catch (IOException e) {
            throw new IllegalStateException("The file of import " + id + " cannot be read", e);
        }
    }
}
