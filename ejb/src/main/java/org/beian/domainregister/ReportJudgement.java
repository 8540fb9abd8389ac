package org.beian.domainregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.intake.ImportPhase;
import org.beian.intake.RowNotes;
import org.beian.intake.StagedImport;
import org.beian.intake.StagedStep;
import org.beian.law.Clause;
import org.beian.trail.Act;
import org.beian.trail.History;

/** Draws up what a report came to: how complete it is, and whether the ministry has to look. */
@ApplicationScoped
class ReportJudgement implements StagedStep {

    @Inject DomainSql sql;
    @Inject DomainReports reports;
    @Inject History history;

    @Override
    public ImportPhase phase() {
        return ImportPhase.REPORT;
    }

    @Override
    public String name() {
        return "judgement";
    }

    @Override
    @Clause({"10.2", "20.2"})
    public Piece next(StagedImport file, String cursor, RowNotes rows) {
        DomainReport report = reports.of(file);
        if (report.state() == ReportState.RECEIVED) {
            String staged = "select count(*) from domain_stage where import_id = ? and refused = 0";
            long accepted = sql.number(staged, file.id());
            long incomplete = sql.number(staged + " and incomplete = 1", file.id());
            report.judge(file.rows(), file.rows() - accepted, incomplete);
            history.write(
                    report, Act.move("JUDGE", ReportState.RECEIVED, report.state(), null, "10.2"));
        }
        return Piece.of(null, 0);
    }
}
