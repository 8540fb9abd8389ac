package org.beian.intake.formats.stored;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Reader of a file that {@link StoredWriter} wrote, from any row on. */
public final class StoredReader implements Closeable {

    private static final int BUFFER = 256 * 1024;

    private final SeekableByteChannel channel;
    private final List<String> header;
    private byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long offset;

    private StoredReader(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        header = line().header();
    }

    /**
     * @param offset as {@link #offset} gave it; 0 for the first row
     */
    public static StoredReader open(Path file, long offset) throws IOException {
        StoredReader reader = new StoredReader(Files.newByteChannel(file));
        if (offset > reader.offset) {
            reader.channel.position(offset);
            reader.from = 0;
            reader.to = 0;
            reader.offset = offset;
        }
        return reader;
    }

    /** The names of the columns. */
    public List<String> header() {
        return header;
    }

    /** Position at which the next row begins. */
    public long offset() {
        return offset;
    }

    /** The next row; null behind the last. */
    public StoredRow next() throws IOException {
        StoredLine line = line();
        return line == null ? null : line.row();
    }

    /** The line of the next row, not parsed; null behind the last. */
    public StoredLine line() throws IOException {
        int end = lineEnd();
        if (end < 0) {
            return null;
        }
        StoredLine line = new StoredLine(offset, Arrays.copyOfRange(buffer, from, end));
        offset += end + 1 - from;
        from = end + 1;
        return line;
    }

    /** Index in the buffer at which the next line ends; -1 behind the last. */
    private int lineEnd() throws IOException {
        int seen = from;
        while (true) {
            for (int i = seen; i < to; i++) {
                if (buffer[i] == '\n') {
                    return i;
                }
            }
            seen = to - from;
            if (!more()) {
                return -1;
            }
        }
    }

    /** Moves what is left to the front of the buffer and reads on behind it. */
    private boolean more() throws IOException {
        int left = to - from;
        byte[] into = left > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, from, into, 0, left);
        buffer = into;
        from = 0;
        int read = channel.read(ByteBuffer.wrap(buffer, left, buffer.length - left));
        to = left + Math.max(0, read);
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
