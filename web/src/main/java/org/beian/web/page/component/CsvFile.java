package org.beian.web.page.component;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.beian.web.intake.ImportCsv;

/**
 * CSV download for spreadsheets (RFC 4180, UTF-8 with byte-order mark), written as it is read. No
 * cell is evaluated as a formula.
 */
public final class CsvFile implements AutoCloseable {

    private static final char MARK = '\uFEFF';

    private final CsvWriter csv;

    private CsvFile(CsvWriter csv) {
        this.csv = csv;
    }

    /**
     * Begins the answer.
     *
     * @param name of the file, without its ending; ASCII letters, digits and hyphens
     */
    public static CsvFile answer(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.write(MARK);
        return new CsvFile(CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer));
    }

    /** One line; null is an empty cell. */
    public void line(Object... cells) {
        String[] texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = cells[i] == null ? "" : ImportCsv.inert(cells[i].toString());
        }
        csv.writeRecord(texts);
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

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
