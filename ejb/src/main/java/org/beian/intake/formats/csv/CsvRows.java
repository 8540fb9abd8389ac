package org.beian.intake.formats.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.beian.intake.ImportRefusal;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.stored.StoredWriter;
import org.beian.law.RequestRejected;

/**
 * Reader of CSV files (RFC 4180) with any line ends, which writes their rows in the stored form.
 */
public final class CsvRows {

    /** Characters that a row may have. */
    public static final int LONGEST = 1024 * 1024;

    /** End marker: a record of its own, unless a quotation mark before it is still open. */
    private static final String END = "\0END";

    private CsvRows() {}

    /**
     * @throws RequestRejected {@link ImportRefusal#IMPORT_QUOTE_OPEN} with the line in which the
     *     row begins
     * @throws RequestRejected {@link ImportRefusal#IMPORT_QUOTE_MISPLACED} with the line in which
     *     the row begins
     * @throws RequestRejected {@link ImportRefusal#IMPORT_RECORD_TOO_LONG} with the line in which
     *     the row begins
     * @throws RequestRejected {@link ImportRefusal#IMPORT_EMPTY} when there is no row, not even a
     *     header
     */
    public static void copy(Reader text, List<FileColumn> columns, StoredWriter to)
            throws IOException {
        CsvRecords records = new CsvRecords(columns, to, END);
        try (CsvReader<Boolean> csv =
                CsvReader.builder()
                        .commentStrategy(CommentStrategy.NONE)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(LONGEST)
                        .build(records, new EndedReader(text))) {
            boolean ended = false;
            for (Boolean last : csv) {
                ended = last;
            }
            if (!ended) {
                throw ImportRefusal.IMPORT_QUOTE_OPEN.of(records.line());
            }
        } catch (CsvParseException e) {
            // the parser wraps whatever it meets, ours too
            Throwable cause = e.getCause();
            if (cause instanceof RequestRejected declined) {
                throw declined;
            }
            if (cause instanceof IOException failed) {
                throw failed;
            }
            if (records.isTooLong() || isOverflow(e)) {
                throw ImportRefusal.IMPORT_RECORD_TOO_LONG.of(records.line(), LONGEST);
            }
            if (cause != null && !(cause instanceof CsvParseException)) {
                throw e;
            }
            throw ImportRefusal.IMPORT_QUOTE_MISPLACED.of(records.line());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isOverflow(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("buffer size")) {
                return true;
            }
        }
        return false;
    }

    /** The text followed by the end marker. */
    private static final class EndedReader extends Reader {

        private final Reader text;
        private String end = "\n" + END;

        EndedReader(Reader text) {
            this.text = text;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int read = text.read(into, from, length);
            if (read >= 0 || end.isEmpty()) {
                return read;
            }
            int given = Math.min(length, end.length());
            end.getChars(0, given, into, from);
            end = end.substring(given);
            return given;
        }

        @Override
        public void close() {
            // whoever opened the file reads on behind the text
        }
    }
}
