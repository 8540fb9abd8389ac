package org.beian.intake.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.beian.intake.bulk.BulkRows;
import org.beian.intake.contract.RowNote;
import org.beian.intake.contract.RowVerdict;
import org.beian.intake.contract.StageChunk;
import org.beian.intake.contract.StagedRow;
import org.beian.intake.formats.stored.StoredLine;
import org.beian.intake.formats.stored.StoredRow;
import org.beian.rule.Finding;
import org.beian.rule.Severity;

/** Part of the rows of a chunk, read by whichever of two threads comes first. */
final class StagePart {

    private final RowValues values;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final BulkRows staged;
    private final List<RowNote> noted = new ArrayList<>();
    private final int read;
    private List<StoredLine> rows;
    private long rejected;
    private long unreadable;
    private Long firstStaged;

    /**
     * @param values used by no other thread while the part is read
     * @param staged buffer for the values of the rows
     */
    StagePart(List<StoredLine> rows, RowValues values, BulkRows staged) {
        this.rows = rows;
        this.values = values;
        read = rows.size();
        this.staged = staged;
    }

    /** Reads the rows; false when another thread did or does so. */
    boolean read() {
        if (!begun.compareAndSet(false, true)) {
            return false;
        }
        // parsed one by one: all together would leave the processor's cache before their use
        rows.forEach(line -> take(line.row()));
        rows = null;
        return true;
    }

    private void take(StoredRow stored) {
        if (!stored.isReadable()) {
            Finding finding =
                    new Finding("", stored.defect(), Severity.REFUSE, null, stored.arguments());
            rejected++;
            unreadable++;
            note(stored, RowVerdict.UNREADABLE, List.of(finding));
            return;
        }
        StagedRow read = values.read(stored);
        boolean refused =
                read.findings().stream().anyMatch(each -> each.severity() == Severity.REFUSE);
        if (refused) {
            rejected++;
        }
        if (!read.findings().isEmpty()) {
            note(stored, refused ? RowVerdict.RETURNED : RowVerdict.ACCEPTED, read.findings());
        }
        if (read.values() != null) {
            staged.add(values.staged(stored.number(), refused, read.values()));
            firstStaged = firstStaged == null ? (Long) stored.number() : firstStaged;
        }
    }

    private void note(StoredRow row, RowVerdict verdict, List<Finding> findings) {
        noted.add(new RowNote(row.number(), row.offset(), row.bytes(), verdict, findings));
    }

    /** Joins two parts that were read into a chunk. */
    static StageChunk chunk(long from, long to, StagePart first, StagePart second, boolean last) {
        first.noted.addAll(second.noted);
        return new StageChunk(
                from,
                to,
                List.of(first.staged, second.staged),
                first.firstStaged == null ? second.firstStaged : first.firstStaged,
                first.noted,
                first.read + second.read,
                first.rejected + second.rejected,
                first.unreadable + second.unreadable,
                last);
    }
}
