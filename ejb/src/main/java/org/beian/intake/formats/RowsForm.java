package org.beian.intake.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import org.beian.intake.ImportRefusal;
import org.beian.intake.formats.csv.CsvRows;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.FileForm;
import org.beian.intake.formats.file.FileKind;
import org.beian.intake.formats.file.ImportLimits;
import org.beian.intake.formats.json.JsonRows;
import org.beian.intake.formats.stored.StoredWriter;
import org.beian.intake.formats.xlsx.XlsxRows;

/** Form of files with rows of a register: CSV, JSON Lines or a workbook, all stored in one form. */
public final class RowsForm implements FileForm {

    private final List<FileColumn> columns;
    private final Charset charset;
    private final ImportLimits limits;
    private final int workbookRows;
    private StoredWriter rows;

    /**
     * @param charset of a text without byte-order mark
     * @param limits on the unpacked size of a workbook
     * @param workbookRows rows that a workbook may have
     */
    public RowsForm(
            List<FileColumn> columns, Charset charset, ImportLimits limits, int workbookRows) {
        this.columns = List.copyOf(columns);
        this.charset = charset;
        this.limits = limits;
        this.workbookRows = workbookRows;
    }

    @Override
    public void copy(InputStream from, OutputStream to) throws IOException {
        PushbackInputStream in = new PushbackInputStream(from, HEAD);
        byte[] head = FileKind.head(in);
        if (head.length == 0) {
            throw ImportRefusal.IMPORT_EMPTY.of();
        }
        rows = new StoredWriter(to);
        if (FileKind.isZip(head)) {
            XlsxRows.copy(in, columns, rows, limits, workbookRows);
        } else {
            FileKind.requireText(head);
            copyText(in, head);
        }
        if (rows.rows() == 0) {
            throw ImportRefusal.IMPORT_EMPTY.of();
        }
        rows.flush();
    }

    private void copyText(InputStream in, byte[] head) throws IOException {
        Charset written = FileKind.marked(head).orElse(charset);
        Reader text = new TextDecoder(in, written);
        if (FileKind.isJson(head, written)) {
            JsonRows.copy(text, columns, rows);
        } else {
            CsvRows.copy(text, columns, rows);
        }
    }

    @Override
    public long rows() {
        return rows == null ? 0 : rows.rows();
    }
}
