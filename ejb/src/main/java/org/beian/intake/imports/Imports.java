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
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.code.Settings;
import org.beian.document.FileNames;
import org.beian.intake.ImportRefusal;
import org.beian.intake.contract.ImportCharset;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.contract.RegisterCatalogue;
import org.beian.intake.contract.StagedRegister;
import org.beian.intake.formats.LinesForm;
import org.beian.intake.formats.RecordsForm;
import org.beian.intake.formats.RowsForm;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.FileForm;
import org.beian.intake.formats.file.ImportLimits;
import org.beian.intake.formats.xlsx.TemplateBook;
import org.beian.law.Clause;
import org.beian.law.LimitRefusals;
import org.beian.law.RequestLimit;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Reception of files for a register: first the file itself, outside of any transaction, then the
 * order for it. The caller starts the job.
 */
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
public class Imports {

    @Inject ImportRepository imports;
    @Inject OwnImports own;
    @Inject ImportStore store;
    @Inject ImportStates states;
    @Inject RegisterCatalogue registers;
    @Inject UploadLimiter reception;
    @Inject LimitRefusals refusals;
    @Inject ImportFileRetention kept;
    @Inject Settings settings;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Receipt for a file.
     *
     * @param known whether the import existed before: the same file with the same order
     */
    public record Receipt(long id, boolean known) {}

    /** Largest file in bytes as sent, by today's setting. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int maxBytes() {
        return settings.number("import.maxBytes", null, today());
    }

    /** Names of the registers for which the caller may hand in files. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<String> registers() {
        return registers.of(callers.current());
    }

    /**
     * @throws RequestRejected {@link ImportRefusal#IMPORT_NOT_FOR_ROLE} when the caller may not
     *     hand in files for the register
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void requireRegister(String register) {
        registers.requireRole(register, callers.current());
    }

    /**
     * Names of the columns of a register's files, in the order of the template.
     *
     * @throws RequestRejected {@link ImportRefusal#IMPORT_REGISTER_UNKNOWN} when no register of the
     *     name takes files with columns
     * @throws RequestRejected {@link ImportRefusal#IMPORT_NOT_FOR_ROLE} when the caller may not
     *     hand in files for it
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<String> columns(String register) {
        return columned(register).stream().map(FileColumn::name).toList();
    }

    /**
     * The template workbook of a register: its columns, an example row that the unit could hand in,
     * and the codes that the columns take.
     *
     * @throws RequestRejected {@link ImportRefusal#IMPORT_REGISTER_UNKNOWN} as {@link #columns}
     * @throws RequestRejected {@link ImportRefusal#IMPORT_NOT_FOR_ROLE} as {@link #columns}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public byte[] template(String register) {
        List<FileColumn> columns = columned(register);
        return TemplateBook.of(columns, registers.template(register, callers.current().unitId()));
    }

    /**
     * Writes a file to the disk as it comes in, unpacked when it is gzip by its first bytes. Files
     * of a register with columns are CSV, JSON Lines or a spreadsheet, and are kept in one form.
     *
     * @param name as the sender calls it; shown, never used as a path
     * @param order for the file
     * @throws RequestRejected {@link ImportRefusal#IMPORT_NOT_FOR_ROLE} when the caller may not
     *     hand in files for this register
     * @throws RequestRejected {@link ImportRefusal#IMPORT_OPTION_WRONG} when the order has an
     *     option that the register does not know
     * @throws RequestRejected {@link ImportRefusal#IMPORT_QUOTA} when the unit sends as many files
     *     at this moment as it may
     * @throws RequestRejected {@link ImportRefusal#IMPORT_TYPE_REFUSED} when it is something else
     *     than lines of text
     * @throws RequestRejected {@link ImportRefusal#IMPORT_FORMAT_REFUSED} when it has none of the
     *     formats that a register with columns takes
     * @throws RequestRejected {@link ImportRefusal#IMPORT_TOO_LARGE} over a limit, as soon as it is
     * @throws RequestRejected {@link ImportRefusal#IMPORT_UNPACKABLE} when it is packed and damaged
     * @throws RequestRejected {@link ImportRefusal#IMPORT_EMPTY} when there is nothing in it
     * @throws RequestRejected {@link ImportRefusal#IMPORT_NOT_STORED} when the disk does not take
     *     it
     */
    @Clause("12.1")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ReceivedFile receive(String name, InputStream body, ImportOrder order) {
        Caller caller = callers.current();
        registers.requireRole(order.register(), caller);
        Optional<StagedRegister> staged = registers.staged(order.register());
        staged.ifPresent(
                register -> {
                    requireKnown(order, register);
                    register.admit(order, caller.unitId());
                });
        LocalDate today = today();
        int places = settings.number("import.receivingPerUnit", null, today);
        ImportLimits limits =
                new ImportLimits(
                        settings.number("import.maxBytes", null, today),
                        settings.largeNumber("import.maxUnpackedBytes", null, today),
                        settings.number("import.maxRatio", null, today));
        int workbookRows = settings.number("import.maxWorkbookRows", null, today);
        FileForm form = form(order, staged.isPresent(), limits, workbookRows);
        return reception.within(
                caller.unitId(),
                places,
                () -> store.keep(FileNames.plain(name), body, form, limits));
    }

