package org.beian.config.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.beian.config.trail.TrailCheckpoint;
import org.beian.config.trail.TrailKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the command that compares the history with a checkpoint from elsewhere. */
class CheckpointComparisonTest {

    private static final Instant MOMENT = Instant.parse("2026-11-27T02:00:00Z");

    @TempDir private Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path checkpoint;

    @BeforeEach
    void key() throws IOException {
        Files.writeString(folder.resolve("trail.key"), "0123456789abcdef".repeat(4));
        checkpoint = folder.resolve("checkpoint.jsonl");
    }

    @Test
    void refusesAFileThatIsNotThereOrNoCheckpoint() throws IOException {
        assertThatThrownBy(() -> compare(Map.of()))
                .isInstanceOf(StartFailed.class)
                .hasMessage("There is no file " + checkpoint);
        Files.writeString(checkpoint, "{}");
        assertThatThrownBy(() -> compare(Map.of()))
                .isInstanceOf(StartFailed.class)
                .hasMessage(checkpoint + " is no checkpoint of the history");
        Files.delete(folder.resolve("trail.key"));
        assertThatThrownBy(() -> compare(Map.of()))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("trail.key is missing");
    }

    @Test
    @Tag("database")
    void findsADeletedHistoryOnDerby() throws Exception {
        EmbeddedDataSource owner = new EmbeddedDataSource();
        owner.setDatabaseName(folder.resolve("derby").toString());
        owner.setUser("BEIAN_OWNER");
        findsADeletedHistory(Map.of(), owner, "set schema beian");
    }

    /** With the application's account, which may read. */
    @Test
    @Tag("database")
    void findsADeletedHistoryOnPostgresql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            findsADeletedHistory(
                    Map.of(
                            "beian.db", "postgresql",
                            "beian.db.port", String.valueOf(server.getPort()),
                            "beian.db.name", "postgres",
                            "beian.db.owner", "postgres",
                            "beian.db.ownerPassword", "any",
                            "beian.db.password", "secret"),
                    server.getPostgresDatabase(),
                    "set search_path to public");
        }
    }

    private void findsADeletedHistory(Map<String, String> database, DataSource owner, String schema)
            throws Exception {
        Start.migrate(options(database));
        execute(owner, schema, entry(1, 1), entry(2, 1), entry(2, 2), entry(3, 1));
        TrailCheckpoint taken = DatabaseProvisioning.of(options(database)).history(MOMENT);
        assertThat(taken.kinds())
                .singleElement()
                .matches(kind -> kind.cases() == 3 && kind.highest() == 3);
        Files.writeString(checkpoint, taken.signed(TrailKey.read(folder.resolve("trail.key"))));
        Map<String, String> unowned = new TreeMap<>(database);
        unowned.remove("beian.db.ownerPassword");

        assertThat(compare(unowned)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("agrees with", "3 cases");

        execute(owner, schema, "delete from history_entry where case_id = 2 and entry_number = 2");
        assertThat(compare(unowned)).isEqualTo(3);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("FILING HISTORY_REWRITTEN, cases 3 → 3");

        execute(owner, schema, "delete from history_entry where case_id = 3");
        assertThat(compare(unowned)).isEqualTo(3);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("FILING CASES_LOST, cases 3 → 2");
    }

    private int compare(Map<String, String> settings) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return CheckpointComparison.run(options(settings), checkpoint, out);
    }

    private Options options(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("beian.data", folder.toString());
        return Options.of(all);
    }

    private static String entry(int caseId, int number) {
        return """
               insert into history_entry (id, case_type, case_id, entry_number, entry_time, actor,
                 act, clause, previous_hash, hash)
               values (%d, 'FILING', %d, %d, cast('2026-11-26 02:00:00' as timestamp), 'a', 'b',
                 '4', '0', 'h%d')"""
                .formatted(caseId * 10 + number, caseId, number, caseId * 10 + number);
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
