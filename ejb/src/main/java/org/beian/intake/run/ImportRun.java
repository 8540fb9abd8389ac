package org.beian.intake.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.beian.account.Roles;
import org.beian.intake.formats.ImportLine;
import org.beian.intake.formats.LineReader;
import org.beian.job.execution.JobRepository;
import org.beian.rule.Finding;

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
        try {
            boolean more = true;
            while (more && ledger.mayContinue(jobId, run)) {
                Optional<LineReader> lines = work.lines(id);
                more = lines.isPresent() && phase(id, jobId, run, lines.get());
            }
        } catch (IOException e) {
            throw new IllegalStateException("The file of import " + id + " cannot be read", e);
        }
    }

    /** Processes what is left of a phase; returns false when the import has come to its end. */
    private boolean phase(long id, long jobId, int run, LineReader reader) throws IOException {
        try (reader) {
            while (ledger.mayContinue(jobId, run)) {
                List<ImportLine> lines = reader.next(CHUNK);
                try {
                    boolean more = persistently(() -> work.next(id, jobId, run, lines));
                    if (lines.isEmpty()) {
                        return more;
                    }
                } catch (RuntimeException e) {
                    if (lines.isEmpty() || RowFault.of(e).isEmpty()) {
                        throw e;
                    }
                    oneByOne(id, jobId, run, lines);
                }
            }
        }
        return true;
    }

    private void oneByOne(long id, long jobId, int run, List<ImportLine> lines) {
        for (ImportLine line : lines) {
            if (!ledger.mayContinue(jobId, run)) {
                return;
            }
            try {
                persistently(() -> work.next(id, jobId, run, List.of(line)));
            } catch (RuntimeException e) {
                Finding defect = RowFault.of(e).orElseThrow(() -> e);
                // without the failure itself: it may quote the row
                LOG.warning(() -> "A row of import " + id + " is passed over: " + defect.code());
                work.passOver(id, jobId, run, line, defect);
            }
        }
    }

    /** Repeats work that others' locks made fail. */
    static <T> T persistently(Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (tries > TRIES || !RowFault.isContention(e)) {
                    throw e;
                }
            }
        }
    }
}
