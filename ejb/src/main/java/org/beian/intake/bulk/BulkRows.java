package org.beian.intake.bulk;

import java.sql.Connection;
import java.sql.SQLException;

/** Buffer of rows on their way into a table, in the form in which the database takes them. */
public interface BulkRows {

    /**
     * @param row values in the order of the columns: String, Long, Integer, Short, LocalDate,
     *     Instant or null
     */
    void add(Object[] row);

    /** Writes the buffered rows in the connection's transaction. */
    void load(Connection connection) throws SQLException;
}
