package org.beian.web.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.beian.intake.formats.file.RejectedColumns;
import org.beian.intake.formats.stored.OriginalRows;
import org.beian.intake.imports.ImportAnswer;
import org.beian.rule.Finding;

/**
 * Writer of rejected rows as CSV that can be corrected and sent again: the findings, in columns
 * that an import ignores, then the original fields. Fields that a spreadsheet would evaluate as
 * formulas are escaped, and an import removes the escape again.
 */
final class CorrectableRows {

    private static final String BETWEEN = "; ";

    private final CsvWriter csv;
    private final OriginalRows originals;
    private final Locale locale;

    CorrectableRows(CsvWriter csv, OriginalRows originals, Locale locale) {
        this.csv = csv;
        this.originals = originals;
        this.locale = locale;
    }

    /**
     * @param pages gives the rows after a row number, in order; an empty list at the end
     * @return number of rows
     */
    long write(LongFunction<List<ImportAnswer>> pages) throws IOException {
        List<String> header = new ArrayList<>(RejectedColumns.names());
        header.addAll(originals.columns());
        csv.writeRecord(header);
        long after = 0;
        long written = 0;
        for (List<ImportAnswer> page = pages.apply(after);
                !page.isEmpty();
                page = pages.apply(after)) {
            for (ImportAnswer row : page) {
                csv.writeRecord(record(row));
                after = row.row();
                written++;
            }
        }
        return written;
    }

    private List<String> record(ImportAnswer row) throws IOException {
        List<Finding> findings = row.findings();
        List<String> record = new ArrayList<>();
        record.add(String.valueOf(row.row()));
        record.add(joined(findings, finding -> finding.pointer().replaceFirst("^/", "")));
        record.add(joined(findings, Finding::code));
        record.add(joined(findings, finding -> RowTexts.of(finding, locale).message()));
        record.add(joined(findings, finding -> RowTexts.of(finding, locale).suggestion()));
        for (String field : originals.fields(row.row())) {
            record.add(RejectedColumns.guarded(field));
        }
        return record;
    }

    private static String joined(List<Finding> findings, Function<Finding, String> part) {
        return RejectedColumns.guarded(
                findings.stream()
                        .map(part)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(BETWEEN)));
    }
}
