package org.beian.web.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.beian.account.reading.Exports;
import org.beian.intake.formats.OriginalLines;
import org.beian.intake.formats.stored.OriginalRows;
import org.beian.intake.imports.ImportAnswer;
import org.beian.intake.imports.ImportReports;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;

/**
 * CSV export of the results of an import's rows (RFC 4180, UTF-8), written as they are read, so
 * that memory is bounded by a page of rows and not by the file.
 */
@ApplicationScoped
public class ImportCsv {

    private static final int PAGE = 500;
    private static final char MARK = '\uFEFF';

    /** First characters of a cell that a spreadsheet evaluates as a formula, also in full width. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    @Inject ImportReports reports;
    @Inject Exports exports;

    /** Reader of the file. */
    public enum Reader {
        PROGRAM,
        /** Spreadsheets need a byte-order mark to recognise UTF-8. */
        PERSON
    }

    /**
     * Writes the rejected rows. For a register whose files have columns, one line for each row,
     * with all its findings and original fields, to be corrected and sent again; otherwise one line
     * for each finding, with the original line.
     */
    public void rejected(String id, Locale locale, Reader reader, OutputStream to)
            throws IOException {
        logged("rejected.csv", id, () -> writeRejected(id, locale, reader, to));
    }

    private long writeRejected(String id, Locale locale, Reader reader, OutputStream to)
            throws IOException {
        long written = 0;
        try (CsvWriter csv = open(reader, to);
                OriginalRows rows = reports.originalRows(id).orElse(null);
                OriginalLines lines = reports.originalLines(id).orElse(null)) {
            if (rows != null) {
                return new CorrectableRows(csv, rows, locale)
                        .write(each -> reports.rejected(id, each, PAGE));
            }
            csv.writeRecord("row", "field", "code", "message", "suggestion", "original");
            long after = 0;
            List<ImportAnswer> page;
            do {
                page = reports.rejected(id, after, PAGE);
                for (ImportAnswer answer : page) {
                    String original = lines == null ? "" : lines.text(answer.row());
                    for (Finding finding : answer.findings()) {
                        write(csv, answer, finding, original, locale);
                        written++;
                    }
                    after = answer.row();
                }
            } while (page.size() == PAGE);
        }
        return written;
    }

    private static void write(
            CsvWriter csv, ImportAnswer answer, Finding finding, String original, Locale locale) {
        FindingText text = RowTexts.of(finding, locale);
        csv.writeRecord(
                String.valueOf(answer.row()),
                inert(finding.pointer()),
                finding.code(),
                inert(text.message()),
                inert(text.suggestion()),
                inert(original));
    }

    /**
     * Writes one line for each row: row number, own reference, id, state, codes of the findings.
     */
    public void answers(String id, Reader reader, OutputStream to) throws IOException {
        logged("report.csv", id, () -> writeAnswers(id, reader, to));
    }

    private long writeAnswers(String id, Reader reader, OutputStream to) throws IOException {
        long written = 0;
        try (CsvWriter csv = open(reader, to)) {
            csv.writeRecord("row", "reference", "id", "state", "findings");
            long after = 0;
            List<ImportAnswer> page;
            do {
                page = reports.answers(id, after, PAGE);
                for (ImportAnswer answer : page) {
                    csv.writeRecord(
                            String.valueOf(answer.row()),
                            inert(answer.reference()),
                            answer.caseId() == null ? "" : answer.caseId().toString(),
                            answer.state() == null ? "" : answer.state(),
                            answer.findings().stream()
                                    .map(Finding::code)
                                    .distinct()
                                    .collect(Collectors.joining(" ")));
                    after = answer.row();
                    written++;
                }
            } while (page.size() == PAGE);
        }
        return written;
    }

    /** Logs a file, which has no mark in its lines: they are corrected and sent again. */
    private void logged(String file, String id, Written written) throws IOException {
        long number = exports.begin(file, "12.3", id).number();
        exports.end(number, written.lines());
    }

    private interface Written {

        /** Writes the file and counts its lines below the heading. */
        long lines() throws IOException;
    }

    private static CsvWriter open(Reader reader, OutputStream to) throws IOException {
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        if (reader == Reader.PERSON) {
            writer.write(MARK);
        }
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    /**
     * The text, with an apostrophe in front where a spreadsheet would evaluate it (ASVS 1.2.10).
     */
    public static String inert(String text) {
        return text == null || text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0
                ? text
                : "'" + text;
    }
}
