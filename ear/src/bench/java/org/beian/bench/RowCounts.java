package org.beian.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers of rows in all tables, to see what calls have written. */
final class RowCounts {

    private static final String TABLES =
            "select tablename from pg_tables where schemaname = 'public'"
                    + " and tablename not in ('flyway_schema_history', 'job', 'job_finding', 'login_attempt')";

    private final Connection connection;

    RowCounts(Connection connection) {
        this.connection = connection;
    }

    /** The numbers by table. */
    Map<String, Long> now() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(TABLES)) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            Map<String, Long> counts = new TreeMap<>();
            for (String table : tables) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    counts.put(table, count.getLong(1));
                }
            }
            return counts;
        }
    }

    /** The tables whose number of rows has changed, and by how many. */
    static Map<String, Long> between(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> changes = new TreeMap<>();
        after.forEach(
                (table, count) -> {
                    if (!count.equals(before.get(table))) {
                        changes.put(table, count - before.get(table));
                    }
                });
        return changes;
    }
}
