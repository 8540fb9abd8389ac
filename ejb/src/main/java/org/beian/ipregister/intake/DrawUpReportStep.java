package org.beian.ipregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.RowFindings;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedStep;
import org.beian.ipregister.report.IpCause;
import org.beian.ipregister.report.IpReporting;
import org.beian.ipregister.report.RowFindingAssigner;
import org.beian.law.Clause;

/**
 * Step of an import that checks the register after the file took effect, and draws up the reports.
 */
@ApplicationScoped
class DrawUpReportStep implements StagedStep {

    @Inject IpReporting reporting;
    @Inject RowFindingAssigner rows;

    @Override
    public ImportPhase phase() {
        return ImportPhase.REPORT;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    @Clause("19.2")
    public Piece next(StagedImport file, String cursor, RowFindings notes) {
        reporting.report(new IpCause(file.unitId(), file.id(), null, rows.late(file)), null);
        rows.note(file, notes);
        return Piece.of(null, file.rows());
    }
}
