package org.beian.intake.imports;

import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REGISTRAR;
import static org.beian.account.Roles.REGISTRY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.intake.ImportRefusal;
import org.beian.intake.contract.RegisterCatalogue;
import org.beian.intake.contract.RowVerdict;
import org.beian.intake.formats.stored.OriginalRows;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;

/** Reports on a unit's own imports: their state, and the answer to each row. */
@Stateless
@RolesAllowed({PROVIDER, IP_UNIT, REGISTRY, REGISTRAR})
public class ImportReports {

    /** Rejected rows that are shown with the state of an import. */
    private static final int FIRST = 20;

    private static final int MOST = 1000;

    /** Characters that a cell of a spreadsheet holds. */
    private static final int LONGEST_ORIGINAL = 32_767;

    private static final Set<RowVerdict> REJECTED =
            EnumSet.of(RowVerdict.RETURNED, RowVerdict.UNREADABLE);

    @Inject AccessDenials hidden;
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
        Import found = find(id);
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
        return answers(find(id), EnumSet.allOf(RowVerdict.class), after, within(limit));
    }

    /**
     * Rejected rows with the lines as they were handed in, in the order of the file.
     *
     * @param after number of the last row seen, 0 for the first page
     * @param limit 1 to 1000; a limit outside is set to the nearer bound
     * @throws RequestRejected {@link ImportRefusal#IMPORT_NOT_FOUND} also for another unit's
     */
    @Clause("12.5")
    public List<RejectedRow> rejected(String id, long after, int limit) {
        Import found = find(id);
        List<ImportRow> rows = imports.rows(found.id(), REJECTED, after, within(limit));
        List<RejectedRow> rejected = new ArrayList<>();
        if (found.staged().isStaged()) {
            // their originals are read from the file, by originals()
            rows.forEach(row -> rejected.add(new RejectedRow(row.asAnswer(), "")));
            return rejected;
        }
        Path file = found.file().storedAs() == null ? null : store.path(found.file().storedAs());
        if (file == null || Files.notExists(file)) {
            rows.forEach(row -> rejected.add(new RejectedRow(row.asAnswer(), "")));
            return rejected;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            for (ImportRow row : rows) {
                rejected.add(new RejectedRow(row.asAnswer(), original(channel, row)));
            }
        } catch (IOException e) {
            throw ImportRefusal.IMPORT_NOT_STORED.causedBy(e);
        }
        return rejected;
    }

    /**
     * The original rows of a staged register's file; empty for files of other registers, and when
     * the file was deleted. The caller closes them.
     *
     * @throws RequestRejected {@link ImportRefusal#IMPORT_NOT_FOUND} also for another unit's
     */
    @Clause("12.5")
    public Optional<OriginalRows> originals(String id) {
        Import found = find(id);
        String storedAs = found.file().storedAs();
        if (!found.staged().isStaged() || storedAs == null || !store.has(storedAs)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OriginalRows(store.path(storedAs)));
        } catch (IOException e) {
            throw ImportRefusal.IMPORT_NOT_STORED.causedBy(e);
        }
    }

    private static String original(SeekableByteChannel channel, ImportRow row) throws IOException {
        // a character has at most four bytes
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(row.bytes(), 4L * LONGEST_ORIGINAL));
        channel.position(row.offset());
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until the line is read, or the file ends
            continue;
        }
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        if (text.length() <= LONGEST_ORIGINAL) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_ORIGINAL - 1)) ? 1 : 0;
        return text.substring(0, LONGEST_ORIGINAL - end);
    }

    private List<ImportAnswer> answers(
            Import found, Set<RowVerdict> verdicts, long after, int limit) {
        return imports.rows(found.id(), verdicts, after, limit).stream()
                .map(ImportRow::asAnswer)
                .toList();
    }

    private Import find(String id) {
        if (id == null || !id.matches("[0-9]{1,18}")) {
            throw ImportRefusal.IMPORT_NOT_FOUND.of("?");
        }
        Long caller = callers.current().unitId();
        return hidden.unlessHidden(
                        imports.find(Long.parseLong(id)), found -> found.unitId().equals(caller))
                .orElseThrow(() -> ImportRefusal.IMPORT_NOT_FOUND.of(id));
    }

    private static int within(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }
}
