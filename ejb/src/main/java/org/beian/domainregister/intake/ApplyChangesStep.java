package org.beian.domainregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.domainregister.record.DomainOptions;
import org.beian.domainregister.report.DomainReport;
import org.beian.domainregister.report.DomainReportRepository;
import org.beian.domainregister.report.DomainSql;
import org.beian.domainregister.report.LaterReports;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.RowFindings;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedStep;
import org.beian.law.Clause;
import org.beian.law.Shanghai;

/**
 * Step of an import that brings the unit's records in line with the rows, by ranges of row numbers.
 * Only differences are written, so that a range may safely be repeated.
 */
@ApplicationScoped
class ApplyChangesStep implements StagedStep {

    private static final long PIECE_OF_NEW = 250_000;

    /**
     * Large, as each range of a full file scans all records of the unit and changes few of them.
     */
    private static final long PIECE = 2_000_000;

    /** Smaller for Derby, which looks rows up one by one. */
    private static final long SMALL_PIECE = 5_000;

    /** Prefix of the cursor while rows are only added; {@link Long#parseLong} accepts it. */
    private static final String ADDING = "+";

    @Inject DomainSql sql;
    @Inject DomainReportRepository reports;
    @Inject DomainRecordSql writing;

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
    public Piece next(StagedImport file, String cursor, RowFindings rows) {
        DomainReport report = reports.of(file);
        if (!report.hasTakenEffect()) {
            return Piece.of(null, 0);
        }
        LaterReports later = reports.laterThan(report);
        if (later.replaceAll()) {
            return Piece.of(null, 0);
        }
        LocalDate day = Shanghai.date(file.receivedAt());
        long from = cursor == null ? 0 : Long.parseLong(cursor);
        long staged =
                sql.number("select max(row_no) from domain_stage where import_id = ?", file.id());
        if (isAdding(report, cursor)) {
            long to = from + (sql.isPostgresql() ? PIECE_OF_NEW : SMALL_PIECE);
            int added = writing.addAll(file, day, from, to);
            report.changed(added, 0, 0);
            return new Piece(
                    to > staged ? null : ADDING + to, length(from, to, staged), added, 0, 0, 0);
        }
        long to = from + (sql.isPostgresql() ? PIECE : SMALL_PIECE);
        boolean full = DomainOptions.of(file.options()).full();
        long good;
        if (full && from == 0 && to > staged && sql.isPostgresql()) {
            good = file.accepted();
            if (writing.compareWhole(file, day, later, LapseRecordsStep.PIECE)) {
                report.closedLapses();
            }
        } else {
            good = good(file.id(), from, to);
            writing.compare(file, day, from, to, full, later);
        }
        Written written = write(file, day);
        report.changed(written.added, written.changed, written.ended);
        return new Piece(
                to > staged ? null : String.valueOf(to),
                length(from, to, staged),
                written.added,
                written.changed,
                written.ended,
                Math.max(0, good - written.added - written.changed - written.deleted));
    }

    /** Effects on records; {@code ended} includes {@code deleted}. */
    private record Written(int added, int changed, int ended, int deleted) {}

    private Written write(StagedImport file, LocalDate day) {
        int deleted = writing.noted(file.id(), 'D');
        int ended = deleted + writing.noted(file.id(), 'L');
        int changed = writing.close(file, day) - ended;
        return new Written(writing.write(file, day) - changed, changed, ended, deleted);
    }

    private static long length(long from, long to, long staged) {
        return Math.max(0, Math.min(to, staged + 1) - from);
    }

    private long good(long importId, long from, long to) {
        return sql.number(
                """
                select count(*) from domain_stage
                where import_id = ? and refused = 0 and row_no >= ? and row_no < ?""",
                importId,
                from,
                to);
    }

    /**
     * Whether rows are added without comparison, as the register held no record of the unit before
     * the step began. A step that starts anew because its stage was lost finds its own records and
     * compares.
     */
    private boolean isAdding(DomainReport report, String cursor) {
        boolean began =
                cursor == null ? !reports.hasRecords(report.unitId()) : cursor.startsWith(ADDING);
        return began && report.isFirst() && !reports.anotherTookEffect(report);
    }
}
