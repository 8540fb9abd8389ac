package org.beian.bench;

import java.util.Optional;
import org.beian.it.DeskClient;
import org.beian.it.RunningSystem;

/** Approves applications that wait: at the review desk, and with the bare inserts. */
final class Approvals {

    private final RunningSystem system;
    private final Applications applications;

    Approvals(RunningSystem system, Applications applications) {
        this.system = system;
        this.applications = applications;
    }

    /** A reviewer with a session, who presses the button and is led on to the next application. */
    Client atTheDesk() {
        DeskClient.Form form =
                DeskClient.signIn(system, "reviewer-bj").get("/bureau/desk.xhtml").form("deciding");
        return () -> {
            Optional<Applications.Waiting> next = applications.next();
            next.ifPresent(
                    each -> {
                        DeskClient.Page page =
                                form.fill("application", each.id())
                                        .fill("version", each.version())
                                        .press("approve");
                        if (!page.isDone()) {
                            throw new AssertionError(page);
                        }
                    });
            return next.isPresent();
        };
    }

    /** A client of the hand-written transaction. */
    Client atTheBaseline(KeepAlive connection) {
        return () -> {
            Optional<Applications.Waiting> next = applications.next();
            if (next.isPresent()) {
                connection.post(
                        204, "/bench/approvals/" + next.get().id(), Applications.KEY, new byte[0]);
            }
            return next.isPresent();
        };
    }
}
