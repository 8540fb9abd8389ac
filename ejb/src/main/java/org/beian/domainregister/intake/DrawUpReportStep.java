package org.beian.domainregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.domainregister.report.DomainReport;
import org.beian.domainregister.report.DomainReportRepository;
import org.beian.domainregister.report.DomainSql;
import org.beian.domainregister.report.ReportState;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.RowFindings;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedStep;
import org.beian.law.Clause;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Step of an import that draws up the report's result: how complete it is, and whether the ministry
 * has to review it.
 */
@ApplicationScoped
class DrawUpReportStep implements StagedStep {

    /**
     * Top level of the domains in a file.
     *
     * @param name null for rows that only end records
     * @param incomplete number of its rows that are incomplete
     */
    private record Level(String name, long incomplete) {}

    @Inject DomainSql sql;
    @Inject DomainReportRepository reports;
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
    public Piece next(StagedImport file, String cursor, RowFindings rows) {
        DomainReport report = reports.of(file);
        if (report.hasTakenEffect() && report.state() == ReportState.RECEIVED) {
            List<Level> levels =
                    sql.records(
                            Integer.MAX_VALUE,
                            Level.class,
                            """
                            select top_level, sum(incomplete) from domain_stage
                            where import_id = ? and refused = 0
                            group by top_level""",
                            file.id());
            noteLevels(file, levels);
            long incomplete = levels.stream().mapToLong(Level::incomplete).sum();
            report.judge(file.rows(), file.rows() - file.accepted(), incomplete);
            history.write(
                    report, Act.move("JUDGE", ReportState.RECEIVED, report.state(), null, "10.2"));
        }
        return Piece.of(null, 0);
    }

    /** Notes the top levels as reported, so that the register can answer for names under them. */
    private void noteLevels(StagedImport file, List<Level> levels) {
        for (Level level : levels) {
            if (level.name() != null && !isNoted(file, level.name())) {
                sql.update(
                        "insert into domain_level (top_level, unit_id) values (?, ?)",
                        level.name(),
                        file.unitId());
            }
        }
    }

    private boolean isNoted(StagedImport file, String level) {
        return sql.any(
                "select top_level from domain_level where top_level = ? and unit_id = ?",
                level,
                file.unitId());
    }
}
