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
        if (report.hasTakenEffect() && report.state() == ReportState.RECEIVED) {
            Object[] counted =
                    sql.rows(
                                    1,
                                    "select count(*), sum(incomplete) from domain_stage"
                                            + " where import_id = ? and refused = 0",
                                    file.id())
                            .get(0);
            long accepted = ((Number) counted[0]).longValue();
            long incomplete = counted[1] == null ? 0 : ((Number) counted[1]).longValue();
            noteLevels(file);
            report.judge(file.rows(), file.rows() - accepted, incomplete);
            history.write(
                    report, Act.move("JUDGE", ReportState.RECEIVED, report.state(), null, "10.2"));
        }
        return Piece.of(null, 0);
    }

    /** From now on the register can be asked for names under these top levels. */
    private void noteLevels(StagedImport file) {
        sql.update(
                "insert into domain_level (top_level, unit_id) select distinct s.top_level,"
                        + " cast(? as bigint) from domain_stage s where s.import_id = ?"
                        + " and s.refused = 0 and s.action <> 'D' and not exists (select 1"
                        + " from domain_level l where l.top_level = s.top_level and l.unit_id = ?)",
                file.unitId(),
                file.id(),
                file.unitId());
    }
}
