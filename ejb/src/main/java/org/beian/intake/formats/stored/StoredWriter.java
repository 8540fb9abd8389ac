package org.beian.intake.formats.stored;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writer of the stored form, in which rows of every format are kept: UTF-8 text with a line for
 * each row, which is its number and its fields, separated by tabs. A row that cannot be split into
 * the columns has its number negated, and before its fields the code of the defect, the number of
 * that code's arguments, and these.
 */
public final class StoredWriter implements Closeable {

    private final Writer out;
    private long rows;

    public StoredWriter(OutputStream to) {
        out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    }

    /** Writes the names of the columns, once, before the rows. */
    public void header(List<String> columns) throws IOException {
        write(0, columns);
    }

    public void row(long number, List<String> fields) throws IOException {
        rows++;
        write(number, fields);
    }

    /** Writes a row that cannot be split into the columns, with such fields as it has. */
    public void unreadable(long number, String code, List<String> arguments, List<String> fields)
            throws IOException {
        rows++;
        List<String> all = new ArrayList<>(List.of(code, String.valueOf(arguments.size())));
        all.addAll(arguments);
        all.addAll(fields);
        write(-number, all);
    }

    private void write(long number, List<String> fields) throws IOException {
        out.write(String.valueOf(number));
        for (String field : fields) {
            out.write('\t');
            for (int i = 0; i < field.length(); i++) {
                write(field.charAt(i));
            }
        }
        out.write('\n');
    }

    private void write(char each) throws IOException {
        switch (each) {
            case '\t' -> out.write("\\t");
            case '\n' -> out.write("\\n");
            case '\r' -> out.write("\\r");
            case '\\' -> out.write("\\\\");
            default -> out.write(each);
        }
    }

    /** Rows written so far, without the header. */
    public long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    public void flush() throws IOException {
        out.flush();
    }
}
