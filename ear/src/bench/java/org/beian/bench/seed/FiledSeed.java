package org.beian.bench.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.beian.support.SampleApplication;
import org.beian.value.FilingNumber;
import org.beian.value.Province;
import org.beian.value.SerialPattern;

/**
 * Seed of filings of all provinces in the register, each of one website with one domain and one
 * access; their applications have neither history nor letters, which only the server can seal.
 */
public final class FiledSeed {

    private static final long FIRST = 20_000_000_000L;
    private static final SerialPattern DIGITS = new SerialPattern(4, 6);
    private static final int FIRST_YEAR = 2021;
    private static final int YEARS = 5;
    private static final String FILED_AT = "2021-03-01 08:00:00";
    private static final String ADDRESS = "00000000000000000000ffffcb00710a";
    private static final String BLOCK = "4cb00710a";
    private static final String NAME = "@name@";
    private static final String DOMAIN = "@domain@";

    private final Connection connection;
    private final long provider;
    private final int count;
    private final String subject;
    private final String website;

    /**
     * @param provider the unit that gives access to all
     */
    public FiledSeed(Connection connection, long provider, int count) {
        this.connection = connection;
        this.provider = provider;
        this.count = count;
        SampleApplication sample =
                SampleApplication.another()
                        .with("/subject/name", NAME)
                        .with("/websites/0/name", NAME)
                        .withDomain(DOMAIN);
        subject = sample.json().at("/subject").toString();
        website = sample.json().at("/websites/0").toString();
    }

    /** The domain of a filing, from 0; no two have the same, and their order is scattered. */
    public static String domain(int filing) {
        return "site-" + Long.toString(filing * 0x9E3779B1L & 0x7FFFFFFF, 36) + ".cn";
    }

    /** The number of its website. */
    public static String number(int filing) {
        int inProvince = filing / Province.values().length;
        return FilingNumber.issued(
                        province(filing),
                        FIRST_YEAR + inProvince % YEARS,
                        inProvince / YEARS + 1,
                        DIGITS)
                .canonical();
    }

    private static Province province(int filing) {
        return Province.values()[filing % Province.values().length];
    }

    private static String name(int filing) {
        return "示例第" + filing + "备案有限公司";
    }

    public void copy() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // foreign keys hold by construction; checking them takes as long as all the rest
            statement.execute("set session_replication_role = replica");
            applications();
            subjects();
            websites();
            accesses();
            parts(statement);
            statement.execute("set session_replication_role = origin");
        }
    }

    private void applications() throws SQLException {
        try (Copy rows =
                new Copy(
                        connection,
                        "filing_application (id, kind, state, unit_id, submitter, on_behalf, province, authority,"
                                + " round_number, subject_name, submitted_at, deadline_provisional, working_days_total, decided_at,"
                                + " filing_number, created_at, trail_count, version)")) {
            for (int i = 0; i < count; i++) {
                rows.row(
                        FIRST + i,
                        "NEW",
                        "APPROVED",
                        provider,
                        "provider",
                        true,
                        province(i).regionCode(),
                        province(i).regionCode(),
                        1,
                        name(i),
                        FILED_AT,
                        false,
                        20,
                        FILED_AT,
                        number(i),
                        FILED_AT,
                        0,
                        1);
            }
        }
    }

    private void subjects() throws SQLException {
        try (Copy rows =
                new Copy(
                        connection,
                        "icp_subject (id, filing_number, province, name, name_key, nature, document_type, document_number,"
                                + " active_document, content, state, application_id, last_website, filed_at, version)")) {
            String type = "UNIFIED_SOCIAL_CREDIT_CODE";
            for (int i = 0; i < count; i++) {
                String document = SampleApplication.creditCode(province(i).code() + "0100", i);
                rows.row(
                        FIRST + i,
                        number(i),
                        province(i).regionCode(),
                        name(i),
                        name(i),
                        "ENTERPRISE",
                        type,
                        document,
                        type + ":" + document,
                        subject.replace(NAME, name(i)),
                        "ACTIVE",
                        FIRST + i,
                        1,
                        FILED_AT,
                        1);
            }
        }
    }

    private void websites() throws SQLException {
        try (Copy rows =
                new Copy(
                        connection,
                        "icp_website (id, subject_id, ordinal, filing_number, name, content, state, filed_at, version)")) {
            for (int i = 0; i < count; i++) {
                String content = website.replace(NAME, name(i)).replace(DOMAIN, domain(i));
                rows.row(
                        FIRST + i,
                        FIRST + i,
                        1,
                        number(i) + "-1",
                        name(i),
                        content,
                        "ACTIVE",
                        FILED_AT,
                        1);
            }
        }
        try (Copy rows = new Copy(connection, "icp_domain (domain, website_id, since)")) {
            for (int i = 0; i < count; i++) {
                rows.row(domain(i), FIRST + i, FILED_AT);
            }
        }
    }

    private void accesses() throws SQLException {
        try (Copy rows =
                new Copy(
                        connection,
                        "icp_access (id, website_id, subject_id, provider_id, methods, state, since, version)")) {
            for (int i = 0; i < count; i++) {
                rows.row(
                        FIRST + i,
                        FIRST + i,
                        FIRST + i,
                        provider,
                        "VIRTUAL_HOST",
                        "ACTIVE",
                        FILED_AT,
                        1);
            }
        }
        try (Copy rows = new Copy(connection, "icp_access_place (access_id, province)")) {
            for (int i = 0; i < count; i++) {
                rows.row(FIRST + i, province(i).regionCode());
            }
        }
        try (Copy rows =
                new Copy(
                        connection,
                        "icp_access_range (access_id, family, block, range_start, range_end)")) {
            for (int i = 0; i < count; i++) {
                rows.row(FIRST + i, 4, BLOCK, ADDRESS, ADDRESS);
            }
        }
    }

    /** What the applications keep of it, and the first versions in the register. */
    private static void parts(Statement statement) throws SQLException {
        String ours = " where s.id >= " + FIRST;
        statement.execute(
                "insert into filing_round (application_id, round_number, content, submitted_at, result, decided_at,"
                        + " decided_by, opinion, authority) select s.id, 1, '{\"kind\":\"NEW\",\"subject\":' || s.content"
                        + " || ',\"websites\":[' || w.content || ']}', s.filed_at, 'APPROVED', s.filed_at, 'reviewer-bj',"
                        + " '', s.province from icp_subject s join icp_website w on w.id = s.id"
                        + ours);
        statement.execute(
                "insert into filing_place (application_id, province) select s.id, p.province"
                        + " from icp_subject s join icp_access_place p on p.access_id = s.id"
                        + ours);
        statement.execute(
                "insert into filing_domain (application_id, domain) select s.id, d.domain"
                        + " from icp_subject s join icp_domain d on d.website_id = s.id"
                        + ours);
        String version =
                "insert into icp_version (id, subject_id, website_id, version_number, filing_number, state, content,"
                        + " valid_from, application_id, cause) select nextval('icp_version_seq'), s.id, %s, 1,"
                        + " s.filing_number, s.state, s.content, s.filed_at, s.id, 'NEW' from %s s"
                        + ours;
        statement.execute(version.formatted("null", "icp_subject"));
        statement.execute(version.formatted("s.id", "icp_website"));
    }
}
