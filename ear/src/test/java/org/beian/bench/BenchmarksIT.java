package org.beian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.beian.bench.Contest.Result;
import org.beian.it.DeskClient;
import org.beian.it.RunningSystem;
import org.beian.it.SampleApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@Tag("bench")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenchmarksIT {

    private static RunningSystem system = Rig.start();
    private static Connection database = connect();
    private static Contest contest;
    private static final ConcurrentLinkedQueue<String> submitted = new ConcurrentLinkedQueue<>();

    private static Connection connect() {
        try {
            contest = new Contest(new Pressure(system.database(), system.pid()));
            return system.database();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    private List<Client> clients(Function<KeepAlive, Client> each) {
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < Load.CLIENTS; i++) {
            clients.add(each.apply(new KeepAlive(system::uri)));
        }
        return clients;
    }

    @Test
    @Order(1)
    void submissions() throws Exception {
        List<Client> ours = clients(at -> () -> submit(at, "/api/v1/filings"));
        List<Client> theirs = clients(at -> () -> submit(at, "/bench/filings"));
        sameRows(ours.get(0), theirs.get(0));
        print("submission", contest.run(ours, theirs));
    }

    private boolean submit(KeepAlive at, String path) throws IOException, InterruptedException {
        byte[] body = SampleApplication.another().toString().getBytes(StandardCharsets.UTF_8);
        String answer = at.post(201, path, "demo-provider", body);
        if (path.startsWith("/api") && !answer.contains("UNDER_REVIEW"))
            throw new AssertionError(answer);
        submitted.add(answer.replaceFirst("(?s).*?\"id\":\"(\\d+)\".*", "$1"));
        return true;
    }

    @Test
    @Order(2)
    void approvals() throws Exception {
        List<Client> ours = new ArrayList<>();
        for (int i = 0; i < Load.CLIENTS; i++) {
            DeskClient.Form form =
                    DeskClient.signIn(system, "reviewer-bj")
                            .get("/bureau/desk.xhtml")
                            .form("deciding");
            ours.add(
                    () -> {
                        String id = submitted.poll();
                        if (id == null) return false;
                        DeskClient.Page page = form.fill("application", id).press("approve");
                        if (!page.isDone()) throw new AssertionError(page);
                        return true;
                    });
        }
        List<Client> theirs =
                clients(
                        at ->
                                () -> {
                                    String id = submitted.poll();
                                    if (id == null) return false;
                                    at.post(204, "/bench/approvals/" + id, "-", new byte[0]);
                                    return true;
                                });
        sameRows(ours.get(0), theirs.get(0));
        print("approval", contest.run(ours, theirs));
    }

    private void print(String name, Result result) {
        System.out.printf(
                "%s: %.0f/s p50 %.1f p99 %.1f | %.0f/s p50 %.1f p99 %.1f | ratio %.2f%n%s%n",
                name,
                result.system().rate(),
                result.system().millis(50),
                result.system().millis(99),
                result.baseline().rate(),
                result.baseline().millis(50),
                result.baseline().millis(99),
                result.ratio(),
                result.limit());
    }

    private void sameRows(Client first, Client second) throws Exception {
        RowCounts counts = new RowCounts(database);
        Map<String, Long> before = counts.now();
        first.call();
        Map<String, Long> between = counts.now();
        second.call();
        Map<String, Long> after = counts.now();
        System.out.println(RowCounts.between(before, between));
        assertThat(RowCounts.between(between, after)).isEqualTo(RowCounts.between(before, between));
    }
}
