package org.beian.intake.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.beian.account.Roles;
import org.beian.job.execution.JobRepository;

/**
 * Run of an import's job, from where the import stands to its end or until the job is to stop. A
 * row that fails takes none of its neighbours with it: the rows of its chunk are repeated one by
 * one, and it alone is answered with the cause.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportRun {

    /** Rows of one transaction: few, as the unit's other events wait for it. */
    static final int CHUNK = 50;

    private static final Logger LOG = Logger.getLogger(ImportRun.class.getName());
    private static final int TRIES = 5;

    @Inject ImportWork work;
    @Inject StagedRun staged;
    @Inject JobRepository ledger;

    /**
     * @param run number of the job's run
     * @throws RuntimeException for a fault of the system: the job has failed and can go on later
     */
    public void go(long id, long jobId, int run) {
        if (work.isStaged(id)) {
            staged.go(id, jobId, run);
        } else {
            rowByRow(id, jobId, run);
        }
    }

    private void rowByRow(long id, long jobId, int run) {
        int oneByOne = 0;
        int tries = 0;
        boolean more = true;
        while (more && ledger.mayContinue(jobId, run)) {
            int limit = oneByOne > 0 ? 1 : CHUNK;
            try {
                more = work.next(id, jobId, run, limit);
                oneByOne = Math.max(0, oneByOne - 1);
                tries = 0;
            } catch (RuntimeException e) {
                if (RowFault.isContention(e) && tries < TRIES) {
                    tries++;
                    continue;
                }
                String code = RowFault.of(e).orElseThrow(() -> e);
                if (limit > 1) {
                    oneByOne = CHUNK;
                    continue;
                }
                // without the failure itself: it may quote the row
                LOG.warning(() -> "A row of import " + id + " is passed over: " + code);
                work.passOver(id, jobId, run, code);
                oneByOne--;
            }
        }
    }
}
