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

    /** Letters that were issued before are entered under their parties. */
    @ParameterizedTest
    @ValueSource(strings = {"derby", "postgresql"})
    void entersLettersUnderTheirParties(String kind) throws SQLException {
        DataSource database = databases.fresh(kind);
        Schema.migrations(database, false).target("88").load().migrate();
        for (String table : List.of("letter", "cancellation", "remedy")) {
            dropForeignKeys(database, table);
        }
        String cancellation =
                "insert into cancellation (id, kind, state, authority, unit_id, submitter,"
                        + " by_provider, mandate, reason, subject_id, filing_number, subject_name,"
                        + " submitted_at, deadline, working_days_total, hearing_until, trail_count,"
                        + " version) values (%d, 'CANCEL_SUBJECT', 'APPROVED', '110000', %d, 'u',"
                        + " false, false, 'r', %d, 'X', 's', '2026-11-01 00:00:00', '2026-11-30',"
                        + " 20, %s, 0, 1)";
        execute(
                database,
                cancellation.formatted(1, 11, 21, "null"),
                cancellation.formatted(2, 12, 22, "'2026-11-10'"),
                "insert into remedy (id, kind, state, authority, attacked_id, attacked_number,"
                        + " filed_on, body, late, recorded_by, recorded_at, trail_count, version)"
                        + " values (5, 'LAWSUIT', 'UPHELD', '110000', 102, 'N-102', '2026-11-01',"
                        + " 'b', false, 'u', '2026-11-01 00:00:00', 0, 1)");
        letter(database, 101, "CANCELLATION", 1);
        letter(database, 102, "CANCELLATION", 2);
        letter(database, 103, "FILING", 31);
        letter(database, 104, "REMEDY", 5);
        letter(database, 105, "ASSISTANCE", 6);
        Schema.migrate(database, false);

        assertThat(count(database, "letter_party")).isEqualTo(5);
        for (String party :
                List.of(
                        "'UNIT' and party_id = 11 and letter_id = 101",
                        "'HOLDER' and party_id = 21 and letter_id = 101",
                        "'HOLDER' and party_id = 22 and letter_id = 102",
                        "'APPLICANT' and party_id = 31 and letter_id = 103",
                        "'HOLDER' and party_id = 22 and letter_id = 104")) {
            assertThat(
                            text(
                                    database,
                                    "select count(*) from letter_party where addressed_as = "
                                            + party))
                    .as(party)
                    .isEqualTo("1");
        }
    }

    private static void letter(DataSource database, int id, String about, int caseId)
            throws SQLException {
        execute(
                database,
                "insert into letter (id, letter_number, kind, issuer_id, case_type, case_id, text_zh,"
                        + " text_en, issued_at) values (%1$d, 'N-%1$d', 'K', 1, '%2$s', %3$d, '{}',"
                                .formatted(id, about, caseId)
                        + " '{}', '2026-11-01 00:00:00')",
                "insert into letter_service (id, letter_number, letter_kind, authority, about_type,"
                        + " about_id, issued_at, remediable, state, trail_count, version) values"
                        + " (%1$d, 'N-%1$d', 'K', '110000', '%2$s', %3$d,"
                                .formatted(id, about, caseId)
                        + " '2026-11-01 00:00:00', true, 'UNSERVED', 0, 1)");
    }

    /** What is about a filing that moved several times is where it is now. */
    @ParameterizedTest
    @ValueSource(strings = {"derby", "postgresql"})
    void followsFilingsThatMovedMoreThanOnce(String kind) throws SQLException {
        DataSource database = databases.fresh(kind);
        Schema.migrations(database, false).target("88").load().migrate();
        for (String table :
                List.of("icp_subject", "icp_website", "icp_access", "stop_access_notice")) {
            dropForeignKeys(database, table);
        }
        dropForeignKeys(database, "enforcement_clue");
        moved(database, 1, "A", "110000", "B");
        moved(database, 2, "B", "440000", "C");
        moved(database, 3, "C", "310000", "D");
        moved(database, 4, "D", "420000", null);
        String access =
                "insert into icp_access (id, website_id, subject_id, provider_id, methods, state,"
                        + " since, version) values (%d, 4, 4, 9, 'HOSTING', 'ACTIVE',"
                        + " '2026-11-01 00:00:00', 1)";
        execute(database, access.formatted(7), access.formatted(8));
        notice(database, 1, "STOP", "8", 70, "A-1");
        notice(database, 2, "RESUME", "null", 1, "A-1");
        notice(database, 3, "STOP", "null", 71, "D-1");
        notice(database, 4, "RESUME", "null", 3, "D-1");
        execute(
                database,
                "insert into enforcement_clue (id, province, subject_id, domains, words, received_at,"
                        + " filed_in, trail_count, version) values (1, '110000', 1, 'd', 'w',"
                        + " '2026-11-01 00:00:00', '440000', 0, 1)");
        Schema.migrate(database, false);

        String notice = " from stop_access_notice where id = ";
        assertThat(text(database, "select filed_in from enforcement_clue")).isEqualTo("420000");
        for (int id : new int[] {1, 2}) {
            assertThat(text(database, "select filed_in" + notice + id)).isEqualTo("420000");
        }
        assertThat(text(database, "select filed_in" + notice + 3)).isEqualTo("440000");
        String resumed = "select coalesce(resumed_access_id, 0)" + notice;
        assertThat(text(database, resumed + 1)).isEqualTo("0");
        assertThat(text(database, resumed + 2)).isEqualTo("8");
        assertThat(text(database, resumed + 4)).isEqualTo("7");
    }

    /** A filing with one website, which went on under another number unless that is null. */
    private static void moved(
            DataSource database, int id, String number, String province, String next)
            throws SQLException {
        String state = next == null ? "ACTIVE" : "CANCELLED";
        execute(
                database,
                "insert into icp_subject (id, filing_number, province, name, name_key, nature,"
                        + " document_type, document_number, content, state, application_id,"
                        + " last_website, filed_at, moved_to, version) values (%d, '%s', '%s', 'n',"
                                .formatted(id, number, province)
                        + " 'n', 'ENTERPRISE', 'T', '1', '{}', '%s', 70, 1,".formatted(state)
                        + " '2026-11-01 00:00:00', %s, 1)"
                                .formatted(next == null ? "null" : "'" + next + "'"),
                "insert into icp_website (id, subject_id, ordinal, filing_number, name, content,"
                        + " state, filed_at, version) values (%d, %1$d, 1, '%s-1', 'w', '{}',"
                                .formatted(id, number)
                        + " '%s', '2026-11-01 00:00:00', 1)".formatted(state));
    }

    /** An order of Beijing's bureau, as of a filing that is in Guangdong. */
    private static void notice(
            DataSource database, int id, String ordered, String access, int cause, String number)
            throws SQLException {
        execute(
                database,
                "insert into stop_access_notice (id, ordered, ground, state, authority,"
                        + " provider_id, letter_id, letter_number, access_id, cause_type, cause_id,"
                        + " filing_number, website_name, domains, addresses, issued_at, due,"
                        + " filed_in, trail_count, version) values (%d, '%s', 'CLOSURE', 'OPEN',"
                                .formatted(id, ordered)
                        + " '110000', 9, 1, '1', %s, 'STOP_ACCESS_NOTICE', %d, '%s', 'w', 'd', 'a',"
                                .formatted(access, cause, number)
                        + " '2026-11-01 00:00:00', date('2026-11-02'), '440000', 0, 1)");
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
