package org.beian.intake.formats;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reader of the lines of a stored file. Lines end with LF or CR LF; blank ones are counted and
 * skipped; a byte-order mark at the beginning is no part of the first. Memory is bounded by the
 * longest line allowed, whatever is in the file.
 */
public final class LineReader implements AutoCloseable {

    /** Bytes that a line may have: as much as a single call's body. */
    static final int LONGEST = 1024 * 1024;

    private static final int BUFFER = 64 * 1024;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private long number;

    private LineReader(InputStream in) {
        this.in = in;
    }

    public static LineReader open(Path file) throws IOException {
        LineReader reader =
                new LineReader(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        reader.skipMark();
        return reader;
    }

    /** Passes over all lines to this one. */
    public void skipTo(long line) throws IOException {
        while (number < line && read() != null) {
            // until the line is read
            continue;
        }
    }

    /** The next lines that are not blank, at most so many; empty at the end. */
    public List<ImportLine> next(int limit) throws IOException {
        List<ImportLine> lines = new ArrayList<>();
        while (lines.size() < limit) {
            ImportLine line = next();
            if (line == null) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    /** The next line that is not blank; null at the end. */
    ImportLine next() throws IOException {
        ImportLine line = read();
        while (line != null && !line.isTooLong() && isBlank(line.content())) {
            line = read();
        }
        return line;
    }

    private ImportLine read() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long length = 0;
        int read = in.read();
        if (read < 0) {
            return null;
        }
        boolean returned = false;
        while (read >= 0 && read != '\n') {
            length++;
            returned = read == '\r';
            if (length <= LONGEST + 1L) {
                kept.write(read);
            }
            read = in.read();
        }
        number++;
        long bytes = returned ? length - 1 : length;
        byte[] content = Arrays.copyOf(kept.toByteArray(), (int) Math.min(bytes, LONGEST));
        return new ImportLine(number, content, bytes > LONGEST);
    }

    private void skipMark() throws IOException {
        in.mark(MARK.length);
        for (byte expected : MARK) {
            if ((byte) in.read() != expected) {
                in.reset();
                return;
            }
        }
    }

    private static boolean isBlank(byte[] content) {
        for (byte each : content) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
