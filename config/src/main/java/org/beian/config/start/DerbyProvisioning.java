package org.beian.config.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.derby.jdbc.EmbeddedXADataSource;
import org.beian.config.schema.Schema;
import org.beian.config.trail.TrailCheckpoint;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Provisioning of embedded Derby with SQL authorization. The schema BEIAN belongs to BEIAN_OWNER;
 * the application connects as the user BEIAN, whose default schema it is by name, and has only what
 * is granted.
 */
final class DerbyProvisioning implements DatabaseProvisioning {

    static final String SCHEMA = "BEIAN";
    private static final String OWNER = "BEIAN_OWNER";
    private static final String JOBS_USER = "jobs";

    /** What Derby says before it prints a page (XSDG2, XSDBB). */
    private static final String DUMP = "page dump follows";

    private final Path directory;

    DerbyProvisioning(Path directory) {
        this.directory = directory;
    }

    @Override
    public void prepare(boolean demo, TrailKeyFile key) {
        logBeside();
        try {
            if (Files.notExists(directory)) {
                create();
            }
            XaRecovery.rollBack(source(new EmbeddedXADataSource(), null));
            recoverJobs();
            Schema.migrate(new InSchema(directory), demo);
            grant();
            lockRowsOnly();
            try (Connection connection = new InSchema(directory).getConnection()) {
                key.require(connection);
            }
        } catch (SQLException | FlywayException e) {
            throw failure("cannot be prepared. " + e.getMessage(), e);
        } finally {
            shutDown();
        }
    }

    @Override
    public TrailCheckpoint history(Instant asOf) {
        logBeside();
        try (Connection connection = new InSchema(directory).getConnection()) {
            return DatabaseProvisioning.history(connection, asOf);
        } catch (SQLException e) {
            throw failure("cannot be read", e);
        } finally {
            shutDown();
        }
    }

    /** Derby tells of a damaged page with its rows, which are for nobody's screen or log. */
    private StartFailed failure(String what, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(DUMP)) {
                return new StartFailed(
                        "The database in %s is damaged; restore a back-up".formatted(directory));
            }
        }
        return new StartFailed("The database in " + directory + " " + what, e);
    }

    private void recoverJobs() {
        try {
            XaRecovery.rollBack(jobs());
        } catch (SQLException e) {
            throw new StartFailed(
                    "The job repository %s cannot be opened; move it away: the start makes a new one"
                            .formatted(directory.resolveSibling("jobs.mv.db")),
                    e);
        }
    }

    private void logBeside() {
        if (System.getProperty("derby.stream.error.file") == null) {
            String log = directory.resolveSibling("derby.log").toString();
            System.setProperty("derby.stream.error.file", log);
        }
    }

    /**
     * Creates the database. Authorization is read when the database boots: it is switched on, and
     * the next connection boots again.
     */
    private void create() throws SQLException {
        try (Connection connection = source(new EmbeddedDataSource(), "create").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + SCHEMA + " authorization " + OWNER);
            statement.execute(
                    "call syscs_util.syscs_set_database_property('derby.database.sqlAuthorization', 'true')");
        }
        shutDown();
    }

    /**
     * Keeps the database from locking a whole table in place of many of its rows: readers of the
     * other rows would wait for the writer. Read when the database boots next.
     */
    private void lockRowsOnly() throws SQLException {
        try (Connection connection = new InSchema(directory).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "call syscs_util.syscs_set_database_property('derby.locks.escalationThreshold', '%d')"
                            .formatted(Integer.MAX_VALUE));
        }
    }

    private void grant() throws SQLException {
        try (Connection connection = new InSchema(directory).getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : names(statement, "select tablename from sys.systables", "table")) {
                boolean trail = TRAIL.contains(table.toLowerCase(Locale.ROOT));
                statement.execute(
                        "grant %s on \"%s\" to %s"
                                .formatted(
                                        trail ? "select, insert" : "select, insert, update, delete",
                                        table,
                                        SCHEMA));
            }
            for (String sequence :
                    names(statement, "select sequencename from sys.syssequences", "sequence")) {
                statement.execute("grant usage on sequence %s to %s".formatted(sequence, SCHEMA));
            }
        }
    }

    /** The names in our schema, without the migrations' own table. */
    private static List<String> names(Statement statement, String from, String kind)
            throws SQLException {
        List<String> names = new ArrayList<>();
        String question =
                from
                        + " join sys.sysschemas using (schemaid) where schemaname = '"
                        + SCHEMA
                        + "'"
                        + (kind.equals("table") ? " and tabletype = 'T'" : "");
        try (ResultSet found = statement.executeQuery(question)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        names.removeIf(name -> name.startsWith("flyway"));
        return names;
    }

    /** Shuts the database down: one process at a time can open it, and the server is next. */
    private void shutDown() {
        EmbeddedDataSource stopping = source(new EmbeddedDataSource(), null);
        stopping.setShutdownDatabase("shutdown");
        try {
            stopping.getConnection().close();
        } catch (SQLException expected) {
            // Derby answers a shutdown with an exception
        }
    }

    private JdbcDataSource jobs() {
        JdbcDataSource jobs = new JdbcDataSource();
        jobs.setURL(jobsUrl(directory.getParent()));
        jobs.setUser(JOBS_USER);
        jobs.setPassword(JOBS_USER);
        return jobs;
    }

    /**
     * JDBC URL of the job repository, an H2 file, as JBatch does not know Derby. It is written at
     * once, else the checkpoint of a killed server would lag behind its data; it is closed by its
     * last connection and not by a shutdown hook that overtakes that of the server.
     */
    static String jobsUrl(Path data) {
        return "jdbc:h2:file:" + data.resolve("jobs") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private <T extends EmbeddedDataSource> T source(T source, String create) {
        source.setDatabaseName(directory.toString());
        source.setUser(OWNER);
        if (create != null) {
            source.setCreateDatabase(create);
        }
        return source;
    }

    /**
     * Data source of the owner with the schema BEIAN, as its own default schema has another name.
     */
    private static final class InSchema extends EmbeddedDataSource {

        private static final long serialVersionUID = 1L;

        InSchema(Path directory) {
            setDatabaseName(directory.toString());
            setUser(OWNER);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.setSchema(SCHEMA);
            return connection;
        }
    }
}
