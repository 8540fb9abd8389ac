package org.beian.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link StoredWriter} wrote, from any row on. */
final class StoredReader implements Closeable {

    private static final int BUFFER = 256 * 1024;

    private final SeekableByteChannel channel;
    private final List<String> header;
    private byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long offset;

    private StoredReader(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        String[] first = fields(lineEnd());
        header = List.of(Arrays.copyOfRange(first, 1, first.length));
    }

    /**
     * @param offset as {@link #offset} gave it; 0 for the first row
     */
    static StoredReader open(Path file, long offset) throws IOException {
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
    List<String> header() {
        return header;
    }

    /** Where the next row begins. */
    long offset() {
        return offset;
    }

    /** The next row; null behind the last. */
    StoredRow next() throws IOException {
        long start = offset;
        int end = lineEnd();
        if (end < 0) {
            return null;
        }
        String[] parts = fields(end);
        long number = Long.parseLong(parts[0]);
        if (number >= 0) {
            String[] fields = Arrays.copyOfRange(parts, 1, parts.length);
            return new StoredRow(number, start, offset - start, fields, null, List.of());
        }
        int arguments = Integer.parseInt(parts[2]);
        return new StoredRow(
                -number,
                start,
                offset - start,
                Arrays.copyOfRange(parts, 3 + arguments, parts.length),
                parts[1],
                List.of(Arrays.copyOfRange(parts, 3, 3 + arguments)));
    }

    /** Where the line ends that is next in the buffer; -1 behind the last. */
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

    /** Moves what is left to the front and reads on behind it. */
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

    /** The parts of the line that is next, and goes on behind it. No part of UTF-8 is a tab. */
    private String[] fields(int end) {
        List<String> parts = new ArrayList<>(32);
        boolean escaped = false;
        int start = from;
        for (int i = from; i <= end; i++) {
            byte each = buffer[i];
            if (each == '\t' || i == end) {
                String part = new String(buffer, start, i - start, StandardCharsets.UTF_8);
                parts.add(escaped ? plain(part) : part);
                escaped = false;
                start = i + 1;
            } else if (each == '\\') {
                escaped = true;
            }
        }
        offset += end + 1 - from;
        from = end + 1;
        return parts.toArray(String[]::new);
    }

    private static String plain(String escaped) {
        StringBuilder plain = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char each = escaped.charAt(i);
            if (each != '\\') {
                plain.append(each);
                continue;
            }
            i++;
            char meant = escaped.charAt(i);
            plain.append(
                    switch (meant) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> meant;
                    });
        }
        return plain.toString();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
