package org.beian.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.support.SampleApplication;

/** Load of complete applications that no rule finds fault with, each for another sponsor. */
public final class Applications {

    public static final String KEY = "demo-provider";

    private static final Pattern ID = Pattern.compile("\"id\":\"(\\d+)\"");

    private final String scan;
    private final String mandate;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    public Applications(Connection connection) throws SQLException {
        scan = attachment(connection);
        mandate = attachment(connection);
    }

    /**
     * An application under review.
     *
     * @param version as the desk shows it
     */
    record Waiting(String id, String version) {}

    /** A picture that the provider has handed in. */
    private static String attachment(Connection connection) throws SQLException {
        String id = UUID.randomUUID().toString();
        String insert =
                "insert into attachment (id, unit_id, account_id, media_type, file_name, size_bytes, sha256, content,"
                        + " created_at) select ?, unit_id, id, 'image/png', 'scan.png', 1, ?, ?, created_at from account"
                        + " where username = 'provider'";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, id);
            statement.setString(2, "0".repeat(64));
            statement.setBytes(3, new byte[1]);
            assertThat(statement.executeUpdate()).isOne();
        }
        return id;
    }

    /** A client of the system's own interface. */
    public Client atTheSystem(KeepAlive connection) {
        return () -> {
            HttpResponse<String> answer = submit(connection, "/api/v1/filings");
            boolean clean =
                    answer.body().contains("\"UNDER_REVIEW\"")
                            && answer.body().contains("\"findings\":[]");
            if (!clean) {
                throw new AssertionError(answer.body());
            }
            String version = answer.headers().firstValue("ETag").orElseThrow();
            keep(answer, version.replace("\"", ""));
            return true;
        };
    }

    /** A client of the bare inserts. */
    public Client atTheBaseline(KeepAlive connection) {
        return () -> {
            keep(submit(connection, "/bench/filings"), "1");
            return true;
        };
    }

    private HttpResponse<String> submit(KeepAlive connection, String path)
            throws IOException, InterruptedException {
        String body =
                SampleApplication.another()
                        .withAttachment(scan, "DOCUMENT_SCAN")
                        .withAttachment(mandate, "MANDATE")
                        .toString();
        return connection.post(
                201,
                path,
                body,
                "Authorization",
                "Bearer " + KEY,
                "Content-Type",
                "application/json");
    }

    private void keep(HttpResponse<String> answer, String version) {
        Matcher id = ID.matcher(answer.body());
        if (!id.find()) {
            throw new AssertionError(answer.body());
        }
        waiting.add(new Waiting(id.group(1), version));
    }

    /** Has a reviewer take all that wait, which is not part of what is measured. */
    public void takenBy(Connection connection, String reviewer) throws SQLException {
        String update =
                "update filing_application set taken_by = ?, taken_at = submitted_at where id = ?";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            for (Waiting each : waiting) {
                statement.setString(1, reviewer);
                statement.setLong(2, Long.parseLong(each.id()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The next application that waits for its decision; nobody else gets it. */
    Optional<Waiting> next() {
        return Optional.ofNullable(waiting.poll());
    }
}
