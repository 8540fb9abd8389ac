package org.beian.bench.bare;

import static org.beian.bench.bare.Rows.row;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.beian.bench.bare.BareHistory.Act;
import org.beian.bench.bare.Rows.Ids;

/** Baseline of a submission: its rows in batches and one transaction, and nothing else. */
@ApplicationScoped
@Path("/filings")
@Produces("application/json")
public class BareSubmission {

    private static final Ids IDS = new Ids("filing_seq", 100);

    @Resource(lookup = "jdbc/beian")
    DataSource source;

    @POST
    public Response submit(byte[] body) throws SQLException {
        try (JsonReader reader = Rows.JSON.createReader(new ByteArrayInputStream(body));
                Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            long id = write(connection, reader.readObject(), body);
            connection.commit();
            return Response.status(201).entity("{\"id\":\"" + id + "\"}").build();
        }
    }

    private static long write(Connection connection, JsonObject content, byte[] body)
            throws SQLException {
        long unit = (Long) Rows.read(connection, "select id from unit where code = 'provider'")[0];
        long id = IDS.next(connection);
        LocalDateTime now = Rows.now();
        JsonObject subject = content.getJsonObject("subject");
        application(connection, id, unit, content, now);
        Rows.write(
                connection,
                "insert into filing_round (application_id, round_number, content, submitted_at) values (?, 1, ?, ?)",
                row(id, new String(body, StandardCharsets.UTF_8), now));
        Rows.write(
                connection,
                "insert into filing_place (application_id, province) values (?, ?)",
                row(id, subject.getString("province")));
        JsonObject site = content.getJsonArray("websites").getJsonObject(0);
        Rows.write(
                connection,
                "insert into filing_domain (application_id, domain) values (?, ?)",
                row(id, site.getJsonArray("domains").getString(0)));
        Rows.write(
                connection,
                "insert into filing_attachment (application_id, attachment_id) values (?, ?)",
                content.getJsonArray("attachments").stream()
                        .map(each -> row(id, each.asJsonObject().getString("id")))
                        .toArray(Object[][]::new));
        claims(connection, id, subject, site);
        Rows.write(
                connection,
                BareHistory.INSERT,
                BareHistory.entry(connection, id, 1, new Act("SUBMIT", null, null, unit, now)),
                BareHistory.entry(
                        connection, id, 2, new Act("CHECK", "DRAFT", "UNDER_REVIEW", unit, now)));
        return id;
    }

    private static void application(
            Connection connection, long id, long unit, JsonObject content, LocalDateTime now)
            throws SQLException {
        JsonObject subject = content.getJsonObject("subject");
        LocalDate today = now.toLocalDate();
        Rows.write(
                connection,
                "insert into filing_application (kind, state, submitter, on_behalf, round_number, deadline_provisional,"
                        + " working_days_total, trail_count, trail_head, trail_seal, version, id, unit_id, reference,"
                        + " website, province, authority, subject_name, submitted_at, received_on, deadline, created_at)"
                        + " values ('NEW', 'UNDER_REVIEW', 'provider', true, 1, false, 20, 2, '%1$s', '%1$s', 1,"
                                .formatted(BareHistory.HASH)
                        + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row(
                        id,
                        unit,
                        content.getString("reference"),
                        content.getJsonArray("websites").getJsonObject(0).getString("name"),
                        subject.getString("province"),
                        subject.getString("province"),
                        subject.getString("name"),
                        now,
                        today,
                        today.plusDays(28),
                        now));
    }

    private static void claims(Connection connection, long id, JsonObject subject, JsonObject site)
            throws SQLException {
        JsonObject document = subject.getJsonObject("document");
        JsonObject first = subject.getJsonObject("responsible");
        JsonObject second = site.getJsonObject("responsible");
        Rows.write(
                connection,
                "insert into filing_claim (application_id, kind, claim) values (?, ?, ?)",
                row(id, "DOMAIN", site.getJsonArray("domains").getString(0)),
                row(
                        id,
                        "DOCUMENT",
                        document.getString("type") + ":" + document.getString("number")),
                row(id, "PHONE", first.getString("mobile")),
                row(id, "PHONE", first.getString("officePhone")),
                row(id, "PHONE", second.getString("mobile")),
                row(id, "PHONE", second.getString("officePhone")));
    }
}
