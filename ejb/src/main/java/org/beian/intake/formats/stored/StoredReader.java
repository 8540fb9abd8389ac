package org.beian.intake.formats.stored;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Reader of a file that {@link StoredWriter} wrote, from its first row on. */
public final class StoredReader implements Closeable {

    private final BufferedReader lines;
    private final List<String> header;

    private StoredReader(BufferedReader lines) throws IOException {
        this.lines = lines;
        List<String> first = fields(lines.readLine());
        header = first.subList(1, first.size());
    }

    public static StoredReader open(Path file) throws IOException {
        return new StoredReader(Files.newBufferedReader(file));
    }

    /** The names of the columns. */
    public List<String> header() {
        return header;
    }

    /** Passes over the next rows. */
    public void skip(long rows) throws IOException {
        for (long i = 0; i < rows; i++) {
            lines.readLine();
        }
    }

    /** The next row; null behind the last. */
    public StoredRow next() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            return null;
        }
        List<String> fields = fields(line);
        int all = fields.size();
        long number = Long.parseLong(fields.get(0));
        if (number >= 0) {
            return new StoredRow(number, fields.subList(1, all), null, List.of());
        }
        int behind = 3 + Integer.parseInt(fields.get(2));
        return new StoredRow(
                -number, fields.subList(behind, all), fields.get(1), fields.subList(3, behind));
    }

    private static List<String> fields(String line) {
        String[] fields = line.split("\t", -1);
        if (line.indexOf('\\') >= 0) {
            Arrays.setAll(fields, i -> plain(fields[i]));
        }
        return List.of(fields);
    }

    private static String plain(String escaped) {
        StringBuilder plain = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char each = escaped.charAt(i);
            if (each == '\\') {
                i++;
                each =
                        switch (escaped.charAt(i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> escaped.charAt(i);
                        };
            }
            plain.append(each);
        }
        return plain.toString();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
