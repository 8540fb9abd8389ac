package org.beian.intake.formats.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import org.beian.intake.ImportRefusal;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.FileHeader;
import org.beian.intake.formats.file.RejectedColumns;
import org.beian.intake.formats.stored.StoredWriter;

/**
 * Handler of the records of a CSV file: the first is the header, the others are written in the
 * stored form.
 */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<Boolean> {

    private final List<FileColumn> columns;
    private final StoredWriter to;
    private final String end;
    private final List<String> fields = new ArrayList<>();
    private FileHeader header;
    private long line = 1;
    private int count;
    private long length;
    private boolean first;
    private boolean blank;

    /**
     * @param end content of the end marker, the only field of the record behind the last
     */
    CsvRecords(List<FileColumn> columns, StoredWriter to, String end) {
        this.columns = columns;
        this.to = to;
        this.end = end;
    }

    /** Line in which the last record begins. */
    long line() {
        return line;
    }

    boolean isTooLong() {
        return length > CsvRows.LONGEST;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        fields.clear();
        count = 0;
        length = 0;
        first = false;
        blank = true;
    }

    @Override
    protected void handleField(int index, char[] text, int from, int size, boolean quoted) {
        count++;
        length += size + 1L;
        if (isTooLong()) {
            throw new CsvParseException("too long");
        }
        first |= index == 0 && !quoted && end.contentEquals(CharBuffer.wrap(text, from, size));
        String field = new String(text, from, size);
        blank = blank && field.isBlank();
        if (header == null ? count <= FileHeader.MOST + 1 : header.keeps(index)) {
            boolean guarded = header != null && header.isReturned();
            fields.add(guarded ? RejectedColumns.unguarded(field) : field);
        }
    }

    /** Whether this was the end marker. */
    @Override
    protected Boolean buildRecord() {
        if (first && count == 1) {
            if (header == null) {
                throw ImportRefusal.IMPORT_EMPTY.of();
            }
            return true;
        }
        try {
            take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return false;
    }

    private void take() throws IOException {
        if (count <= 1 && blank) {
            return;
        }
        if (header == null) {
            header = FileHeader.of(fields, columns);
            to.header(header.kept());
        } else if (count == header.width()) {
            to.row(line, fields);
        } else {
            to.unreadable(
                    line,
                    "IMPORT_ROW_FIELDS",
                    List.of(String.valueOf(count), String.valueOf(header.width())),
                    fields);
        }
    }
}
