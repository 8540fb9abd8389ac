package org.beian.bench.bare;

import jakarta.json.Json;
import jakarta.json.JsonReaderFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Writing of rows by JDBC: batches, and ids taken from a sequence in blocks. */
final class Rows {

    /** Found once: each search for a JSON provider opens all archives of the class path. */
    static final JsonReaderFactory JSON = Json.createReaderFactory(null);

    private Rows() {}

    /** Writes several rows by one statement in one batch, each row as its parameters in order. */
    static void write(Connection connection, String sql, Object[]... rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static Object[] row(Object... values) {
        return values;
    }

    /** The columns of the only row. */
    static Object[] read(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("No row: " + sql);
                }
                Object[] row = new Object[found.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = found.getObject(i + 1);
                }
                return row;
            }
        }
    }

    private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** Now, as the columns keep it. */
    static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }

    /** Ids of a sequence whose increment is the block, as the persistence provider takes them. */
    static final class Ids {

        private final String sequence;
        private final int block;
        private long next;
        private long end;

        Ids(String sequence, int block) {
            this.sequence = sequence;
            this.block = block;
        }

        synchronized long next(Connection connection) throws SQLException {
            if (next == end) {
                end = 1 + (Long) read(connection, "select nextval('" + sequence + "')")[0];
                next = end - block;
            }
            return next++;
        }
    }
}
