package org.beian.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.it.Documents;
import org.beian.it.RunningSystem;
import org.beian.it.SampleApplication;

/** Hands in complete applications that no rule finds fault with, each for another sponsor. */
final class Applications {

    static final String KEY = "demo-provider";

    private static final Pattern ID = Pattern.compile("\"id\":\"(\\d+)\"");

    private final String scan;
    private final String mandate;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    Applications(RunningSystem system) {
        scan = upload(system, 8);
        mandate = upload(system, 9);
    }

    /**
     * An application under review.
     *
     * @param version as the desk shows it
     */
    record Waiting(String id, String version) {}

    private static String upload(RunningSystem system, int size) {
        return system.api(KEY)
                .upload("scan.png", "image/png", Documents.png(size, size))
                .expect(201)
                .id();
    }

    /** A client of the system's own interface. */
    Client atTheSystem(KeepAlive connection) {
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
    Client atTheBaseline(KeepAlive connection) {
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

    /** The next application that waits for its decision; nobody else gets it. */
    Optional<Waiting> next() {
        return Optional.ofNullable(waiting.poll());
    }
}
