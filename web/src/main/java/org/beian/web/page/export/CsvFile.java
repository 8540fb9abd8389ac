package org.beian.web.page.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.beian.web.intake.ImportCsv;
import org.beian.web.page.component.ChartTable;

/**
 * CSV download for spreadsheets (RFC 4180, UTF-8 with byte-order mark), written as it is read. No
 * cell is evaluated as a formula. Each is logged with its conditions and number of lines, and says
 * in its last line who took it away, when and why (principle 3).
 */
public final class CsvFile implements AutoCloseable {

    private static final char MARK = '\uFEFF';

    private final CsvWriter csv;
    private final MarkedExport export;
    private final boolean marked;

    /** Of the heading. */
    private long lines = -1;

    private CsvFile(CsvWriter csv, MarkedExport export, boolean marked) {
        this.csv = csv;
        this.export = export;
        this.marked = marked;
    }

    /**
     * Begins the answer.
     *
     * @param name of the file, without its ending; ASCII letters, digits and hyphens
     * @param conditions that were applied to what it holds
     */
    public static CsvFile answer(HttpServletResponse response, String name, Condition... conditions)
            throws IOException {
        return begin(response, name, true, conditions);
    }

    /**
     * Begins the answer with a file that is entered again: only its name carries the number of the
     * export.
     *
     * @param name of the file, without its ending; ASCII letters, digits and hyphens
     * @param conditions that were applied to what it holds
     */
    public static CsvFile toEnterAgain(
            HttpServletResponse response, String name, Condition... conditions) throws IOException {
        return begin(response, name, false, conditions);
    }

    private static CsvFile begin(
            HttpServletResponse response, String name, boolean marked, Condition... conditions)
            throws IOException {
        MarkedExport export = CDI.current().select(MarkedExport.class).get();
        export.begin(name + ".csv", conditions);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + name + "-" + export.number() + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.write(MARK);
        return new CsvFile(
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer),
                export,
                marked);
    }

    /** Text of a cell; a number is no formula, even below zero. */
    static String text(Object cell) {
        String text = Objects.toString(cell, "");
        return cell instanceof Number ? text : ImportCsv.inert(text);
    }

    /** One line; null is an empty cell. */
    public void line(Object... cells) {
        String[] texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = text(cells[i]);
        }
        csv.writeRecord(texts);
        lines++;
    }

    /** All lines of a chart's table under their headings. */
    public void table(ChartTable table) {
        Object[] heads = new Object[table.columns().size() + 1];
        heads[0] = table.rowTitle();
        for (int i = 1; i < heads.length; i++) {
            heads[i] = table.columns().get(i - 1);
        }
        line(heads);
        for (ChartTable.Row row : table.rows()) {
            Object[] cells = new Object[row.values().size() + 1];
            cells[0] = row.label();
            for (int i = 1; i < cells.length; i++) {
                cells[i] = row.values().get(i - 1);
            }
            line(cells);
        }
    }

    /** Ends the file with its mark, and logs how many lines below the heading it has. */
    @Override
    public void close() throws IOException {
        long sent = Math.max(0, lines);
        try (csv) {
            if (marked) {
                csv.writeRecord(ImportCsv.inert(export.text(sent)));
            }
        } finally {
            export.end(sent);
        }
    }
}
