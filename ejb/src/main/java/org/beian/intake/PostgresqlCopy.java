package org.beian.intake;

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

    private PostgresqlCopy() {}

    static void insert(
            Connection connection, String table, List<String> columns, List<Object[]> rows)
            throws SQLException, IOException {
        String sql = "copy %s (%s) from stdin".formatted(table, String.join(", ", columns));
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            StringBuilder text = new StringBuilder(2 * PACKET);
            for (Object[] row : rows) {
                write(row, text);
                if (text.length() > PACKET) {
                    send(copy, text);
                }
            }
            send(copy, text);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static void write(Object[] row, StringBuilder text) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            Object value = row[i];
            if (value == null) {
                text.append("\\N");
            } else if (value instanceof String field) {
                StoredWriter.escape(field, text);
            } else if (value instanceof Instant instant) {
                text.append(Timestamp.from(instant));
            } else {
                text.append(value);
            }
        }
        text.append('\n');
    }
}
