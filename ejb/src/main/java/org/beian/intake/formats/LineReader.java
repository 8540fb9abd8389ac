package org.beian.intake.formats;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reader of the lines of a stored file, from any position on. Lines end with LF or CR LF; blank
 * ones are counted and skipped; a byte-order mark at the beginning is no part of the first. Memory
 * is bounded by the longest line allowed, whatever is in the file.
 */
public final class LineReader implements AutoCloseable {

    /** Bytes that a line may have: as much as a single call's body. */
    static final int LONGEST = 1024 * 1024;

    private static final int BUFFER = 64 * 1024;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private long offset;
    private long number;

    private LineReader(InputStream in, long offset, long number) {
        this.in = in;
        this.offset = offset;
        this.number = number;
    }

    /**
     * @param offset of the first byte that was not read before; 0 for the beginning
     * @param number of the last line that was read before; 0 for none
     */
    public static LineReader open(Path file, long offset, long number) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        channel.position(offset);
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
        LineReader reader = new LineReader(in, offset, number);
        if (offset == 0) {
            reader.skipMark();
        }
        return reader;
    }

    /** Offset of the first byte that was not read. */
    public long offset() {
        return offset;
    }

    /** Number of the last line that was read, blank ones counted. */
    public long number() {
        return number;
    }

    /** The next lines that are not blank, at most so many; empty at the end. */
    public List<ImportLine> next(int limit) throws IOException {
        List<ImportLine> lines = new ArrayList<>();
        while (lines.size() < limit) {
            ImportLine line = next();
            if (line == null) {
                break;
            }
            if (line.isTooLong() || !isBlank(line.content())) {
                lines.add(line);
            }
        }
        return lines;
    }

    private ImportLine next() throws IOException {
        long start = offset;
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
        offset += length + (read < 0 ? 0 : 1);
        number++;
        long bytes = returned ? length - 1 : length;
        if (bytes > LONGEST) {
            return new ImportLine(number, start, bytes, null);
        }
        byte[] content = kept.toByteArray();
        return new ImportLine(
                number, start, bytes, returned ? Arrays.copyOf(content, (int) bytes) : content);
    }

    private void skipMark() throws IOException {
        in.mark(MARK.length);
        for (byte expected : MARK) {
            if ((byte) in.read() != expected) {
                in.reset();
                return;
            }
        }
        offset = MARK.length;
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
