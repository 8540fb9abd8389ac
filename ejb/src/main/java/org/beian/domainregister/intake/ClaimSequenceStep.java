package org.beian.domainregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.domainregister.record.DomainOptions;
import org.beian.domainregister.report.DomainReportRepository;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.RowFindings;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedStep;

/**
 * Step of an import that gives the report its sequence number before any row takes effect; a report
 * whose number is used already gets none.
 */
@ApplicationScoped
class ClaimSequenceStep implements StagedStep {

    @Inject DomainReportRepository reports;
    @Inject SequenceReusedCheck number;

    @Override
    public ImportPhase phase() {
        return ImportPhase.APPLY;
    }

    @Override
    public String name() {
        return "sequence";
    }

    @Override
    public Piece next(StagedImport file, String cursor, RowFindings rows) {
        if (!number.concerns(file)) {
            reports.take(reports.of(file), DomainOptions.of(file.options()).sequence());
        }
        return Piece.of(null, 0);
    }
}
