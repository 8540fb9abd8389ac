package org.beian.bench;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.beian.bench.Applications.Waiting;
import org.beian.bench.inside.DecisionAlone;
import org.beian.it.DeskClient;
import org.beian.it.RunningSystem;

/** Approves applications that wait: at the review desk, and with the hand-written transaction. */
final class Approvals {

    private final RunningSystem system;
    private final Applications applications;

    Approvals(RunningSystem system, Applications applications) {
        this.system = system;
        this.applications = applications;
    }

    /** A reviewer with a session, who presses the button and is led on to the next application. */
    Client atTheDesk(KeepAlive connection) {
        DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
        DeskClient.Form form = reviewer.get(ReviewPages.FIRST).form("deciding");
        String cookies = reviewer.cookieHeader();
        return () -> {
            Optional<Waiting> next = applications.next();
            if (next.isPresent()) {
                form.fill("application", next.get().id()).fill("version", next.get().version());
                HttpResponse<String> answer =
                        connection.post(
                                302,
                                form.action(),
                                form.body("approve"),
                                "Cookie",
                                cookies,
                                "Content-Type",
                                "application/x-www-form-urlencoded");
                String to = answer.headers().firstValue("Location").orElse("");
                if (!to.contains("done=" + next.get().id())) {
                    throw new AssertionError(to);
                }
            }
            return next.isPresent();
        };
    }

    /** A reviewer's decisions without the desk's page. */
    Client atTheDecision(KeepAlive connection) {
        DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
        DeskClient.Form form = reviewer.get(ReviewPages.FIRST).form("deciding");
        String cookies = reviewer.cookieHeader();
        return () -> {
            Optional<Waiting> next = applications.next();
            if (next.isPresent()) {
                form.fill("application", next.get().id()).fill("version", next.get().version());
                connection.post(
                        204,
                        DecisionAlone.PATH,
                        form.body("approve"),
                        "Cookie",
                        cookies,
                        "Content-Type",
                        "application/x-www-form-urlencoded");
            }
            return next.isPresent();
        };
    }

    /** A client of the hand-written transaction. */
    Client atTheBaseline(KeepAlive connection) {
        return () -> {
            Optional<Waiting> next = applications.next();
            if (next.isPresent()) {
                connection.post(204, "/bench/approvals/" + next.get().id(), "");
            }
            return next.isPresent();
        };
    }
}
