package org.beian.intake.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
import org.beian.rule.Severity;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Work of an import's job, piece by piece, for a register that takes files line by line; the
 * beginning of a job is common to all registers. Each piece is one transaction: the rows, their
 * answers, and the position of the reader, so that a job that was killed goes on exactly where it
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
     * Processes the next rows; behind the last one, goes on to the next phase or ends the import.
     *
     * @param run of the job, which stops when a later one took over
     * @param limit rows at most
     * @return false when the import has come to its end
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean next(long id, long jobId, int run, int limit) {
        return turn(id, jobId, run, limit, null);
    }

    /**
     * Answers the next row as failed without processing it, so that the rows behind it can be.
     *
     * @param code of the failure, such as a rule's or a database's code
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void passOver(long id, long jobId, int run, String code) {
        turn(id, jobId, run, 1, code);
    }

    private boolean turn(long id, long jobId, int run, int limit, String failure) {
        Import worked = found(id);
        if (worked.stored().isEnded()) {
            return false;
        }
        List<ImportLine> lines;
        long offset;
        long line;
        try (LineReader reader = LineReader.open(path(worked), worked.offset(), worked.line())) {
            lines = reader.next(limit);
            offset = reader.offset();
            line = reader.number();
        } catch (IOException e) {
            throw new IllegalStateException("The file of import " + id + " cannot be read", e);
        }
        String position = worked.phase() + ":" + offset + ":" + line;
        ImportedRegister register = registers.rowWise(worked.register());
        boolean more = true;
        if (lines.isEmpty()) {
            more = turnPhase(worked, register);
        } else {
            List<RowAnswer> answers =
                    failure == null
                            ? acting.call(
                                    end.caller(worked), () -> answers(register, worked, lines))
                            : lines.stream().map(each -> failed(each, failure)).toList();
            imports.addRows(worked.id(), answers);
            worked.progress(answers, offset, line);
        }
        // rolls all back for a run that a later one replaced; last, as it locks the job's row
        ledger.progress(jobId, run, lines.size(), position, List.of());
        return more;
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

    private static RowAnswer failed(ImportLine line, String code) {
        return RowAnswer.unreadable(
                line,
                null,
                List.of(
                        new Finding(
                                "", "IMPORT_ROW_FAILED", Severity.REFUSE, null, List.of(code))));
    }

    private Path path(Import worked) {
        return store.path(worked.file().storedAs());
    }

    private Import found(long id) {
        return imports.find(id)
                .orElseThrow(() -> new IllegalStateException("There is no import " + id));
    }
}
