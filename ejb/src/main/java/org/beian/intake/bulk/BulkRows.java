package org.beian.intake.bulk;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Rows on their way into a table, in the form in which the database takes them; may be gathered by
 * another thread than the one that loads them.
 */
public interface BulkRows {

    /**
     * @param row values in the order of the columns: String, Long, Integer, Short, LocalDate,
     *     Instant or null
     */
    void add(Object[] row);

    /** Writes what was gathered, in the connection's transaction. */
    void load(Connection connection) throws SQLException;
}
