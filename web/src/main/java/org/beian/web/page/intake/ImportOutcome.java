package org.beian.web.page.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.beian.intake.imports.ImportRows;
import org.beian.intake.imports.ImportState;
import org.beian.intake.imports.ImportStatus;
import org.beian.law.Clause;
import org.beian.web.page.component.ChartTable;

/** Chart of the progress of an import: what has become of its rows in each step. */
@RequestScoped
@Clause("12.5")
public class ImportOutcome {

    @Inject ImportWords words;

    /**
     * The chart.
     *
     * @param folder of the page, from the context root
     */
    public ChartTable of(ImportStatus status, String folder) {
        ImportRows rows = status.rows();
        List<ChartTable.Row> steps = new ArrayList<>();
        if (rows.read() > 0) {
            long returned = rows.rejected() - rows.unreadable();
            steps.add(row("check", rows.accepted(), returned, rows.unreadable(), left(rows)));
        }
        if (rows.read() > 0 && takesEffect(status)) {
            long waiting = Math.max(0, rows.accepted() - rows.applied());
            steps.add(row("apply", rows.applied(), 0, 0, waiting));
        }
        return new ChartTable(
                words.text("import.outcome"),
                words.text("import.outcome.step"),
                ChartTable.Shape.STEPS,
                List.of(
                        words.text("import.outcome.done"),
                        words.text("import.returned"),
                        words.text("import.unreadable"),
                        words.text("import.outcome.left")),
                steps,
                folder + "/imports/" + status.id() + "/outcome.csv",
                words.locale());
    }

    /** Whether it brings its rows into the register: neither a check nor refused as a whole. */
    private static boolean takesEffect(ImportStatus status) {
        return !status.dryRun()
                && status.effects() != null
                && status.state() != ImportState.REFUSED;
    }

    private static long left(ImportRows rows) {
        return Math.max(0, rows.total() - rows.read());
    }

    private ChartTable.Row row(String step, long done, long returned, long unreadable, long left) {
        return new ChartTable.Row(
                words.text("import.outcome." + step), List.of(done, returned, unreadable, left));
    }
}
