package org.beian.ipregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.RowNotes;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedStep;
import org.beian.ipregister.report.IpCause;
import org.beian.ipregister.report.IpReportRows;
import org.beian.ipregister.report.IpReporting;
import org.beian.law.Clause;

/** Checks the register after a file took effect, and draws up the reports. */
@ApplicationScoped
class IpReportStep implements StagedStep {

    @Inject IpReporting reporting;
    @Inject IpReportRows rows;

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
    public Piece next(StagedImport file, String cursor, RowNotes notes) {
        reporting.report(new IpCause(file.unitId(), file.id(), null, rows.late(file)), null);
        rows.note(file, notes);
        return Piece.of(null, file.rows());
    }
}
