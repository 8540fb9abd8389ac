package org.beian.config.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Migration of a database to the schema of this version, including the reference data that the
 * system ships.
 */
public final class Schema {

    private static final Map<String, String> DERBY =
            Map.of(
                    "clob",
                    "clob(64M)",
                    "blob",
                    "blob(64M)",
                    "unlogged",
                    "",
                    "ascii",
                    "",
                    "onDerby",
                    "",
                    "onPostgresql",
                    "-- ");

    /**
     * Placeholders for PostgreSQL, where ASCII names are compared byte by byte, whatever the
     * language of the database.
     */
    private static final Map<String, String> POSTGRESQL =
            Map.of(
                    "clob",
                    "text",
                    "blob",
                    "bytea",
                    "unlogged",
                    "unlogged",
                    "ascii",
                    " collate \"C\"",
                    "onDerby",
                    "-- ",
                    "onPostgresql",
                    "");

    private Schema() {}

    /**
     * Migrates as the owner of the schema; safe to repeat, and from two nodes at once.
     *
     * @param demo loads the reference data of the demo (formats.md 8.3)
     * @return migrations carried out
     * @throws FlywayException when the database is newer, changed, out of reach or made in the
     *     other mode
     */
    public static int migrate(DataSource owner, boolean demo) {
        Flyway flyway = migrations(owner, demo).load();
        Arrays.stream(flyway.info().all())
                .filter(each -> each.getState() == MigrationState.FUTURE_SUCCESS)
                .findFirst()
                .ifPresent(
                        later -> {
                            throw new FlywayException(
                                    "It is of a later version: " + later.getVersion());
                        });
        return flyway.migrate().migrationsExecuted;
    }

    /**
     * The migrations in which a database differs from this version: those that it does not have, or
     * has of another mode or a later version. Only reads.
     *
     * @param account may read the table of migrations
     * @throws FlywayException when the database is out of reach
     */
    public static List<String> differences(DataSource account, boolean demo) {
        return Arrays.stream(migrations(account, demo).load().info().all())
                .filter(each -> each.getState() != MigrationState.SUCCESS)
                .filter(each -> each.getState() != MigrationState.SUPERSEDED)
                .map(
                        each ->
                                each.isVersioned()
                                        ? each.getVersion().toString()
                                        : each.getDescription())
                .toList();
    }

    static FluentConfiguration migrations(DataSource owner, boolean demo) {
        return Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .placeholders(isDerby(owner) ? DERBY : POSTGRESQL)
                .javaMigrations(new ReferenceDataLoader(demo));
    }

    static boolean isDerby(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().contains("Derby");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
        }
    }
}
