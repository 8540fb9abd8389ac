package org.beian.intake.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.code.Settings;
import org.beian.intake.bulk.BulkLoader;
import org.beian.intake.contract.RowNote;
import org.beian.intake.contract.RowVerdict;
import org.beian.intake.imports.Import;
import org.beian.intake.imports.ImportRepository;
import org.beian.intake.imports.ImportRow;
import org.beian.law.Shanghai;

/**
 * Store of the findings in rows of a staged register: of the first rejected rows, and of as many
 * rows that take effect, up to the setting {@code import.maxRejectedRows} each. The rest is only
 * counted.
 */
@ApplicationScoped
class RejectedRowStore {

    private static final int LOOKED_UP = 500;

    private static final List<String> COLUMNS =
            List.of("import_id", "line_number", "verdict", "findings");

    @Inject ImportRepository imports;
    @Inject BulkLoader loader;
    @Inject Settings settings;
    @Inject Clock clock;

    /** Stores the findings of rows that have none yet, in their order. */
    void keep(Import worked, Collection<RowNote> notes) {
        if (notes.isEmpty()) {
            return;
        }
        int most = settings.number("import.maxRejectedRows", null, Shanghai.date(clock.instant()));
        long rejected = worked.staged().keptRejected();
        long noted = worked.staged().keptNoted();
        List<Object[]> rows = new ArrayList<>();
        for (RowNote note : notes) {
            boolean accepted = note.verdict() == RowVerdict.ACCEPTED;
            if ((accepted ? noted : rejected) < most) {
                rows.add(row(worked, note));
                noted += accepted ? 1 : 0;
                rejected += accepted ? 0 : 1;
            }
        }
        loader.insert("import_row", COLUMNS, rows);
        worked.staged()
                .kept(
                        rejected - worked.staged().keptRejected(),
                        noted - worked.staged().keptNoted());
    }

    private static Object[] row(Import worked, RowNote note) {
        return new Object[] {
            worked.id(), note.row(), note.verdict().name(), ImportRow.write(note.findings())
        };
    }

    /** Adds the findings of one piece of a step to those that are stored. */
    void merge(Import worked, CollectedRowFindings notes) {
        List<Long> rows = new ArrayList<>(notes.findings().keySet());
        for (int from = 0; from < rows.size(); from += LOOKED_UP) {
            merge(worked, notes, rows.subList(from, Math.min(from + LOOKED_UP, rows.size())));
        }
    }

    private void merge(Import worked, CollectedRowFindings notes, List<Long> rows) {
        Map<Long, ImportRow> known = new HashMap<>();
        imports.rowsAt(worked.id(), rows).forEach(row -> known.put(row.line(), row));
        List<RowNote> unknown = new ArrayList<>();
        for (Long row : rows) {
            RowVerdict verdict = notes.verdict(row);
            ImportRow kept = known.get(row);
            if (kept == null) {
                unknown.add(new RowNote(row, verdict, notes.findings().get(row)));
                continue;
            }
            boolean fell = kept.verdict() == RowVerdict.ACCEPTED && verdict != kept.verdict();
            kept.add(verdict, notes.findings().get(row));
            worked.staged().kept(fell ? 1 : 0, fell ? -1 : 0);
        }
        imports.letGo(known.values());
        keep(worked, unknown);
    }
}
