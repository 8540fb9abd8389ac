package org.beian.config.start;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Tests of the rights of the application's database account: it adds to the history and to the log
 * of reads, and cannot change or delete an entry.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseProvisioningTest {

    private static final String READ =
            "insert into read_log (id, entry_time, actor, case_type, case_id, basis)"
                    + " values (1, current_timestamp, 'a', 'FILING', 1, 'DOMICILE')";

    private EmbeddedPostgres server;
    private TrailKeyFile key;

    @BeforeAll
    void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @BeforeEach
    void nameAKeyFile(@TempDir Path folder) {
        key = TrailKeyFile.at(folder.resolve("trail.key"));
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @Test
    void refusesToRewriteTheTrailOnDerby(@TempDir Path data) throws SQLException {
        Path directory = data.resolve("derby");
        DatabaseProvisioning owned = new DerbyProvisioning(directory);
        owned.prepare(true, key);
        owned.prepare(true, key);
        EmbeddedDataSource application = new EmbeddedDataSource();
        application.setDatabaseName(directory.toString());
        application.setUser(DerbyProvisioning.SCHEMA);

        hasOnlyItsRights(application, "values next value for filing_seq");

        application.setUser("BEIAN_OWNER");
        application.setShutdownDatabase("shutdown");
        assertThatThrownBy(application::getConnection).hasMessageContaining("shutdown");
    }

    @Test
    void refusesToRewriteTheTrailOnPostgresql() throws SQLException {
        DatabaseProvisioning owned = DatabaseProvisioning.of(options("beian_app", "postgres"));
        owned.prepare(true, key);
        owned.prepare(true, key);
        PGSimpleDataSource application = new PGSimpleDataSource();
        application.setPortNumbers(new int[] {server.getPort()});
        application.setDatabaseName("postgres");
        application.setUser("beian_app");
        application.setPassword("secret");

        hasOnlyItsRights(application, "select nextval('filing_seq')");
        assertThatThrownBy(() -> execute(application, "create table mine (id integer)"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void refusesOneAccountForOwnerAndApplication() {
        assertThatThrownBy(() -> options("postgres", "postgres")).isInstanceOf(StartFailed.class);
    }

    /** Without the owner's password nothing is migrated, only looked at. */
    @Test
    void checksTheVersionOfTheSchemaWithoutTheOwner() throws SQLException {
        DatabaseProvisioning.of(options("beian_app", "postgres")).prepare(true, key);
        DatabaseProvisioning unowned = DatabaseProvisioning.of(options("beian_app", ""));
        assertThatCode(() -> unowned.prepare(true, key)).doesNotThrowAnyException();
        assertThatThrownBy(() -> unowned.prepare(false, key))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("facts")
                .hasMessageContaining("java -jar beian.jar migrate");

        DataSource owner = server.getPostgresDatabase();
        String last = "from flyway_schema_history where version = '028'";
        execute(owner, "create table kept as select * " + last);
        execute(owner, "delete " + last);
        try {
            assertThatThrownBy(() -> unowned.prepare(true, key))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("028");
        } finally {
            execute(owner, "insert into flyway_schema_history select * from kept");
            execute(owner, "drop table kept");
        }
    }

    @Test
    void refusesADatabaseOfANewerVersion() throws SQLException {
        DatabaseProvisioning owned = DatabaseProvisioning.of(options("beian_app", "postgres"));
        owned.prepare(true, key);
        DataSource owner = server.getPostgresDatabase();
        execute(
                owner,
                """
                insert into flyway_schema_history select 9999, '999', 'later', type,
                  'V999__later.sql', checksum, installed_by, installed_on, execution_time, success
                from flyway_schema_history where version = '028'\
                """);
        try {
            assertThatThrownBy(() -> owned.prepare(true, key))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("later version: 999");
            assertThatThrownBy(
                            () ->
                                    DatabaseProvisioning.of(options("beian_app", ""))
                                            .prepare(true, key))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("999");
        } finally {
            execute(owner, "delete from flyway_schema_history where version = '999'");
        }
    }

    @Test
    void refusesADatabaseOutOfReachInOneSentence() {
        Options nowhere = Options.of(Map.of("beian.db", "postgresql", "beian.db.port", "1"));

        assertThatThrownBy(() -> DatabaseProvisioning.of(nowhere).prepare(true, key))
                .isInstanceOf(StartFailed.class)
                .hasMessageStartingWith("The database localhost:1/beian is out of reach");
    }

    /** The server that is started would wait for its pool, and tell nobody. */
    @Test
    void refusesAWrongPasswordOfTheApplicationInOneSentence() throws SQLException, IOException {
        Options right = options("beian_strict", "postgres");
        DatabaseProvisioning.of(right).prepare(true, key);
        askForThePasswordOf("beian_strict");
        assertThatCode(() -> DatabaseProvisioning.of(right).requireLogin())
                .doesNotThrowAnyException();

        Map<String, String> settings = new TreeMap<>(settings("beian_strict", "postgres"));
        settings.put("beian.db.password", "wrong");
        DatabaseProvisioning wrong = DatabaseProvisioning.of(Options.of(settings));
        assertThatCode(() -> wrong.prepare(true, key)).doesNotThrowAnyException();
        assertThatThrownBy(wrong::requireLogin)
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("beian.db.user and beian.db.password (BEIAN_DB_PASSWORD)")
                .hasMessageContaining("password authentication failed for user \"beian_strict\"")
                .hasMessageNotContaining("wrong");
    }

    /** The embedded server trusts everybody else. */
    private void askForThePasswordOf(String role) throws SQLException, IOException {
        DataSource owner = server.getPostgresDatabase();
        Path rules = Path.of(answer(owner, "show hba_file"));
        String rule = "host all %s all scram-sha-256%n".formatted(role);
        Files.writeString(rules, rule + Files.readString(rules));
        String before = answer(owner, "select pg_conf_load_time()");
        execute(owner, "select pg_reload_conf()");
        while (answer(owner, "select pg_conf_load_time()").equals(before)) {
            Thread.onSpinWait();
        }
    }

    private static String answer(DataSource source, String question) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            found.next();
            return found.getString(1);
        }
    }

    /** The first host of the list does not answer. */
    @Test
    void findsTheHostThatTakesWrites() {
        Options list = with("beian.db.host", "localhost:1,localhost:" + server.getPort());
        assertThatCode(() -> DatabaseProvisioning.of(list).prepare(true, key))
                .doesNotThrowAnyException();
    }

    /** The embedded PostgreSQL offers no encryption. */
    @Test
    void refusesADatabaseWithoutTheEncryptionAskedFor() {
        Options encrypted = with("beian.db.sslmode", "require");
        assertThatThrownBy(() -> DatabaseProvisioning.of(encrypted).prepare(true, key))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("is out of reach. The server does not support SSL.");
    }

    /** A lost connection fails a batch just so, and its error ends in the log (attack A22). */
    @ParameterizedTest
    @ValueSource(strings = {"micro", "server"})
    void namesNoValueInTheErrorOfABatch(String kind) throws IOException, SQLException {
        PGSimpleDataSource pool = new PGSimpleDataSource();
        pool.setPortNumbers(new int[] {server.getPort()});
        pool.setDatabaseName("postgres");
        pool.setUser("postgres");
        for (Map.Entry<String, String> property : poolProperties(kind).entrySet()) {
            pool.setProperty(property.getKey(), property.getValue());
        }

        try (Connection connection = pool.getConnection();
                Statement create = connection.createStatement()) {
            create.execute("create temporary table claim (phone varchar(20) unique)");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into claim (phone) values (?)")) {
                for (int row = 0; row < 2; row++) {
                    insert.setString(1, "13800000218");
                    insert.addBatch();
                }
                assertThatThrownBy(insert::executeBatch)
                        .isInstanceOf(BatchUpdateException.class)
                        .hasMessageContaining("duplicate key")
                        .extracting(Throwables::getStackTrace, as(STRING))
                        .doesNotContain("138000");
            }
        }
    }

    /**
     * @return the properties of the driver, without those that say where the database is
     */
    private static Map<String, String> poolProperties(String kind) throws IOException {
        String file = "/org/beian/config/" + kind + "/postgresql.asadmin";
        try (InputStream in = DatabaseProvisioningTest.class.getResourceAsStream(file)) {
            Map<String, String> properties = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("create-jdbc-connection-pool "))
                    .map(line -> line.replaceFirst(".* --property (\\S+) .*", "$1"))
                    .flatMap(list -> Stream.of(list.split(":")))
                    .map(property -> property.split("=", 2))
                    .filter(property -> !property[1].startsWith("${"))
                    .forEach(property -> properties.put(property[0], property[1]));
            return properties;
        }
    }

    private Options with(String name, String value) {
        Map<String, String> settings = new TreeMap<>(settings("beian_app", "postgres"));
        settings.put(name, value);
        return Options.of(settings);
    }

    private Options options(String user, String ownerPassword) {
        return Options.of(settings(user, ownerPassword));
    }

    /**
     * @param ownerPassword any, as the server trusts; empty for none
     */
    private Map<String, String> settings(String user, String ownerPassword) {
        return Map.of(
                "beian.db", "postgresql",
                "beian.db.port", String.valueOf(server.getPort()),
                "beian.db.name", "postgres",
                "beian.db.owner", "postgres",
                "beian.db.ownerPassword", ownerPassword,
                "beian.db.user", user,
                "beian.db.password", "secret");
    }

    private static void hasOnlyItsRights(DataSource application, String next) throws SQLException {
        assertThatCode(() -> execute(application, READ)).doesNotThrowAnyException();
        assertThatCode(() -> execute(application, next)).doesNotThrowAnyException();
        assertThatCode(() -> execute(application, "delete from filing_round"))
                .doesNotThrowAnyException();
        for (String forbidden :
                new String[] {
                    "update read_log set actor = 'b'",
                    "delete from read_log",
                    "update history_entry set act = 'b'",
                    "delete from history_entry",
                    "drop table mail"
                }) {
            assertThatThrownBy(() -> execute(application, forbidden))
                    .as(forbidden)
                    .isInstanceOf(SQLException.class);
        }
    }

    private static void execute(DataSource source, String command) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
