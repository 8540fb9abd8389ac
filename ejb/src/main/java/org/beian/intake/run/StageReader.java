package org.beian.intake.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.beian.intake.bulk.BulkRows;
import org.beian.intake.contract.RowNote;
import org.beian.intake.contract.RowVerdict;
import org.beian.intake.contract.StageChunk;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedRegister;
import org.beian.intake.contract.StagedRow;
import org.beian.intake.formats.stored.StoredReader;
import org.beian.intake.formats.stored.StoredRow;
import org.beian.rule.Finding;
import org.beian.rule.Severity;

/** Reader of the rows of a stored file, each alone, in chunks that are staged one by one. */
public final class StageReader implements Closeable {

    /** Rows of one transaction. */
    static final int ROWS = 10_000;

    /** Characters of one transaction, so that memory is bounded whatever the rows are. */
    private static final int LENGTH = 3 * 1024 * 1024;

    private final StoredReader rows;
    private final Supplier<BulkRows> stage;
    private final RowValues values;
    private long read;

    /**
     * @param from number of rows that were staged before
     * @param stage factory of row buffers
     */
    StageReader(
            StagedImport staged,
            Path file,
            long from,
            StagedRegister register,
            Supplier<BulkRows> stage)
            throws IOException {
        rows = StoredReader.open(file);
        rows.skip(from);
        read = from;
        this.stage = stage;
        values = new RowValues(staged, register, rows.header());
    }

    /** The next chunk; the last one may be empty. */
    StageChunk next() throws IOException {
        long begin = read;
        Chunk chunk = new Chunk(stage.get());
        boolean last = false;
        while (!last && chunk.read < ROWS && chunk.length < LENGTH) {
            StoredRow row = rows.next();
            last = row == null;
            if (!last) {
                chunk.take(row, values);
            }
        }
        read += chunk.read;
        return new StageChunk(
                begin,
                chunk.staged,
                chunk.firstStaged,
                chunk.noted,
                chunk.read,
                chunk.rejected,
                chunk.unreadable,
                last);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** Chunk while it is read. */
    private static final class Chunk {

        private final BulkRows staged;
        private final List<RowNote> noted = new ArrayList<>();
        private int read;
        private long length;
        private long rejected;
        private long unreadable;
        private Long firstStaged;

        Chunk(BulkRows staged) {
            this.staged = staged;
        }

        void take(StoredRow stored, RowValues values) {
            read++;
            length += stored.fields().stream().mapToLong(String::length).sum();
            if (!stored.isReadable()) {
                Finding finding =
                        new Finding("", stored.defect(), Severity.REFUSE, null, stored.arguments());
                rejected++;
                unreadable++;
                note(stored, RowVerdict.UNREADABLE, List.of(finding));
                return;
            }
            StagedRow row = values.read(stored);
            boolean refused =
                    row.findings().stream().anyMatch(each -> each.severity() == Severity.REFUSE);
            if (refused) {
                rejected++;
            }
            if (!row.findings().isEmpty()) {
                note(stored, refused ? RowVerdict.RETURNED : RowVerdict.ACCEPTED, row.findings());
            }
            if (row.values() != null) {
                staged.add(values.staged(stored.number(), refused, row.values()));
                firstStaged = firstStaged == null ? (Long) stored.number() : firstStaged;
            }
        }

        private void note(StoredRow row, RowVerdict verdict, List<Finding> findings) {
            noted.add(new RowNote(row.number(), verdict, findings));
        }
    }
}
