package org.beian.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;

/** A register's rows as CSV or JSON Lines; whichever it was, they are kept in one form. */
final class RowsForm implements FileForm {

    private final List<FileColumn> columns;
    private final Charset charset;
    private StoredWriter rows;

    /**
     * @param charset of the text where no byte-order mark says it
     */
    RowsForm(List<FileColumn> columns, Charset charset) {
        this.columns = List.copyOf(columns);
        this.charset = charset;
    }

    @Override
    public void copy(InputStream from, OutputStream to) throws IOException {
        PushbackInputStream in = new PushbackInputStream(from, HEAD);
        byte[] head = FileKind.head(in);
        if (head.length == 0) {
            throw new ImportEmpty();
        }
        FileKind.requireText(head);
        rows = new StoredWriter(to);
        Charset written = FileKind.marked(head).orElse(charset);
        Reader text = new TextDecoder(in, written);
        if (FileKind.isJson(head, written)) {
            JsonRows.copy(text, columns, rows);
        } else {
            CsvRows.copy(text, columns, rows);
        }
        if (rows.rows() == 0) {
            throw new ImportEmpty();
        }
        rows.flush();
    }

    @Override
    public long rows() {
        return rows == null ? 0 : rows.rows();
    }
}
