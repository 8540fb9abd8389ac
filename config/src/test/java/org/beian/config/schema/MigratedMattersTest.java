package org.beian.config.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.config.schema.EmptyDatabases.count;
import static org.beian.config.schema.EmptyDatabases.dropForeignKeys;
import static org.beian.config.schema.EmptyDatabases.execute;
import static org.beian.config.schema.EmptyDatabases.text;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of letters and orders that were there before a migration, and that it enters under their
 * parties and at the filing as it is now.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigratedMattersTest {

    private EmptyDatabases databases;

    @BeforeAll
    void start() throws IOException {
        databases = new EmptyDatabases();
    }

    @AfterAll
    void stop() throws IOException {
        databases.close();
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
}
