package org.beian.ipregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.RowFindings;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedStep;
import org.beian.ipregister.check.IpSweep;
import org.beian.ipregister.check.SweptRanges;
import org.beian.ipregister.report.DefectFindingMapper;
import org.beian.law.Clause;
import org.beian.law.Shanghai;

/** Step of a dry run that notes what the check would find if the file's rows took effect. */
@ApplicationScoped
class DryRunCheckStep implements StagedStep {

    @Inject SweptRanges holdings;
    @Inject DefectFindingMapper wording;

    @Override
    public ImportPhase phase() {
        return ImportPhase.CHECK;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    @Clause("19.2")
    public Piece next(StagedImport file, String cursor, RowFindings notes) {
        SweptRanges.Scope scope = new SweptRanges.Scope(null, file.id());
        LocalDate today = Shanghai.date(file.receivedAt());
        IpSweep sweep =
                new IpSweep(
                        holdings.hierarchy(scope),
                        found -> {
                            long row = found.holding().row();
                            if (row > 0 && found.unit().equals(found.holding().unit())) {
                                wording.of(found, today)
                                        .ifPresent(each -> notes.note(row, List.of(each)));
                            }
                        });
        holdings.inOrder(scope, sweep::take);
        sweep.finish();
        return Piece.of(null, file.rows());
    }
}
