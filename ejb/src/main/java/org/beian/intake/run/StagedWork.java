package org.beian.intake.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.beian.account.CallerDelegation;
import org.beian.account.Roles;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.RegisterCatalogue;
import org.beian.intake.contract.StageChunk;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedRegister;
import org.beian.intake.contract.StagedStep;
import org.beian.intake.imports.Import;
import org.beian.intake.imports.ImportRepository;
import org.beian.intake.imports.ImportStore;
import org.beian.intake.imports.StagedPlan;
import org.beian.job.execution.JobRepository;

/**
 * Work of the job of a staged register's import, piece by piece. Each piece is one transaction:
 * rows or effects, findings, and the progress of the import, so that a job that was killed goes on
 * exactly there.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StagedWork {

    @Inject ImportRepository imports;
    @Inject ImportStore store;
    @Inject RegisterCatalogue registers;
    @Inject Stage stage;
    @Inject RejectedRowStore keeper;
    @Inject ImportEnd end;
    @Inject CallerDelegation acting;
    @Inject JobRepository ledger;

    /** Whether rows are still to be read. */
    public boolean isReading(long id) {
        return found(id).phase() == ImportPhase.STAGE;
    }

    /** A reader from where the import stands; the caller closes it. */
    public StageReader reader(long id) throws IOException {
        Import worked = found(id);
        StagedRegister register = registers.requireStaged(worked.register());
        return new StageReader(
                worked.asStaged(),
                store.path(worked.file().storedAs()),
                worked.rows().read(),
                register,
                stage.gather(register.stage()));
    }

    /**
     * Stages rows.
     *
     * @return false when the stage was lost meanwhile: the reading begins anew
     * @throws IllegalStateException when another run has moved the import on
     */
    public boolean stage(long id, long jobId, int run, StageChunk chunk) {
        Import worked = found(id);
        StagedRegister register = registers.requireStaged(worked.register());
        Beat beat = new Beat(worked);
        stage.hold(register.stage());
        boolean lost = stage.isLost(worked, register.stage());
        if (lost) {
            beginAnew(worked, register);
        } else {
            if (worked.phase() != ImportPhase.STAGE || worked.rows().read() != chunk.from()) {
                throw new IllegalStateException("Another run of import " + id + " was here");
            }
            if (chunk.from() > 0) {
                // the first chunk stays: by its row it is seen that the others were lost
                stage.unhurried();
            }
            stage.add(chunk.staged());
            keeper.keep(worked, chunk.noted());
            worked.staged(chunk);
            if (chunk.last()) {
                stage.analyze(register.stage());
                StagedPlan.of(register, worked.asStaged()).turn(worked);
            }
        }
        beat(worked, jobId, run, beat);
        return !lost;
    }

    /**
     * Does the next piece of the step that the import is at.
     *
     * @return false when the import has come to its end
     */
    public boolean piece(long id, long jobId, int run) {
        Import worked = found(id);
        if (worked.stored().isEnded()) {
            return false;
        }
        StagedRegister register = registers.requireStaged(worked.register());
        Beat beat = new Beat(worked);
        boolean more = true;
        if (StagedPlan.isClearing(worked)) {
            more = clear(worked, register);
        } else {
            stage.hold(register.stage());
            if (stage.isLost(worked, register.stage())) {
                beginAnew(worked, register);
            } else {
                step(worked, register);
            }
        }
        beat(worked, jobId, run, beat);
        return more;
    }

    private void step(Import worked, StagedRegister register) {
        StagedImport file = worked.asStaged();
        StagedPlan plan = StagedPlan.of(register, file);
        StagedStep step = plan.current(worked);
        CollectedRowFindings notes = new CollectedRowFindings(step.phase());
        stage.largeWork();
        String cursor = worked.staged().cursor();
        StagedStep.Piece piece =
                acting.call(end.caller(worked), () -> step.next(file, cursor, notes));
        worked.refused(stage.refuse(register.stage(), worked.id(), notes.refused()));
        keeper.merge(worked, notes);
        worked.staged().did(piece);
        if (piece.cursor() == null) {
            plan.turn(worked);
        }
    }

    private boolean clear(Import worked, StagedRegister register) {
        StagedStep.Piece piece =
                stage.clear(register.stage(), worked.asStaged(), worked.staged().cursor());
        worked.staged().did(piece);
        if (piece.cursor() != null) {
            return true;
        }
        end.of(worked);
        return false;
    }

    private void beginAnew(Import worked, StagedRegister register) {
        stage.drop(register.stage(), worked.id());
        imports.dropRows(worked.id());
        worked.stageAgain();
    }

    /** Phase and progress of an import before a piece, to whose phase the piece is counted. */
    private record Beat(ImportPhase phase, long done) {

        Beat(Import worked) {
            this(worked.phase(), worked.done());
        }
    }

    /**
     * Reports the progress to the job, which rolls all back for a run that a later one replaced;
     * last, as it locks the job's row.
     */
    private void beat(Import worked, long jobId, int run, Beat before) {
        int items = (int) Math.max(0, worked.done() - before.done());
        String position =
                before.phase() + ":" + worked.staged().step() + ":" + worked.staged().cursor();
        ledger.progress(jobId, run, items, position, List.of());
    }

    private Import found(long id) {
        return imports.find(id)
                .orElseThrow(() -> new IllegalStateException("There is no import " + id));
    }
}
