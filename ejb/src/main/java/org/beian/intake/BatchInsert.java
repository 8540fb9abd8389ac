package org.beian.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** Inserts by JDBC batches. */
final class BatchInsert {

    private static final int BATCH = 1000;

    private BatchInsert() {}

    static void insert(
            Connection connection, String table, List<String> columns, List<Object[]> rows)
            throws SQLException {
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String sql =
                "insert into %s (%s) values (%s)"
                        .formatted(table, String.join(", ", columns), places);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int[] types = types(insert, columns.size());
            int waiting = 0;
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    set(insert, i + 1, row[i], types[i]);
                }
                insert.addBatch();
                waiting++;
                if (waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
    }

    private static int[] types(PreparedStatement insert, int count) throws SQLException {
        int[] types = new int[count];
        for (int i = 0; i < count; i++) {
            types[i] = insert.getParameterMetaData().getParameterType(i + 1);
        }
        return types;
    }

    private static void set(PreparedStatement insert, int place, Object value, int type)
            throws SQLException {
        if (value == null) {
            insert.setNull(place, type);
        } else if (value instanceof String text) {
            insert.setString(place, text);
        } else if (value instanceof Long number) {
            insert.setLong(place, number);
        } else if (value instanceof LocalDate date) {
            insert.setDate(place, java.sql.Date.valueOf(date));
        } else if (value instanceof Instant instant) {
            insert.setTimestamp(place, Timestamp.from(instant));
        } else if (type == Types.BOOLEAN || value instanceof Boolean) {
            insert.setBoolean(place, (Boolean) value);
        } else {
            insert.setInt(place, ((Number) value).intValue());
        }
    }
}
