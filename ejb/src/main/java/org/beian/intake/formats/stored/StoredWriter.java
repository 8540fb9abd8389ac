package org.beian.intake.formats.stored;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writer of the stored form, in which rows of every format are kept: UTF-8 text with a line for
 * each row, which is its number and its fields, separated by tabs. A row that cannot be split into
 * the columns has its number negated, and before its fields the code of the defect, the number of
 * that code's arguments, and these.
 */
public final class StoredWriter implements Closeable {

    private static final int BUFFER = 64 * 1024;

    private final Writer out;
    private char[] line = new char[1024];
    private long rows;

    public StoredWriter(OutputStream to) {
        out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), BUFFER);
    }

    /** Writes the names of the columns, once, before the rows. */
    public void header(List<String> columns) throws IOException {
        StringBuilder names = new StringBuilder();
        for (String column : columns) {
            names.append('\t');
            escape(column, names);
        }
        write(0, names);
    }

    /**
     * @param fields as {@link #escape} writes them, each with a tab in front
     */
    public void row(long number, StringBuilder fields) throws IOException {
        rows++;
        write(number, fields);
    }

    /** Writes a row that cannot be split into the columns, with such fields as it has. */
    public void unreadable(long number, String code, List<String> arguments, CharSequence fields)
            throws IOException {
        rows++;
        StringBuilder all = new StringBuilder().append('\t').append(code).append('\t');
        all.append(arguments.size());
        for (String argument : arguments) {
            all.append('\t');
            escape(argument, all);
        }
        write(-number, all.append(fields));
    }

    private void write(long number, StringBuilder fields) throws IOException {
        int length = fields.length();
        if (line.length < length) {
            line = new char[2 * length];
        }
        // a text of each row would be one more copy
        fields.getChars(0, length, line, 0);
        out.write(Long.toString(number));
        out.write(line, 0, length);
        out.write('\n');
    }

    /** Rows written so far, without the header. */
    public long rows() {
        return rows;
    }

    public static void escape(CharSequence text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i), to);
        }
    }

    public static void escape(char[] text, int from, int length, StringBuilder to) {
        int plain = from;
        for (int i = from; i < from + length; i++) {
            char each = text[i];
            if (each == '\t' || each == '\n' || each == '\r' || each == '\\') {
                to.append(text, plain, i - plain);
                escape(each, to);
                plain = i + 1;
            }
        }
        to.append(text, plain, from + length - plain);
    }

    private static void escape(char each, StringBuilder to) {
        switch (each) {
            case '\t' -> to.append("\\t");
            case '\n' -> to.append("\\n");
            case '\r' -> to.append("\\r");
            case '\\' -> to.append("\\\\");
            default -> to.append(each);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    public void flush() throws IOException {
        out.flush();
    }
}
