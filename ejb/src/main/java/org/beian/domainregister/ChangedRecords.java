package org.beian.domainregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.intake.ImportPhase;
import org.beian.intake.RowNotes;
import org.beian.intake.StagedImport;
import org.beian.intake.StagedStep;
import org.beian.law.Clause;
import org.beian.law.Shanghai;

/**
 * What the rows say becomes the unit's record, by ranges of their numbers. Only what differs is
 * written, so that a range may be done again.
 */
@ApplicationScoped
class ChangedRecords implements StagedStep {

    private static final long PIECE_OF_NEW = 250_000;

    /** Each piece of a whole file walks through all that the unit reports, and changes little. */
    private static final long PIECE = 2_000_000;

    /** Derby looks up row by row. */
    private static final long SMALL_PIECE = 20_000;

    /** Before the cursor of a step that adds only; a number reads the same with it. */
    private static final String ADDING = "+";

    @Inject DomainSql sql;
    @Inject DomainReports reports;
    @Inject RecordWriting writing;

    @Override
    public ImportPhase phase() {
        return ImportPhase.APPLY;
    }

    @Override
    public String name() {
        return "records";
    }

    @Override
    @Clause({"20.1", "B4"})
    public Piece next(StagedImport file, String cursor, RowNotes rows) {
        DomainReport report = reports.of(file);
        if (!report.hasTakenEffect()) {
            return Piece.of(null, 0);
        }
        LaterReports later = reports.laterThan(report);
        if (later.replaceAll()) {
            return Piece.of(null, 0);
        }
        boolean adding = isAdding(report, cursor);
        long from = cursor == null ? 0 : Long.parseLong(cursor);
        long to = from + size(adding);
        long staged =
                sql.number("select max(row_no) from domain_stage where import_id = ?", file.id());
        LocalDate day = Shanghai.date(file.receivedAt());
        int changed = 0;
        int ended = 0;
        int added;
        long unchanged = 0;
        if (adding) {
            added = writing.addAll(file, day, from, to);
        } else {
            boolean full = DomainOptions.of(file.options()).full();
            if (full && from == 0 && to > staged && sql.isPostgresql()) {
                if (writing.compareWhole(file, day, later, LapsedRecords.PIECE)) {
                    report.closedLapses();
                }
            } else {
                writing.compare(file, day, from, to, full, later);
            }
            int deleted = writing.noted(file.id(), 'D');
            ended = deleted + writing.noted(file.id(), 'L');
            changed = writing.close(file, day) - ended;
            added = writing.write(file, day) - changed;
            unchanged = Math.max(0, good(file.id(), from, to) - added - changed - deleted);
        }
        report.changed(added, changed, ended);
        String next = to > staged ? null : (adding ? ADDING : "") + to;
        return new Piece(
                next,
                Math.max(0, Math.min(to, staged + 1) - from),
                added,
                changed,
                ended,
                unchanged);
    }

    private long good(long importId, long from, long to) {
        return sql.number(
                "select count(*) from domain_stage where import_id = ? and refused = 0"
                        + " and row_no >= ? and row_no < ?",
                importId,
                from,
                to);
    }

    private long size(boolean adding) {
        if (!sql.isPostgresql()) {
            return SMALL_PIECE;
        }
        return adding ? PIECE_OF_NEW : PIECE;
    }

    /**
     * Nothing is compared with the register when it held nothing of the unit before the step began:
     * a step that begins anew, as its stage was lost, finds what it wrote.
     */
    private boolean isAdding(DomainReport report, String cursor) {
        boolean began =
                cursor == null ? !reports.hasRecords(report.unitId()) : cursor.startsWith(ADDING);
        return began && report.isFirst() && !reports.anotherTookEffect(report);
    }
}
