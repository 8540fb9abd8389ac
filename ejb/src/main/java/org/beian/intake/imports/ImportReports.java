package org.beian.intake.imports;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.CONTENT_DEPARTMENT;
import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REGISTRAR;
import static org.beian.account.Roles.REGISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.intake.ImportRefusal;
import org.beian.intake.contract.RegisterCatalogue;
import org.beian.intake.contract.RowVerdict;
import org.beian.intake.formats.OriginalLines;
import org.beian.intake.formats.stored.OriginalRows;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;

/** Reports on a unit's own imports: their state, and the answer to each row. */
@Stateless
@RolesAllowed({
    PROVIDER,
    IP_UNIT,
    REGISTRY,
    REGISTRAR,
    CLERK,
    REVIEWER,
    MINISTRY,
    CONTENT_DEPARTMENT
})
public class ImportReports {

    /** Rejected rows that are shown with the state of an import. */
    private static final int FIRST = 20;

    private static final int MOST = 1000;

    private static final Set<RowVerdict> REJECTED =
            EnumSet.of(RowVerdict.RETURNED, RowVerdict.UNREADABLE);

    @Inject OwnImports own;
    @Inject ImportRepository imports;
    @Inject ImportStore store;
    @Inject ImportStates states;
    @Inject RegisterCatalogue registers;
    @Inject Callers callers;

    /**
     * Own imports for the registers of the caller's roles, the newest first, without their rows.
     *
     * @param before only lower ids; 0 for the newest
     * @param limit 1 to 1000; a limit outside is set to the nearer bound
     */
    @Clause("12.5")
    public List<ImportStatus> own(long before, int limit) {
        long from = before == 0 ? Long.MAX_VALUE : before;
        Caller caller = callers.current();
        return imports.ofUnit(caller.unitId(), registers.of(caller), from, within(limit)).stream()
                .map(found -> states.status(found, List.of()))
                .toList();
    }

    /**
     * @param id digits
     * @throws RequestRejected {@link ImportRefusal#IMPORT_NOT_FOUND} also for another unit's
     */
    @Clause("12.5")
    public ImportStatus status(String id) {
        Import found = own.find(id);
        return states.status(found, answers(found, REJECTED, 0, FIRST));
    }

    /**
     * The answers to all rows, in the order of the file.
     *
     * @param after number of the last row seen, 0 for the first page
     * @param limit 1 to 1000; a limit outside is set to the nearer bound
     * @throws RequestRejected {@link ImportRefusal#IMPORT_NOT_FOUND} also for another unit's
     */
    @Clause("12.5")
    public List<ImportAnswer> answers(String id, long after, int limit) {
        return answers(own.find(id), EnumSet.allOf(RowVerdict.class), after, within(limit));
    }

    /**
     * The answers to rejected rows, in the order of the file.
     *
     * @param after number of the last row seen, 0 for the first page
     * @param limit 1 to 1000; a limit outside is set to the nearer bound
     * @throws RequestRejected {@link ImportRefusal#IMPORT_NOT_FOUND} also for another unit's
     */
    @Clause({"12.5", "B3"})
    public List<ImportAnswer> rejected(String id, long after, int limit) {
        return answers(own.find(id), REJECTED, after, within(limit));
    }

    /**
     * The original rows of a staged register's file; empty for files of other registers, and when
     * the file was deleted. The caller closes them.
     *
     * @throws RequestRejected {@link ImportRefusal#IMPORT_NOT_FOUND} also for another unit's
     */
    @Clause("12.5")
    public Optional<OriginalRows> originalRows(String id) {
        return original(id, true, OriginalRows::new);
    }

    /**
     * The original lines of a file that is taken line by line; empty for files of a staged
     * register, and when the file was deleted. The caller closes them.
     *
     * @throws RequestRejected {@link ImportRefusal#IMPORT_NOT_FOUND} also for another unit's
     */
    @Clause("12.5")
    public Optional<OriginalLines> originalLines(String id) {
        return original(id, false, OriginalLines::new);
    }

    /** Opening of a file. */
    private interface Opening<T> {

        T of(Path file) throws IOException;
    }

    /** The file of an import, when it is still there and its register is of that kind. */
    private <T> Optional<T> original(String id, boolean staged, Opening<T> opening) {
        Import found = own.find(id);
        String name = found.file().storedAs();
        if (found.staged().isStaged() != staged || name == null || !store.has(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(opening.of(store.path(name)));
        } catch (IOException e) {
            throw ImportRefusal.IMPORT_NOT_STORED.causedBy(e);
        }
    }

    private List<ImportAnswer> answers(
            Import found, Set<RowVerdict> verdicts, long after, int limit) {
        return imports.rows(found.id(), verdicts, after, limit).stream()
                .map(ImportRow::asAnswer)
                .toList();
    }

    private static int within(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }
}
