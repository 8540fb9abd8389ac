package org.beian.intake.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.beian.persistence.InstantConverter;

/** Buffer of rows for a database without {@code COPY}: one insert, executed in JDBC batches. */
final class BatchRows implements BulkRows {

    private static final int BATCH = 1000;

    private final String sql;
    private final int columns;
    private final List<Object[]> rows = new ArrayList<>();

    BatchRows(String table, List<String> columns) {
        this.columns = columns.size();
        String places = String.join(", ", Collections.nCopies(this.columns, "?"));
        sql =
                "insert into %s (%s) values (%s)"
                        .formatted(table, String.join(", ", columns), places);
    }

    @Override
    public void add(Object[] row) {
        rows.add(row);
    }

    @Override
    public void load(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int[] types = types(insert, columns);
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
            insert.setTimestamp(place, InstantConverter.timestamp(instant));
        } else if (type == Types.BOOLEAN || value instanceof Boolean) {
            insert.setBoolean(place, (Boolean) value);
        } else {
            insert.setInt(place, ((Number) value).intValue());
        }
    }
}
