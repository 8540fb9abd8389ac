package org.beian.intake.bulk;

import java.util.List;

/**
 * Loader of many rows at once in the running transaction: by {@code COPY} on PostgreSQL, by JDBC
 * batches on Derby.
 */
public interface BulkLoader {

    /**
     * @param table a table of the schema
     * @param columns in the order of each row's values
     * @param rows values: String, Long, Integer, Short, LocalDate, Instant or null
     */
    void insert(String table, List<String> columns, List<Object[]> rows);
}
