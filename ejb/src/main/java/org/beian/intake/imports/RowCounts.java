package org.beian.intake.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.beian.intake.contract.RowAnswer;
import org.beian.intake.contract.RowVerdict;
import org.beian.intake.contract.StageChunk;

/** Row counts of an import so far; see {@link ImportRows}. */
@Embeddable
public class RowCounts {

    @Column(name = "total_rows")
    private long total;

    @Column(name = "rows_read")
    private long read;

    @Column(name = "rows_accepted")
    private long accepted;

    @Column(name = "rows_rejected")
    private long rejected;

    @Column(name = "rows_unreadable")
    private long unreadable;

    @Column(name = "rows_applied")
    private long applied;

    protected RowCounts() {}

    RowCounts(long total) {
        this.total = total;
    }

    void add(List<RowAnswer> answers) {
        for (RowAnswer answer : answers) {
            read++;
            RowVerdict verdict = answer.verdict();
            if (verdict == RowVerdict.ACCEPTED) {
                accepted++;
            } else {
                rejected++;
                unreadable += verdict == RowVerdict.UNREADABLE ? 1 : 0;
            }
        }
    }

    void add(StageChunk chunk) {
        read += chunk.read();
        rejected += chunk.rejected();
        unreadable += chunk.unreadable();
        accepted = read - rejected;
    }

    void refuse(long rows) {
        rejected += rows;
        accepted -= rows;
    }

    /** Counts all accepted rows as applied. */
    void apply() {
        applied = accepted;
    }

    void again() {
        read = 0;
        accepted = 0;
        rejected = 0;
        unreadable = 0;
        applied = 0;
    }

    ImportRows shown() {
        return new ImportRows(total, read, accepted, rejected, unreadable, applied);
    }
}
