package org.beian.intake.bulk;

import java.util.List;

/**
 * Writes many rows at once, in the transaction that is open: PostgreSQL by {@code COPY}, Derby by
 * batches.
 */
public interface BulkLoader {

    /**
     * @param table a table of the schema
     * @param columns in the order of each row's values
     * @param rows values: String, Long, Integer, Short, LocalDate, Instant or null
     */
    void insert(String table, List<String> columns, List<Object[]> rows);
}
