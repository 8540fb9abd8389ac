package org.beian.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Inserts by {@code COPY}. The only class that knows the driver: it is loaded where it is there.
 */
final class PostgresqlCopy {

    private static final int PACKET = 64 * 1024;
    private static final byte[] NULL = {'\\', 'N'};

    private PostgresqlCopy() {}

    static void insert(
            Connection connection, String table, List<String> columns, List<Object[]> rows)
            throws SQLException, IOException {
        String sql = "copy %s (%s) from stdin".formatted(table, String.join(", ", columns));
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            ByteArrayOutputStream packet = new ByteArrayOutputStream(2 * PACKET);
            for (Object[] row : rows) {
                write(row, packet);
                if (packet.size() > PACKET) {
                    send(copy, packet);
                }
            }
            send(copy, packet);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, ByteArrayOutputStream packet) throws SQLException {
        byte[] bytes = packet.toByteArray();
        copy.writeToCopy(bytes, 0, bytes.length);
        packet.reset();
    }

    private static void write(Object[] row, ByteArrayOutputStream packet) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                packet.write('\t');
            }
            Object value = row[i];
            if (value == null) {
                packet.writeBytes(NULL);
            } else if (value instanceof String field) {
                escape(field.getBytes(StandardCharsets.UTF_8), packet);
            } else if (value instanceof Instant instant) {
                packet.writeBytes(ascii(Timestamp.from(instant)));
            } else {
                packet.writeBytes(ascii(value));
            }
        }
        packet.write('\n');
    }

    private static byte[] ascii(Object value) {
        return value.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void escape(byte[] text, ByteArrayOutputStream packet) {
        int plain = 0;
        for (int i = 0; i < text.length; i++) {
            char meant =
                    switch (text[i]) {
                        case '\t' -> 't';
                        case '\n' -> 'n';
                        case '\r' -> 'r';
                        case '\\' -> '\\';
                        default -> 0;
                    };
            if (meant != 0) {
                packet.write(text, plain, i - plain);
                packet.write('\\');
                packet.write(meant);
                plain = i + 1;
            }
        }
        packet.write(text, plain, text.length - plain);
    }
}
