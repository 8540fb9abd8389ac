package org.beian.config.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.config.schema.EmptyDatabases.count;
import static org.beian.config.schema.EmptyDatabases.dropForeignKeys;
import static org.beian.config.schema.EmptyDatabases.execute;
import static org.beian.config.schema.EmptyDatabases.text;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of rows that were there before a migration, and that it changes. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigratedRowsTest {

    private static final String V4 = "0".repeat(24);
    private static final String V6 = "20010db8" + "0".repeat(20);

    private static final String AUTHORITY = "select authority from filing_application where id = ";

    private EmptyDatabases databases;

    @BeforeAll
    void start() throws IOException {
        databases = new EmptyDatabases();
    }

    @AfterAll
    void stop() throws IOException {
        databases.close();
    }

    /** Ranges filed before the migration to keys are found by key as well. */
    @ParameterizedTest
    @ValueSource(strings = {"derby", "postgresql"})
    void keysTheRangesThatWereThereBefore(String kind) throws SQLException {
        DataSource database = databases.fresh(kind);
        Schema.migrations(database, false).target("20").load().migrate();
        for (String table : List.of("icp_access_range", "access_application_range")) {
            dropForeignKeys(database, table);
            execute(
                    database,
                    "insert into "
                            + table
                            + " values (1, 4, '"
                            + V4
                            + "0a000000', '"
                            + V4
                            + "0a0000ff')",
                    "insert into "
                            + table
                            + " values (2, 4, '"
                            + V4
                            + "0a000007', '"
                            + V4
                            + "0a000007')",
                    "insert into "
                            + table
                            + " values (3, 4, '"
                            + V4
                            + "00000000', '"
                            + V4
                            + "ffffffff')",
                    "insert into " + table + " values (4, 6, '" + V6 + "0000', '" + V6 + "ffff')",
                    "insert into " + table + " values (5, 6, '" + V6 + "0001', '" + V6 + "0001')");
        }
        Schema.migrate(database, false);

        for (String from :
                List.of(
                        "icp_access_range where access_id = ",
                        "access_application_range where application_id = ")) {
            List<String> blocks = new ArrayList<>();
            for (int i = 1; i <= 5; i++) {
                blocks.add(text(database, "select block from " + from + i));
            }
            assertThat(blocks)
                    .containsExactly("40a0000", "40a000007", "4", "6" + V6, "6" + V6 + "0001");
        }
    }

    /** Waiting cross-region applications go to the ministry's desk; all others stay. */
    @ParameterizedTest
    @ValueSource(strings = {"derby", "postgresql"})
    void movesWaitingCrossRegionApplicationsToTheMinistry(String kind) throws SQLException {
        DataSource database = databases.fresh(kind);
        Schema.migrations(database, false).target("40").load().migrate();
        dropForeignKeys(database, "filing_application");
        String crossRegion = "{\"commercial\":true,\"licenceNumber\":\"B2-20060001\"}";
        String provincial = "{\"commercial\":true,\"licenceNumber\":\"京B2-20060001\"}";
        String notCommercial = "{\"commercial\":false,\"licenceNumber\":\"B2-20060001\"}";
        application(database, 1, "UNDER_REVIEW", crossRegion);
        application(database, 2, "UNDER_REVIEW", crossRegion.replace("B2-", "Ｂ２－"));
        application(database, 3, "APPROVED", crossRegion);
        application(database, 4, "REFUSED", crossRegion);
        application(database, 5, "UNDER_REVIEW", provincial);
        application(database, 6, "UNDER_REVIEW", notCommercial);
        application(database, 7, "UNDER_REVIEW", crossRegion, provincial);
        application(database, 8, "UNDER_REVIEW", provincial, provincial + "," + crossRegion);
        Schema.migrate(database, false);

        String taken = "select coalesce(taken_by, 'nobody') from filing_application where id = ";
        for (int id : new int[] {1, 2, 8}) {
            assertThat(text(database, AUTHORITY + id)).as("%s", id).isEqualTo("100000");
            assertThat(text(database, taken + id)).as("%s", id).isEqualTo("nobody");
        }
        for (int id : new int[] {3, 4, 5, 6, 7}) {
            assertThat(text(database, AUTHORITY + id)).as("%s", id).isEqualTo("110000");
            assertThat(text(database, taken + id)).as("%s", id).isEqualTo("reviewer");
        }
    }

    /** What is filed already becomes the first version of itself. */
    @ParameterizedTest
    @ValueSource(strings = {"derby", "postgresql"})
    void beginsTheVersionsWithWhatIsFiled(String kind) throws SQLException {
        DataSource database = databases.fresh(kind);
        Schema.migrations(database, false).target("47").load().migrate();
        dropForeignKeys(database, "icp_subject");
        dropForeignKeys(database, "filing_application");
        execute(
                database,
                "insert into icp_subject (id, filing_number, province, name, name_key, nature,"
                        + " document_type, document_number, content, state, application_id,"
                        + " last_website, filed_at, version) values (7, 'X', '110000', 'n', 'n',"
                        + " 'ENTERPRISE', 'T', '1', '{}', 'ACTIVE', 70, 1, '2026-11-01 00:00:00', 1)",
                "insert into icp_website (id, subject_id, ordinal, filing_number, name, content,"
                        + " state, filed_at, version) values (7, 7, 1, 'X-1', 'w',"
                        + " '{\"name\":\"w\"}', 'ACTIVE', '2026-11-01 00:00:00', 1)");
        application(database, 70, "APPROVED");
        Schema.migrate(database, false);

        assertThat(count(database, "icp_version")).isEqualTo(2);
        assertThat(text(database, "select content from icp_version where filing_number = 'X-1'"))
                .isEqualTo("{\"name\":\"w\"}");
        assertThat(
                        text(
                                database,
                                "select count(*) from icp_version where version_number = 1"
                                        + " and valid_to is null and application_id = 70 and cause = 'NEW'"))
                .isEqualTo("2");
    }

    /** The licence of a commercial website that is filed becomes a key. */
    @ParameterizedTest
    @ValueSource(strings = {"derby", "postgresql"})
    void takesTheLicencesOfWebsitesFromWhatIsFiled(String kind) throws SQLException {
        DataSource database = databases.fresh(kind);
        Schema.migrations(database, false).target("82").load().migrate();
        dropForeignKeys(database, "icp_website");
        String website =
                "insert into icp_website (id, subject_id, ordinal, filing_number, name, content,"
                        + " state, filed_at, version) values (%d, 7, %1$d, 'X-%1$d', 'w', '%s',"
                        + " 'ACTIVE', '2026-11-01 00:00:00', 1)";
        execute(
                database,
                website.formatted(1, "{\"commercial\":true,\"licenceNumber\":\"京b2-20060001\"}"),
                website.formatted(2, "{\"commercial\":false,\"licenceNumber\":\"B2-20060002\"}"),
                website.formatted(3, "{\"name\":\"w\",\"commercial\":true}"));
        Schema.migrate(database, false);

        String licence = "select coalesce(licence, 'none') from icp_website where id = ";
        assertThat(text(database, licence + 1)).isEqualTo("京B2-20060001");
        assertThat(text(database, licence + 2)).isEqualTo("none");
        assertThat(text(database, licence + 3)).isEqualTo("none");
    }

    /** What ended with its subject gets the key of that act, and nothing else does. */
    @ParameterizedTest
    @ValueSource(strings = {"derby", "postgresql"})
    void keysTheActsThatCancelledSubjects(String kind) throws SQLException {
        DataSource database = databases.fresh(kind);
        Schema.migrations(database, false).target("82").load().migrate();
        dropForeignKeys(database, "icp_version");
        String version =
                "insert into icp_version (id, subject_id, website_id, version_number,"
                        + " filing_number, state, content, valid_from, cause) values"
                        + " (%d, %d, %s, 2, 'X', '%s', '{}', '2026-11-01 00:%s', '%s')";
        execute(
                database,
                version.formatted(1, 7, "71", "CANCELLED", "05:00", "CLEARING"),
                version.formatted(2, 7, "72", "CANCELLED", "09:30", "CLEARING"),
                version.formatted(3, 7, "73", "CANCELLED", "09:30", "RELEASE"),
                version.formatted(4, 7, "null", "CANCELLED", "10:00", "CLEARING"),
                version.formatted(5, 8, "81", "CANCELLED", "10:00", "CLEARING"),
                version.formatted(6, 8, "null", "ACTIVE", "10:00", "CLEARING"));
        Schema.migrate(database, false);

        String act = "select coalesce(act_id, 0) from icp_version where id = ";
        for (int id : new int[] {2, 4}) {
            assertThat(text(database, act + id)).as("%s", id).isEqualTo("4");
        }
        for (int id : new int[] {1, 3, 5, 6}) {
            assertThat(text(database, act + id)).as("%s", id).isEqualTo("0");
        }
    }

    /** Accounts of a department for public-interest websites alone are of a department. */
    @ParameterizedTest
    @ValueSource(strings = {"derby", "postgresql"})
    void leavesOpinionsToDepartmentsForContent(String kind) throws SQLException {
        DataSource database = databases.fresh(kind);
        Schema.migrations(database, false).target("87").load().migrate();
        dropForeignKeys(database, "account");
        dropForeignKeys(database, "unit_capacity");
        for (int unit = 1; unit <= 3; unit++) {
            execute(
                    database,
                    "insert into account (id, username, password_hash, display_name, unit_id,"
                            + " enabled, must_change_password, session_epoch, created_at,"
                            + " trail_count, version) values (%1$d, 'u%1$d', 'h', 'd', %1$d, true,"
                                    .formatted(unit)
                            + " false, 0, '2026-11-01 00:00:00', 0, 1)",
                    "insert into account_role values (%d, 'CONTENT_DEPARTMENT')".formatted(unit));
        }
        execute(
                database,
                "insert into unit_capacity values (1, 'CONTENT_DEPARTMENT')",
                "insert into unit_capacity values (2, 'CONTENT_DEPARTMENT')",
                "insert into unit_capacity values (2, 'PUBLIC_INTEREST_DEPARTMENT')",
                "insert into unit_capacity values (3, 'PUBLIC_INTEREST_DEPARTMENT')");
        Schema.migrate(database, false);

        String role = "select role_name from account_role where account_id = ";
        assertThat(text(database, role + 1)).isEqualTo("CONTENT_DEPARTMENT");
        assertThat(text(database, role + 2)).isEqualTo("CONTENT_DEPARTMENT");
        assertThat(text(database, role + 3)).isEqualTo("DEPARTMENT");
        assertThat(count(database, "account_role")).isEqualTo(3);
        assertThat(count(database, "unit_capacity")).isEqualTo(4);
    }

    /**
     * Those without a basis bar until they are reviewed; of two equal ones the first has the claim.
     */
    @ParameterizedTest
    @ValueSource(strings = {"derby", "postgresql"})
    void keepsEntriesOfTheBlacklistInForce(String kind) throws SQLException {
        DataSource database = databases.fresh(kind);
        Schema.migrations(database, false).target("88").load().migrate();
        for (String row :
                List.of(
                        "1, 'shili-1.cn', '2026-02-01'",
                        "2, 'shili-1.cn', null",
                        "3, 'shili-1.cn', null")) {
            execute(
                    database,
                    "insert into blacklist_entry (id, entry, valid_to, kind, province, reason,"
                            + " valid_from, trail_count, version) values ("
                            + row
                            + ", 'DOMAIN', '110000', 'x', '2026-01-01', 0, 1)");
        }
        Schema.migrate(database, false);

        String state = "select state from blacklist_entry where id = ";
        String claim = "select claim from blacklist_entry where id = ";
        assertThat(text(database, state + 1)).isEqualTo("LIFTED");
        assertThat(text(database, state + 2)).isEqualTo("IN_FORCE");
        assertThat(text(database, state + 3)).isEqualTo("IN_FORCE");
        assertThat(text(database, claim + 1)).isNull();
        assertThat(text(database, claim + 2)).isEqualTo("IN_FORCE:DOMAIN:shili-1.cn");
        assertThat(text(database, claim + 3)).isNull();
    }

    /** An application in Beijing that a reviewer took, with the contents of its rounds. */
    private static void application(DataSource database, int id, String state, String... rounds)
            throws SQLException {
        execute(
                database,
                "insert into filing_application (id, kind, state, unit_id, submitter, on_behalf,"
                        + " province, round_number, deadline_provisional, working_days_total,"
                        + " taken_by, created_at, trail_count, version) values (%d, 'NEW', '%s', 1,"
                                .formatted(id, state)
                        + " 'u', true, '110000', %d, false, 20, 'reviewer',"
                                .formatted(rounds.length)
                        + " '2026-11-01 00:00:00', 0, 1)");
        for (int round = 1; round <= rounds.length; round++) {
            execute(
                    database,
                    "insert into filing_round (application_id, round_number, content) values (%d, %d, '%s')"
                            .formatted(id, round, "{\"websites\":[" + rounds[round - 1] + "]}"));
        }
    }
}
