package org.beian.bench.load;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.beian.bench.load.Applications.Waiting;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;

/**
 * Load of approvals of waiting applications: at the review desk, and with the hand-written
 * transaction.
 */
public final class Approvals {

    private final RunningSystem system;
    private final Applications applications;

    public Approvals(RunningSystem system, Applications applications) {
        this.system = system;
        this.applications = applications;
    }

    /** A reviewer with a session, who presses the button and is led on to the next application. */
    public Client atTheDesk(KeepAlive connection) {
        Press press = new Press(connection);
        return () -> {
            Optional<HttpResponse<String>> answer = press.next();
            if (answer.isPresent()) {
                String to = answer.get().headers().firstValue("Location").orElse("");
                if (!to.contains("done=" + press.form.value("application"))) {
                    throw new AssertionError(to);
                }
            }
            return answer.isPresent();
        };
    }

    /** The desk's form in a session of its own, filled in for one application after the other. */
    private final class Press {

        private final KeepAlive connection;
        private final DeskClient.Form form;
        private final String cookies;

        Press(KeepAlive connection) {
            this.connection = connection;
            DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
            form = reviewer.get(ReviewPages.FIRST).form("deciding");
            cookies = reviewer.cookieHeader();
        }

        /** Approves the next application that waits; the answer, or none when none waits. */
        Optional<HttpResponse<String>> next() throws IOException, InterruptedException {
            Optional<Waiting> next = applications.next();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            form.fill("application", next.get().id()).fill("version", next.get().version());
            return Optional.of(
                    connection.post(
                            302,
                            form.action(),
                            form.body("approve"),
                            "Cookie",
                            cookies,
                            "Content-Type",
                            "application/x-www-form-urlencoded"));
        }
    }

    /** A client of the hand-written transaction. */
    public Client atTheBaseline(KeepAlive connection) {
        return () -> {
            Optional<Waiting> next = applications.next();
            if (next.isPresent()) {
                connection.post(204, "/bench/approvals/" + next.get().id(), "");
            }
            return next.isPresent();
        };
    }
}
