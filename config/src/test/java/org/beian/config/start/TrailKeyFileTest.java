package org.beian.config.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.beian.config.trail.TrailKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a start neither makes a second key for a history nor goes on with a wrong one. */
class TrailKeyFileTest {

    private static final String KEY = "0123456789abcdef".repeat(4);

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("trail.key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "not a key", "zz23456789abcdef", "/long"})
    void refusesADamagedFileInOneSentence(String content) throws IOException {
        Files.writeString(file, content.equals("/long") ? KEY.repeat(1000) : content);
        assertThatThrownBy(() -> TrailKeyFile.at(file))
                .isInstanceOf(StartFailed.class)
                .hasMessage(
                        "The trail's key file %s is damaged: it does not hold 64 hex digits", file);
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> TrailKeyFile.at(file))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining(file + " cannot be read");
    }

    @Test
    void refusesADirectoryInOneSentence() throws IOException {
        Files.createDirectory(file);
        assertThatThrownBy(() -> TrailKeyFile.at(file))
                .isInstanceOf(StartFailed.class)
                .hasMessage("The trail's key file %s is a directory", file);
    }

    /** As a link into a volume that is not mounted. */
    @Test
    void refusesALinkToNothing() throws IOException {
        Files.createSymbolicLink(file, folder.resolve("away").resolve("trail.key"));
        assertThatThrownBy(() -> TrailKeyFile.at(file))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining(file + " cannot be read");
    }

    @Test
    @Tag("database")
    void belongsToTheHistoryOnDerby() throws Exception {
        DatabaseProvisioning owned = new DerbyProvisioning(folder.resolve("derby"));
        EmbeddedDataSource owner = new EmbeddedDataSource();
        owner.setDatabaseName(folder.resolve("derby").toString());
        owner.setUser("BEIAN_OWNER");
        belongsToTheHistory(owned, owner, "set schema beian");
    }

    @Test
    @Tag("database")
    void belongsToTheHistoryOnPostgresql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Map<String, String> settings =
                    Map.of(
                            "beian.db", "postgresql",
                            "beian.db.port", String.valueOf(server.getPort()),
                            "beian.db.name", "postgres",
                            "beian.db.owner", "postgres",
                            "beian.db.ownerPassword", "any",
                            "beian.db.password", "secret");
            belongsToTheHistory(
                    DatabaseProvisioning.of(Options.of(settings)),
                    server.getPostgresDatabase(),
                    "set search_path to public");
        }
    }

    private void belongsToTheHistory(DatabaseProvisioning owned, DataSource owner, String schema)
            throws Exception {
        owned.prepare(true, TrailKeyFile.at(file));
        String made = Files.readString(file).strip();
        assertThat(made).matches("[0-9a-f]{64}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        owned.prepare(true, TrailKeyFile.at(file));
        assertThat(file).hasContent(made);

        String seal = TrailKey.read(file).seal("ACCOUNT", 1, 1, "a".repeat(64));
        execute(
                owner,
                schema,
                """
                insert into unit (id, code, name, valid_from, version)
                values (1, 'MIIT', '示例部', cast('2005-03-20' as date), 1)""",
                account(1, seal),
                account(2, "b".repeat(64)),
                """
                insert into history_entry (id, case_type, case_id, entry_number, entry_time, actor,
                  act, clause, previous_hash, hash)
                values (1, 'ACCOUNT', 1, 1, current_timestamp, 'a', 'b', '4', '0', 'a')""");
        assertThatCode(() -> owned.prepare(true, TrailKeyFile.at(file))).doesNotThrowAnyException();

        Files.writeString(file, KEY);
        assertThatThrownBy(() -> owned.prepare(true, TrailKeyFile.at(file)))
                .isInstanceOf(StartFailed.class)
                .hasMessageStartingWith("The trail's key file " + file + " holds another key");

        Files.delete(file);
        assertThatThrownBy(() -> owned.prepare(true, TrailKeyFile.at(file)))
                .isInstanceOf(StartFailed.class)
                .hasMessageStartingWith("The trail's key file " + file + " is missing");
        assertThatCode(() -> owned.prepare(true, TrailKeyFile.at(file).ofMigration()))
                .doesNotThrowAnyException();
        assertThat(file).doesNotExist();
    }

    private static String account(int id, String seal) {
        return """
               insert into account (id, username, password_hash, display_name, unit_id, enabled,
                 must_change_password, session_epoch, created_at, trail_count, trail_head,
                 trail_seal, version)
               values (%d, 'user%d', 'x', 'x', 1, true, false, 0, current_timestamp, 1, '%s', '%s',
                 1)"""
                .formatted(id, id, "a".repeat(64), seal);
    }

    private static void execute(DataSource owner, String... commands) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
