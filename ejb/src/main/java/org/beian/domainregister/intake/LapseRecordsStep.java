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
 * Step of an import that ends the records which a full file does not name. A domain named in a
 * refused row keeps its record.
 */
@ApplicationScoped
class LapseRecordsStep implements StagedStep {

    /** Records that lapse in one transaction. */
    static final int PIECE = 100_000;

    /** The same on Derby, where readers of a record wait for the piece that closed it. */
    private static final int PIECE_ON_DERBY = 5_000;

    @Inject DomainSql sql;
    @Inject DomainReportRepository reports;
    @Inject DomainRecordSql writing;

    @Override
    public ImportPhase phase() {
        return ImportPhase.APPLY;
    }

    @Override
    public String name() {
        return "lapses";
    }

    @Override
    @Clause("20.1")
    public Piece next(StagedImport file, String cursor, RowFindings rows) {
        DomainReport report = reports.of(file);
        if (!report.hasTakenEffect()
                || !DomainOptions.of(file.options()).full()
                || report.hasClosedLapses()
                || report.isFirst() && !reports.anotherTookEffect(report)) {
            return Piece.of(null, 0);
        }
        LaterReports later = reports.laterThan(report);
        if (later.replaceAll()) {
            return Piece.of(null, 0);
        }
        LocalDate day = Shanghai.date(file.receivedAt());
        int piece = sql.isPostgresql() ? PIECE : PIECE_ON_DERBY;
        int lapsed = writing.absent(file, day, later, piece);
        if (lapsed > 0) {
            writing.close(file, day);
            writing.forget(file.id());
            report.changed(0, 0, lapsed);
        }
        return new Piece(lapsed < piece ? null : "more", 0, 0, 0, lapsed);
    }
}
