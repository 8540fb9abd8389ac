package org.beian.bench.bare;

import static org.beian.bench.bare.Rows.row;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.beian.bench.bare.BareHistory.Act;

/** Baseline of an approval: number, register, letter, event, mail and history, written by hand. */
@ApplicationScoped
@Path("/approvals")
public class BareApproval {

    private static final String LETTER = "{\"title\":\"" + "予以备案通知书".repeat(100) + "\"}";
    private static final String MAIL = "您的备案申请已予以备案。\n".repeat(20);

    @Resource(lookup = "jdbc/beian")
    DataSource source;

    @POST
    @Path("{id}")
    public Response approve(@PathParam("id") long id) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            approve(connection, id);
            connection.commit();
            return Response.noContent().build();
        }
    }

    private static void approve(Connection connection, long id) throws SQLException {
        Object[] found =
                Rows.read(
                        connection,
                        "select a.unit_id, a.reference, r.content, b.id, b.code from filing_application a"
                                + " join filing_round r on r.application_id = a.id and r.round_number = a.round_number"
                                + " join unit b on b.province = a.province join unit_capacity c on c.unit_id = b.id"
                                + " where a.id = ? and a.state = 'UNDER_REVIEW' and c.capacity = 'BUREAU' for update of a",
                        id);
        long unit = (Long) found[0];
        JsonObject content;
        try (JsonReader reader = Rows.JSON.createReader(new StringReader((String) found[2]))) {
            content = reader.readObject();
        }
        LocalDateTime now = Rows.now();
        int year = now.getYear();
        String province = content.getJsonObject("subject").getString("province");
        String number = "京ICP备%d%06d号".formatted(year, next(connection, "FILING", province, year));
        BareRegister.enter(connection, id, unit, number, content, now);
        Rows.write(connection, "delete from filing_claim where application_id = ?", row(id));
        String bureau = (String) found[4];
        long letter =
                letter(
                        connection,
                        id,
                        (Long) found[3],
                        next(connection, "LETTER", bureau, year),
                        now);
        Rows.write(
                connection,
                "update filing_round set result = 'APPROVED', decided_at = ?, decided_by = 'reviewer-bj', opinion = '',"
                        + " authority = '110000', letter_id = ? where application_id = ? and round_number = 1",
                row(now, letter, id));
        Rows.write(
                connection,
                "update filing_application set state = 'APPROVED', filing_number = ?, decided_at = ?, provider_due = ?,"
                        + " trail_count = 3, version = version + 1 where id = ?",
                row(number, now, now.toLocalDate().plusDays(7), id));
        Rows.write(
                connection,
                BareHistory.INSERT,
                BareHistory.entry(
                        connection,
                        id,
                        3,
                        new Act("APPROVE", "UNDER_REVIEW", "APPROVED", unit, now)));
        mail(connection, id, letter, now);
        Rows.write(
                connection,
                "insert into event (event_type, case_type, payload, unit_id, event_number, case_id, reference,"
                        + " created_at) values ('FILING_APPROVED', 'FILING', '{\"state\":\"APPROVED\"}', ?, ?, ?, ?, ?)",
                row(unit, next(connection, "EVENT", String.valueOf(unit), 0), id, found[1], now));
    }

    /** The next number of a series, whose row stays locked to the commit. */
    private static long next(Connection connection, String kind, String scope, int year)
            throws SQLException {
        return (Long)
                Rows.read(
                        connection,
                        "update number_series set last_number = last_number + 1"
                                + " where kind = ? and scope = ? and year_number = ? returning last_number",
                        kind,
                        scope,
                        year)[0];
    }

    private static long letter(
            Connection connection, long id, long bureau, long serial, LocalDateTime now)
            throws SQLException {
        long letter = BareRegister.LETTERS.next(connection);
        String number = "京通管备〔%d〕%d号".formatted(now.getYear(), serial);
        Rows.write(
                connection,
                "insert into letter (kind, case_type, id, letter_number, issuer_id, case_id, text_zh, text_en, issued_at)"
                        + " values ('FILING_APPROVAL', 'FILING', ?, ?, ?, ?, ?, ?, ?)",
                row(letter, number, bureau, id, LETTER, LETTER, now));
        Rows.write(
                connection,
                "insert into letter_service (letter_kind, authority, about_type, remediable, state, trail_count, version,"
                        + " id, letter_number, about_id, issued_at) values ('FILING_APPROVAL', '110000', 'FILING', true,"
                        + " 'UNSERVED', 0, 1, ?, ?, ?, ?)",
                row(letter, number, id, now));
        Rows.write(
                connection,
                "insert into letter_party (addressed_as, party_id, letter_id) values ('APPLICANT', ?, ?)",
                row(id, letter));
        return letter;
    }

    private static void mail(Connection connection, long id, long letter, LocalDateTime now)
            throws SQLException {
        Rows.write(
                connection,
                "insert into mail (recipient, subject, body, language, case_type, state, attempts, version, id,"
                        + " message_id, letter_id, case_id, created_at, due_at) values ('a@example.cn', '备案结果', '%s',"
                                .formatted(MAIL)
                        + " 'zh-CN', 'FILING', 'PARKED', 0, 1, ?, ?, ?, ?, ?, ?)",
                row(
                        BareRegister.MAILS.next(connection),
                        UUID.randomUUID() + "@beian.invalid",
                        letter,
                        id,
                        now,
                        now));
    }
}
