package org.beian.domainregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.domainregister.record.DomainOptions;
import org.beian.domainregister.report.DomainReports;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.RowNotes;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedStep;

/** A report takes its number before anything of it takes effect; without one it takes none. */
@ApplicationScoped
class TakenSequence implements StagedStep {

    @Inject DomainReports reports;
    @Inject UsedNumber number;

    @Override
    public ImportPhase phase() {
        return ImportPhase.APPLY;
    }

    @Override
    public String name() {
        return "sequence";
    }

    @Override
    public Piece next(StagedImport file, String cursor, RowNotes rows) {
        if (!number.concerns(file)) {
            reports.take(reports.of(file), DomainOptions.of(file.options()).sequence());
        }
        return Piece.of(null, 0);
    }
}
