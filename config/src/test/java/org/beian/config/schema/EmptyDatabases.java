package org.beian.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** Test fixture of empty databases of both kinds, and of what is read and written there. */
final class EmptyDatabases implements AutoCloseable {

    /** Databases in memory last as long as the process, whichever class made them. */
    private static final AtomicInteger MADE = new AtomicInteger();

    private final EmbeddedPostgres server;

    EmptyDatabases() throws IOException {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        server = EmbeddedPostgres.builder().start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    DataSource fresh(String kind) throws SQLException {
        String name = "schema" + MADE.incrementAndGet();
        if (kind.equals("derby")) {
            EmbeddedDataSource derby = new EmbeddedDataSource();
            derby.setDatabaseName("memory:" + name);
            derby.setCreateDatabase("create");
            return derby;
        }
        execute(server.getPostgresDatabase(), "create database " + name);
        return server.getDatabase("postgres", name);
    }

    static void execute(DataSource database, String... commands) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    static int count(DataSource database, String table) throws SQLException {
        return Integer.parseInt(text(database, "select count(*) from " + table));
    }

    static String text(DataSource database, String question) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            found.next();
            return found.getString(1);
        }
    }

    static void dropForeignKeys(DataSource database, String table) throws SQLException {
        Map<String, String> keys = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            for (String name : List.of(table, table.toUpperCase(Locale.ROOT))) {
                try (ResultSet found = connection.getMetaData().getImportedKeys(null, null, name)) {
                    while (found.next()) {
                        keys.put(found.getString("FK_NAME"), name);
                    }
                }
            }
        }
        assertThat(keys).isNotEmpty();
        for (String key : keys.keySet()) {
            execute(database, "alter table " + table + " drop constraint \"" + key + "\"");
        }
    }
}
