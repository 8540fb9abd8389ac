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
 * stored form. It creates no strings of fields that are only passed on.
 */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<Boolean> {

    private final List<FileColumn> columns;
    private final StoredWriter to;
    private final String end;
    private final StringBuilder fields = new StringBuilder();
    private final List<String> names = new ArrayList<>();
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
        fields.setLength(0);
        names.clear();
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
        blank = blank && isBlank(text, from, size);
        if (header == null) {
            if (names.size() <= FileHeader.MOST) {
                names.add(new String(text, from, size));
            }
        } else if (header.keeps(index)) {
            fields.append('\t');
            if (header.isReturned()) {
                StoredWriter.escape(
                        RejectedColumns.unguarded(new String(text, from, size)), fields);
            } else {
                StoredWriter.escape(text, from, size, fields);
            }
        }
    }

    private static boolean isBlank(char[] text, int from, int size) {
        for (int i = from; i < from + size; i++) {
            if (!Character.isWhitespace(text[i])) {
                return false;
            }
        }
        return true;
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
            header = FileHeader.of(names, columns);
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
