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
                more = ImportRun.persistently(() -> work.piece(id, jobId, run));
            }
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
