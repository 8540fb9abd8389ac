package org.beian.config.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.beian.config.schema.Schema;
import org.beian.config.trail.TrailCheckpoint;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Provisioning of PostgreSQL with two accounts: the owner has the tables; the account of the
 * application may read and write them, but only add to the trail. The job repository of the server
 * lies beside them.
 */
final class PostgresqlProvisioning implements DatabaseProvisioning {

    /** Key of the advisory lock under which one node at a time grants rights. */
    private static final long GRANTING = 4_200_033L;

    private static final String GRANTS =
            """
            grant usage on schema public to @app;
            grant select, insert, update, delete on all tables in schema public to @app;
            revoke all on flyway_schema_history from @app;
            grant select on flyway_schema_history to @app;
            grant usage, select on all sequences in schema public to @app;
            """;

    /** Rights on the staging tables, which the application empties and has statistics made of. */
    private static final String STAGES =
            """
            do $$ declare stage text; begin
              for stage in select tablename from pg_tables
                  where schemaname = 'public' and tablename like '%\\_stage' loop
                execute format('grant truncate on %I to @app', stage);
                if current_setting('server_version_num')::int >= 170000 then
                  execute format('grant maintain on %I to @app', stage);
                end if;
              end loop;
            end $$;
            """;

    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final String where;
    private final String user;
    private final String password;
    private final boolean hasOwner;

    PostgresqlProvisioning(Options options) {
        PostgresqlUrl url = new PostgresqlUrl(options);
        where = url.place();
        source.setUrl(url.toString());
        // a migration may take longer than any statement of the application
        source.setSocketTimeout(0);
        user = options.text("beian.db.user");
        password = options.text("beian.db.password");
        hasOwner = options.hasOwner();
        source.setUser(hasOwner ? options.text("beian.db.owner") : user);
        source.setPassword(hasOwner ? options.text("beian.db.ownerPassword") : password);
    }

    @Override
    public void prepare(boolean demo, TrailKeyFile key) {
        try (Connection connection = source.getConnection()) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw new StartFailed(
                    "The database " + where + " is out of reach. " + e.getMessage(), e);
        }
        try {
            if (hasOwner) {
                Schema.migrate(source, demo);
                grant();
            } else {
                requireMigrated(demo);
            }
            try (Connection connection = source.getConnection()) {
                key.require(connection);
            }
        } catch (SQLException | FlywayException e) {
            throw new StartFailed(
                    "The database " + where + " cannot be prepared. " + e.getMessage(), e);
        }
    }

    /** Else the server would wait for its pool until the start is given up. */
    @Override
    public void requireLogin() {
        try (Connection connection = source.getConnection(user, password)) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw new StartFailed(
                    """
                    The application's account cannot sign in to the database %s; \
                    check beian.db.user and beian.db.password (BEIAN_DB_PASSWORD)\
                    """
                            .formatted(where),
                    e);
        }
    }

    @Override
    public TrailCheckpoint history(Instant asOf) {
        try (Connection connection = source.getConnection()) {
            return DatabaseProvisioning.history(connection, asOf);
        } catch (SQLException e) {
            throw new StartFailed("The database " + where + " cannot be read", e);
        }
    }

    private void requireMigrated(boolean demo) {
        List<String> differences = Schema.differences(source, demo);
        if (!differences.isEmpty()) {
            throw new StartFailed(
                    """
                    The database %s is not at the version of this program (%s). \
                    Run java -jar beian.jar migrate, with the owner's account\
                    """
                            .formatted(where, String.join(", ", differences)));
        }
    }

    private void grant() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + GRANTING + ")");
            String role = statement.enquoteIdentifier(user, true);
            if (!exists(statement, role)) {
                statement.execute(
                        "create role %s login password %s"
                                .formatted(role, statement.enquoteLiteral(password)));
            }
            statement.execute(jobRepository());
            statement.execute(GRANTS.replace("@app", role));
            statement.execute(STAGES.replace("@app", role));
            for (String table : TRAIL) {
                statement.execute("revoke update, delete on %s from %s".formatted(table, role));
            }
            connection.commit();
        }
    }

    private boolean exists(Statement statement, String role) throws SQLException {
        String question =
                "select 1 from pg_roles where rolname = " + statement.enquoteLiteral(user);
        try (ResultSet found = statement.executeQuery(question)) {
            return found.next();
        }
    }

    private static String jobRepository() {
        try (InputStream in =
                PostgresqlProvisioning.class.getResourceAsStream("job-repository.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
