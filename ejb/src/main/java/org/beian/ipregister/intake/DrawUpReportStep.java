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
 * Step of an import that checks the register after the file took effect in one piece, and in the
 * next draws up the reports and notes the findings at the rows of the file. These two stay
 * together: as soon as they are committed, the check of another writer may replace what was found.
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
        if (cursor == null) {
            return Piece.of(String.valueOf(reporting.check()), 0);
        }
        IpCause cause = new IpCause(file.unitId(), file.id(), null, rows.late(file));
        reporting.reportChecked(cause, Long.parseLong(cursor));
        rows.note(file, notes);
        return Piece.of(null, file.rows());
    }
}
