package org.beian.bench.bare;

import static org.beian.bench.bare.Rows.row;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.beian.bench.bare.Rows.Ids;

/**
 * Baseline of the register: the rows of an approved application with one website, one domain and
 * one access.
 */
final class BareRegister {

    static final Ids LETTERS = new Ids("letter_seq", 100);
    static final Ids MAILS = new Ids("mail_seq", 100);

    private static final Ids SUBJECTS = new Ids("icp_subject_seq", 100);
    private static final Ids WEBSITES = new Ids("icp_website_seq", 100);
    private static final Ids VERSIONS = new Ids("icp_version_seq", 100);
    private static final Ids ACCESSES = new Ids("icp_access_seq", 100);
    private static final String ADDRESS = "00000000000000000000ffffcb00710a";
    private static final String BLOCK = "4cb00710a";

    private BareRegister() {}

    static void enter(
            Connection connection,
            long filing,
            long provider,
            String number,
            JsonObject content,
            LocalDateTime now)
            throws SQLException {
        JsonObject subject = content.getJsonObject("subject");
        JsonObject site = content.getJsonArray("websites").getJsonObject(0);
        long subjectId = SUBJECTS.next(connection);
        subject(connection, subjectId, filing, number, subject, now);
        Rows.write(
                connection,
                "insert into icp_phone (subject_id, phone) values (?, ?)",
                phone(subjectId, subject, "mobile"),
                phone(subjectId, subject, "officePhone"),
                phone(subjectId, site, "mobile"),
                phone(subjectId, site, "officePhone"));
        long website = WEBSITES.next(connection);
        Rows.write(
                connection,
                "insert into icp_website (ordinal, state, version, id, subject_id, filing_number, name, content, filed_at)"
                        + " values (1, 'ACTIVE', 1, ?, ?, ?, ?, ?, ?)",
                row(
                        website,
                        subjectId,
                        number + "-1",
                        site.getString("name"),
                        site.toString(),
                        now));
        Rows.write(
                connection,
                "insert into icp_domain (domain, website_id, since) values (?, ?, ?)",
                row(site.getJsonArray("domains").getString(0), website, now));
        Rows.write(
                connection,
                "insert into icp_version (version_number, state, cause, id, subject_id, website_id, filing_number,"
                        + " content, valid_from, application_id) values (1, 'ACTIVE', 'NEW', ?, ?, ?, ?, ?, ?, ?)",
                row(
                        VERSIONS.next(connection),
                        subjectId,
                        null,
                        number,
                        subject.toString(),
                        now,
                        filing),
                row(
                        VERSIONS.next(connection),
                        subjectId,
                        website,
                        number + "-1",
                        site.toString(),
                        now,
                        filing));
        access(connection, subjectId, website, provider, subject.getString("province"), now);
    }

    private static void subject(
            Connection connection,
            long id,
            long filing,
            String number,
            JsonObject subject,
            LocalDateTime now)
            throws SQLException {
        JsonObject document = subject.getJsonObject("document");
        Rows.write(
                connection,
                "insert into icp_subject (nature, state, last_website, version, id, filing_number, province, county,"
                        + " name, name_key, document_type, document_number, active_document, content, application_id, filed_at)"
                        + " values ('ENTERPRISE', 'ACTIVE', 1, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row(
                        id,
                        number,
                        subject.getString("province"),
                        subject.getString("county"),
                        subject.getString("name"),
                        subject.getString("name"),
                        document.getString("type"),
                        document.getString("number"),
                        document.getString("type") + ":" + document.getString("number"),
                        subject.toString(),
                        filing,
                        now));
    }

    private static Object[] phone(long subject, JsonObject owner, String kind) {
        return row(subject, owner.getJsonObject("responsible").getString(kind));
    }

    private static void access(
            Connection connection,
            long subject,
            long website,
            long provider,
            String province,
            LocalDateTime now)
            throws SQLException {
        long id = ACCESSES.next(connection);
        Rows.write(
                connection,
                "insert into icp_access (methods, state, version, id, subject_id, website_id, provider_id, since)"
                        + " values ('VIRTUAL_HOST', 'ACTIVE', 1, ?, ?, ?, ?, ?)",
                row(id, subject, website, provider, now));
        Rows.write(
                connection,
                "insert into icp_access_place (access_id, province) values (?, ?)",
                row(id, province));
        Rows.write(
                connection,
                "insert into icp_access_range (access_id, family, block, range_start, range_end)"
                        + " values (?, 4, ?, ?, ?)",
                row(id, BLOCK, ADDRESS, ADDRESS));
    }
}
