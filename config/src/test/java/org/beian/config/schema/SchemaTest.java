package org.beian.config.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.config.schema.EmptyDatabases.count;
import static org.beian.config.schema.EmptyDatabases.execute;
import static org.beian.config.schema.EmptyDatabases.text;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the schema and its facts as each start of the system migrates them. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaTest {

    private EmptyDatabases databases;

    @BeforeAll
    void start() throws IOException {
        databases = new EmptyDatabases();
    }

    @AfterAll
    void stop() throws IOException {
        databases.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"derby", "postgresql"})
    void loadsEveryFactAndChangesNothingTheSecondTime(String kind) throws SQLException {
        DataSource database = databases.fresh(kind);
        Schema.migrate(database, false);
        for (ReferenceDataFile file : ReferenceDataFile.ALL) {
            assertThat(count(database, file.table())).isEqualTo(file.rows(false).size());
        }

        assertThat(Schema.migrate(database, false)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"derby", "postgresql"})
    void keepsTheOperatorsEditAndAddsWhatIsMissing(String kind) throws SQLException {
        DataSource database = databases.fresh(kind);
        Schema.migrate(database, true);
        execute(
                database,
                "update setting set content = '15' where name = 'filing.review.workingDays'",
                "delete from calendar_day where day_date = '2026-01-01'",
                "update \"flyway_schema_history\" set \"checksum\" = 1 where \"description\" = 'facts'");
        Schema.migrate(database, true);

        assertThat(
                        text(
                                database,
                                "select content from setting where name = 'filing.review.workingDays'"))
                .isEqualTo("15");
        assertThat(count(database, "calendar_day")).isEqualTo(782);
    }

    @ParameterizedTest
    @ValueSource(strings = {"derby", "postgresql"})
    void refusesADemoDatabaseInALiveSystemAndTheOtherWayRound(String kind) throws SQLException {
        for (boolean demo : new boolean[] {true, false}) {
            DataSource database = databases.fresh(kind);
            Schema.migrate(database, demo);
            int severities = count(database, "rule_severity");

            assertThatThrownBy(() -> Schema.migrate(database, !demo))
                    .hasStackTraceContaining("this database was made in " + mode(demo) + " mode");
            assertThat(count(database, "rule_severity")).isEqualTo(severities);
            assertThat(Schema.migrate(database, demo)).isZero();
        }
    }

    @Test
    void givesBothDatabasesTheSameTables() throws SQLException {
        DataSource derby = databases.fresh("derby");
        DataSource postgresql = databases.fresh("postgresql");
        Schema.migrate(derby, true);
        Schema.migrate(postgresql, true);

        assertThat(tables(derby, "APP")).isEqualTo(tables(postgresql, "public"));
    }

    private static String mode(boolean demo) {
        return demo ? "demo" : "live";
    }

    private static Map<String, Integer> tables(DataSource database, String schema)
            throws SQLException {
        Map<String, Integer> columns = new TreeMap<>();
        try (Connection connection = database.getConnection();
                ResultSet found = connection.getMetaData().getColumns(null, schema, "%", "%")) {
            while (found.next()) {
                columns.merge(found.getString("TABLE_NAME").toLowerCase(), 1, Integer::sum);
            }
        }
        columns.keySet().removeIf(name -> name.contains("_seq"));
        return columns;
    }
}
