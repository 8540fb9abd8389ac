package org.beian.bench.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.beian.support.SampleApplication;

/**
 * Seed of applications that wait for the bureau in Beijing, with content, access place, claims and
 * history; the history is not sealed, as only the server has the key.
 */
public final class WaitingSeed {

    private static final long FIRST = 10_000_000_000L;
    private static final int DAYS = 28;
    private static final String HASH = "0123456789abcdef".repeat(4);

    private static final int CHUNK = 5_000;

    private final Connection connection;
    private final long provider;
    private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    private final Random random = new Random(1);
    private long first = FIRST;
    private List<SampleApplication> applications;

    /**
     * @param provider the unit that handed them in
     */
    public WaitingSeed(Connection connection, long provider) {
        this.connection = connection;
        this.provider = provider;
    }

    /**
     * @param count a multiple of 5,000
     */
    public void copy(int count) throws SQLException {
        for (int done = 0; done < count; done += CHUNK) {
            first = FIRST + done;
            applications = Stream.generate(SampleApplication::another).limit(CHUNK).toList();
            applications();
            rounds();
            claims();
            history();
        }
    }

    private void rounds() throws SQLException {
        try (Copy rounds =
                new Copy(
                        connection,
                        "filing_round (application_id, round_number, content, submitted_at)")) {
            for (int i = 0; i < CHUNK; i++) {
                rounds.row(first + i, 1, applications.get(i), now);
            }
        }
        try (Copy places = new Copy(connection, "filing_place (application_id, province)")) {
            for (int i = 0; i < CHUNK; i++) {
                places.row(first + i, "110000");
            }
        }
        try (Copy domains = new Copy(connection, "filing_domain (application_id, domain)")) {
            for (int i = 0; i < CHUNK; i++) {
                domains.row(first + i, applications.get(i).at("/websites/0/domains/0"));
            }
        }
    }

    private void history() throws SQLException {
        try (Copy history =
                new Copy(
                        connection,
                        "history_entry (id, case_type, case_id, entry_number, entry_time, actor, unit_id, act, clause,"
                                + " previous_hash, hash)")) {
            for (int i = 0; i < 2 * CHUNK; i++) {
                String act = i % 2 == 0 ? "SUBMIT" : "CHECK";
                long id = FIRST + 2 * (first - FIRST) + i;
                history.row(
                        id,
                        "FILING",
                        first + i / 2,
                        i % 2 + 1,
                        now,
                        "provider",
                        provider,
                        act,
                        "12.2",
                        HASH,
                        HASH);
            }
        }
    }

    private void applications() throws SQLException {
        LocalDate today = now.toLocalDate();
        try (Copy rows =
                new Copy(
                        connection,
                        "filing_application (id, kind, state, unit_id, submitter, on_behalf, reference, website, province,"
                                + " authority, round_number, subject_name, submitted_at, received_on, deadline,"
                                + " deadline_provisional, working_days_total, created_at, trail_count, trail_head,"
                                + " trail_seal, version)")) {
            for (int i = 0; i < CHUNK; i++) {
                SampleApplication application = applications.get(i);
                LocalDate deadline = today.plusDays(random.nextInt(DAYS));
                rows.row(
                        first + i,
                        "NEW",
                        "UNDER_REVIEW",
                        provider,
                        "provider",
                        true,
                        application.reference(),
                        application.at("/websites/0/name"),
                        "110000",
                        "110000",
                        1,
                        application.at("/subject/name"),
                        now,
                        deadline.minusDays(DAYS),
                        deadline,
                        false,
                        20,
                        now,
                        2,
                        HASH,
                        HASH,
                        1);
            }
        }
    }

    private void claims() throws SQLException {
        try (Copy claims = new Copy(connection, "filing_claim (application_id, kind, claim)")) {
            for (int i = 0; i < CHUNK; i++) {
                SampleApplication application = applications.get(i);
                claims.row(first + i, "DOMAIN", application.at("/websites/0/domains/0"));
                claims.row(
                        first + i,
                        "DOCUMENT",
                        application.at("/subject/document/type")
                                + ":"
                                + application.at("/subject/document/number"));
                for (String owner : List.of("/subject", "/websites/0")) {
                    String person = owner + "/responsible/";
                    claims.row(first + i, "PHONE", application.at(person + "mobile"));
                    claims.row(first + i, "PHONE", application.at(person + "officePhone"));
                }
            }
        }
    }
}
