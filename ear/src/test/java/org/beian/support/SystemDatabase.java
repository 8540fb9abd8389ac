package org.beian.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** Database under test as its owner sees it; PostgreSQL runs in the test's process tree. */
public final class SystemDatabase {

    private static final String OWNER = "beian_owner";
    private static final String PASSWORD = "test";

    private static EmbeddedPostgres postgres;

    private SystemDatabase() {}

    /** Change of a database that no server has open. */
    public interface Change {
        void on(Connection connection) throws SQLException;
    }

    /** {@code derby} or {@code postgresql}. */
    public static String kind() {
        return System.getProperty("beian.test.database", "derby");
    }

    static boolean isPostgresql() {
        return "postgresql".equals(kind());
    }

    /** Settings of a database of its own, new and empty. */
    public static Map<String, String> settings(String name) {
        if (!isPostgresql()) {
            return Map.of("beian.db", "derby");
        }
        String database = "beian_" + name.replace('-', '_');
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            // a class that is run again begins anew
            statement.execute("drop database if exists " + database + " with (force)");
            statement.execute("create database " + database + " owner " + OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.ofEntries(
                Map.entry("beian.db", "postgresql"),
                Map.entry("beian.db.host", "localhost"),
                Map.entry("beian.db.port", String.valueOf(server().getPort())),
                Map.entry("beian.db.name", database),
                Map.entry("beian.db.user", "beian_app"),
                Map.entry("beian.db.password", PASSWORD),
                Map.entry("beian.db.owner", OWNER),
                Map.entry("beian.db.ownerPassword", PASSWORD));
    }

    /** The one PostgreSQL of this process, with the owner's account. */
    private static synchronized EmbeddedPostgres server() {
        if (postgres == null) {
            try {
                postgres =
                        EmbeddedPostgres.builder()
                                .setServerConfig("max_connections", "300")
                                .setServerConfig(
                                        "shared_preload_libraries",
                                        System.getProperty("beian.test.preload", ""))
                                .start();
                try (Connection connection = postgres.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute(
                            "create role %s login createrole password '%s'"
                                    .formatted(OWNER, PASSWORD));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return postgres;
    }

    /** A connection of the superuser to a database of PostgreSQL, while servers use it. */
    static Connection superuser(Map<String, String> settings) throws SQLException {
        return server().getDatabase("postgres", settings.get("beian.db.name")).getConnection();
    }

    /** Runs one change as the owner, in one transaction; on Derby no server may hold the data. */
    static void change(Map<String, String> settings, Change change) {
        try (Connection connection = connect(settings)) {
            connection.setAutoCommit(false);
            change.on(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            release(settings);
        }
    }

    /**
     * Makes commits durable as in production; the tests' PostgreSQL is set up to be faster, at the
     * risk of losing them in a crash.
     */
    public static void commitAsInProduction(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(
                    "alter database " + owner.getCatalog() + " set synchronous_commit = on");
        }
    }

    private static Connection connect(Map<String, String> settings) throws SQLException {
        if (isPostgresql()) {
            String url =
                    "jdbc:postgresql://localhost:%s/%s"
                            .formatted(
                                    settings.get("beian.db.port"), settings.get("beian.db.name"));
            return DriverManager.getConnection(url, OWNER, PASSWORD);
        }
        Connection connection = derby(settings).getConnection();
        connection.setSchema("BEIAN");
        return connection;
    }

    /** Closes a Derby database, which only one process at a time can open: the server is next. */
    private static void release(Map<String, String> settings) {
        if (isPostgresql()) {
            return;
        }
        EmbeddedDataSource stopping = derby(settings);
        stopping.setShutdownDatabase("shutdown");
        try {
            stopping.getConnection().close();
        } catch (SQLException expected) {
            // Derby answers a shutdown with an exception
        }
    }

    private static EmbeddedDataSource derby(Map<String, String> settings) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(settings.get("beian.data") + "/derby");
        source.setUser("BEIAN_OWNER");
        return source;
    }
}