    /**
     * Accepts a received file as an import. The same file of the same unit with the same order is
     * the import that it was the first time, also when both come at once. One that ended without
     * effect is not matched any more after a while (setting {@code import.recheckMinutes}), as the
     * data that it was checked against change. The unit's oldest files are deleted to make room.
     *
     * @throws RequestRejected {@link ImportRefusal#IMPORT_QUOTA} when the unit has as many imports
     *     under way as it may
     */
    @Clause("12.1")
    public Receipt accept(ReceivedFile file, ImportOrder order) {
        Caller caller = callers.current();
        registers.requireRole(order.register(), caller);
        Instant now = clock.instant();
        imports.oneAtATime(caller.unitId());
        Optional<Import> known = known(order.key(caller.unitId(), file.sha256()), now);
        if (known.isPresent()) {
            return new Receipt(known.get().id(), true);
        }
        requirePlace(caller.unitId());
        Import received = add(order, file, caller);
        kept.makeRoom(caller.unitId());
        return new Receipt(received.id(), false);
    }

    /**
     * Submits the file of a dry run: the order is the same but for the dry run, and the import
     * takes over the stored file, so nothing is sent or copied again. The rows are checked anew, as
     * the data that they were checked against may have changed.
     *
     * @param dryRun its id, digits
     * @return id of the import
     * @throws RequestRejected {@link ImportRefusal#IMPORT_NOT_FOUND} also for another unit's
     * @throws RequestRejected {@link ImportRefusal#IMPORT_NOT_FOR_ROLE} when the caller may not
     *     hand in files for its register
     * @throws RequestRejected {@link ImportRefusal#IMPORT_NOT_CHECKED} when it is no dry run, or
     *     one that has not come to its end
     * @throws RequestRejected {@link ImportRefusal#IMPORT_SUBMITTED} when the unit has submitted
     *     the same file with the same order before
     * @throws RequestRejected {@link ImportRefusal#IMPORT_FILE_GONE} when the file was deleted
     * @throws RequestRejected {@link ImportRefusal#IMPORT_QUOTA} as {@link #accept}
     */
    @Clause("12.1")
    public long submitChecked(String dryRun) {
        Caller caller = callers.current();
        imports.oneAtATime(caller.unitId());
        Import checked = own.find(dryRun);
        registers.requireRole(checked.register(), caller);
        if (!checked.dryRun() || checked.stored() != ImportState.COMPLETED) {
            throw ImportRefusal.IMPORT_NOT_CHECKED.of(dryRun);
        }
        ImportOrder order = checked.submission();
        known(order.key(caller.unitId(), checked.file().sha256()), clock.instant())
                .ifPresent(
                        submitted -> {
                            throw ImportRefusal.IMPORT_SUBMITTED.of(submitted.id().toString());
                        });
        String stored = checked.file().storedAs();
        if (stored == null || !store.has(stored)) {
            throw ImportRefusal.IMPORT_FILE_GONE.of(dryRun);
        }
        registers
                .staged(order.register())
                .ifPresent(register -> register.admit(order, caller.unitId()));
        requirePlace(caller.unitId());
        ReceivedFile file = checked.received();
        checked.fileCleared();
        long id = add(order, file, caller).id();
        history.write(
                checked, Act.note("SUBMIT", "IMPORT " + id, registers.clause(order.register())));
        return id;
    }

    private Import add(ImportOrder order, ReceivedFile file, Caller caller) {
        Import received = new Import(order, file, caller, clock.instant());
        imports.add(received);
        registers
                .staged(order.register())
                .map(register -> StagedPlan.of(register, received.asStaged()))
                .ifPresent(plan -> received.stageFirst(plan.count()));
        history.write(
                received,
                Act.move(
                        "RECEIVE",
                        null,
                        received.stored(),
                        "SHA-256 " + file.sha256(),
                        registers.clause(order.register())));
        return received;
    }

    /** Deletes a file that was received and did not become an import. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void discard(ReceivedFile file) {
        store.delete(file.storedAs());
    }

    private Optional<Import> known(String key, Instant now) {
        Duration kept = Duration.ofMinutes(settings.number("import.recheckMinutes", null, today()));
        Optional<Import> known = imports.withReceipt(key);
        if (known.isPresent() && known.get().endedWithoutEffectBefore(now.minus(kept))) {
            imports.release(known.get());
            return Optional.empty();
        }
        return known;
    }

    private static void requireKnown(ImportOrder order, StagedRegister register) {
        for (String option : order.options().keySet()) {
            if (!option.equals(ImportCharset.OPTION) && !register.options().contains(option)) {
                throw ImportRefusal.IMPORT_OPTION_WRONG.of(option);
            }
        }
    }

    private void requirePlace(Long unit) {
        int places = settings.number("import.perUnit", null, today());
        List<Import> open = imports.openOf(unit);
        if (open.stream().filter(states::isUnderWay).count() >= places) {
            refusals.count(RequestLimit.IMPORTS_OF_A_UNIT);
            throw ImportRefusal.IMPORT_QUOTA.of(places);
        }
    }

    private FileForm form(
            ImportOrder order, boolean staged, ImportLimits limits, int workbookRows) {
        List<FileColumn> columns = registers.columns(order.register());
        if (columns.isEmpty()) {
            return new LinesForm();
        }
        RowsForm rows = new RowsForm(columns, ImportCharset.of(order), limits, workbookRows);
        return staged ? rows : new RecordsForm(rows);
    }

    private List<FileColumn> columned(String register) {
        List<FileColumn> columns = registers.columns(register);
        if (columns.isEmpty()) {
            throw ImportRefusal.IMPORT_REGISTER_UNKNOWN.of(register);
        }
        registers.requireRole(register, callers.current());
        return columns;
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
