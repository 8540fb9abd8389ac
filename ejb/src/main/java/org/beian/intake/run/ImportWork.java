package org.beian.intake.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.account.CallerDelegation;
import org.beian.account.Roles;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.ImportedRegister;
import org.beian.intake.contract.RegisterCatalogue;
import org.beian.intake.contract.RowAnswer;
import org.beian.intake.formats.ImportLine;
import org.beian.intake.formats.LineReader;
import org.beian.intake.imports.Import;
import org.beian.intake.imports.ImportFileAway;
import org.beian.intake.imports.ImportRepository;
import org.beian.intake.imports.ImportSequence;
import org.beian.intake.imports.ImportState;
import org.beian.intake.imports.ImportStore;
import org.beian.intake.imports.ImportTurnTaken;
import org.beian.intake.imports.StagedPlan;
import org.beian.job.execution.JobRepository;
import org.beian.rule.Finding;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Work of an import's job, piece by piece, for a register that takes files line by line; the
 * beginning of a job is common to all registers. Each piece is one transaction: the rows, their
 * answers, and the number of the last line, so that a job that was killed goes on exactly where it
 * was.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ImportWork {

    @Inject ImportRepository imports;
    @Inject ImportStore store;
    @Inject RegisterCatalogue registers;
    @Inject ImportSequence turns;
    @Inject ImportEnd end;
    @Inject CallerDelegation acting;
    @Inject JobRepository ledger;
    @Inject History history;
    @Inject Clock clock;

    /** Records the job of an import, before the job begins. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void handedTo(long id, long jobId) {
        found(id).handedTo(jobId);
    }

    /**
     * Begins a run of the import's job.
     *
     * @return rows to go through in each phase
     * @throws ImportFileAway when its file is not on this node
     * @throws ImportTurnTaken when another file of its unit is worked on
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Map<String, Long> begin(long id) {
        Import begun = found(id);
        if (begun.stored().isEnded()) {
            return counted(begun);
        }
        if (Files.notExists(store.path(begun.file().storedAs()))) {
            throw new ImportFileAway(id);
        }
        turns.take(begun);
        if (begun.stored() == ImportState.RECEIVED) {
            begun.begin(clock.instant());
            history.write(
                    begun,
                    Act.move(
                            "BEGIN",
                            ImportState.RECEIVED,
                            ImportState.RUNNING,
                            null,
                            registers.clause(begun.register())));
        }
        return counted(begun);
    }

    private Map<String, Long> counted(Import begun) {
        return begun.staged().isStaged()
                ? StagedPlan.of(registers.requireStaged(begun.register()), begun.asStaged())
                        .counted(begun)
                : begun.counted();
    }

    /** Whether its register is a staged one. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public boolean isStaged(long id) {
        return found(id).staged().isStaged();
    }

    /**
     * The lines that are still to be processed in the phase of an import; the caller closes them.
     * Empty when the import has come to its end.
     */
    public Optional<LineReader> lines(long id) throws IOException {
        Import worked = found(id);
        if (worked.stored().isEnded()) {
            return Optional.empty();
        }
        LineReader lines = LineReader.open(store.path(worked.file().storedAs()));
        lines.skipTo(worked.line());
        return Optional.of(lines);
    }

    /**
     * Processes the next lines; behind the last one, goes on to the next phase or ends the import.
     *
     * @param run of the job, which stops when a later one took over
     * @param lines none when there are no more
     * @return false when the import has come to its end
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean next(long id, long jobId, int run, List<ImportLine> lines) {
        Import worked = found(id);
        ImportedRegister register = registers.rowWise(worked.register());
        String position = worked.phase() + ":" + worked.line();
        boolean more = true;
        if (lines.isEmpty()) {
            more = turnPhase(worked, register);
        } else {
            keep(worked, acting.call(end.caller(worked), () -> answers(register, worked, lines)));
        }
        // rolls all back for a run that a later one replaced; last, as it locks the job's row
        ledger.progress(jobId, run, lines.size(), position, List.of());
        return more;
    }

    /**
     * Answers the next line as failed without processing it, so that the lines behind it can be.
     *
     * @param defect of the line
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void passOver(long id, long jobId, int run, ImportLine line, Finding defect) {
        Import worked = found(id);
        String position = worked.phase() + ":" + worked.line();
        keep(worked, List.of(RowAnswer.unreadable(line, null, List.of(defect))));
        ledger.progress(jobId, run, 1, position, List.of());
    }

    private void keep(Import worked, List<RowAnswer> answers) {
        imports.addRows(worked.id(), answers);
        worked.progress(answers);
    }

    private static List<RowAnswer> answers(
            ImportedRegister register, Import worked, List<ImportLine> lines) {
        return worked.phase() == ImportPhase.CHECK
                ? register.check(worked.id(), lines)
                : register.apply(worked.id(), lines);
    }

    private boolean turnPhase(Import worked, ImportedRegister register) {
        register.forget(worked.id());
        if (worked.appliesAfterCheck()) {
            imports.dropRows(worked.id());
            worked.goOnToApply();
            return true;
        }
        end.of(worked);
        return false;
    }

    private Import found(long id) {
        return imports.find(id)
                .orElseThrow(() -> new IllegalStateException("There is no import " + id));
    }
}
