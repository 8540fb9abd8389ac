package org.beian.ipregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.RowFindings;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedStep;
import org.beian.ipregister.report.IpReporting;
import org.beian.law.Clause;

/**
 * Step of an import that checks the register after the file took effect, draws up the reports and
 * notes the findings at the rows of the file, under the writers' turn from its first piece to its
 * last: what was found stays until it is reported. How far it is, the row of the turn says.
 */
@ApplicationScoped
class DrawUpReportStep implements StagedStep {

    private static final String UNDER_WAY = "report";

    @Inject IpReporting reporting;

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
        boolean more = !reporting.holdsTurn(file.id()) || reporting.reportPiece(file, notes);
        return more ? Piece.of(UNDER_WAY, 0) : Piece.of(null, file.rows());
    }
}
