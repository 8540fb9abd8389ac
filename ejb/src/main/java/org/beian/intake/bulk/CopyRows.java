package org.beian.intake.bulk;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.beian.persistence.InstantConverter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Buffer of rows in the text format of PostgreSQL's {@code COPY}. It holds bytes, so that no object
 * of a row is retained. The only class that uses the PostgreSQL driver, loaded only where the
 * driver is present.
 */
final class CopyRows implements BulkRows {

    private static final int PACKET = 64 * 1024;
    private static final byte[] NULL = {'\\', 'N'};

    private final String sql;
    private final List<byte[]> packets = new ArrayList<>();
    private byte[] packet = new byte[2 * PACKET];
    private int size;

    CopyRows(String table, List<String> columns) {
        sql = "copy %s (%s) from stdin".formatted(table, String.join(", ", columns));
    }

    @Override
    public void add(Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                write('\t');
            }
            Object value = row[i];
            if (value == null) {
                write(NULL);
            } else if (value instanceof String field) {
                text(field.getBytes(StandardCharsets.UTF_8));
            } else if (value instanceof Instant instant) {
                write(ascii(InstantConverter.timestamp(instant)));
            } else {
                write(ascii(value));
            }
        }
        write('\n');
        if (size >= PACKET) {
            packets.add(Arrays.copyOf(packet, size));
            size = 0;
        }
    }

    @Override
    public void load(Connection connection) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            for (byte[] each : packets) {
                copy.writeToCopy(each, 0, each.length);
            }
            if (size > 0) {
                copy.writeToCopy(packet, 0, size);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static byte[] ascii(Object value) {
        return value.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void write(char ascii) {
        ensure(1);
        packet[size] = (byte) ascii;
        size++;
    }

    private void write(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, packet, size, bytes.length);
        size += bytes.length;
    }

    /** Writes a text; nearly none has anything to escape. */
    private void text(byte[] text) {
        for (byte each : text) {
            if (meant(each) != 0) {
                escape(text);
                return;
            }
        }
        write(text);
    }

    private void escape(byte[] text) {
        ensure(2 * text.length);
        for (byte each : text) {
            byte meant = meant(each);
            if (meant != 0) {
                write('\\');
            }
            packet[size] = meant == 0 ? each : meant;
            size++;
        }
    }

    /** The character behind the backslash of an escape; 0 when the byte needs none. */
    private static byte meant(byte each) {
        if (each > '\\' || each < '\t') {
            return 0;
        }
        return switch (each) {
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\\' -> '\\';
            default -> 0;
        };
    }

    private void ensure(int more) {
        if (size + more > packet.length) {
            packet = Arrays.copyOf(packet, Math.max(2 * packet.length, size + more));
        }
    }
}
