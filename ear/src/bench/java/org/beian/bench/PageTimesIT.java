package org.beian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.beian.bench.load.Size;
import org.beian.bench.seed.WaitingSeed;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Benchmark of the busiest pages, asked one after the other as one person asks them, while 100,000
 * applications wait at one bureau. It prints the median time of an answer and its size.
 */
@Tag("bench")
@Tag("frame")
class PageTimesIT {

    private static final int WAITING = Size.of("waiting", 100_000, 5_000);
    private static final int WARM = Size.of("pageWarm", 40, 1);
    private static final int TIMES = Size.of("pageTimes", 41, 3);

    /** Pages by who asks for them; an empty name is a visitor. */
    private static final List<String> PAGES =
            List.of(
                    " /",
                    " /public/lookup.xhtml?q=%E4%BA%ACICP%E5%A4%872026000010%E5%8F%B7",
                    "sponsor /home.xhtml",
                    "sponsor /sponsor/filings.xhtml",
                    "provider /provider/tasks.xhtml",
                    "provider /provider/filings.xhtml",
                    "provider /provider/access.xhtml",
                    "reviewer-bj /bureau/desk.xhtml",
                    "reviewer-bj /bureau/desk.xhtml?id=APPLICATION",
                    "reviewer-bj /bureau/filings.xhtml",
                    "operator /operator/jobs.xhtml",
                    "operator /operator/outbox.xhtml",
                    "admin /admin/accounts.xhtml");

    private static BenchServer server;
    private static String application;

    @BeforeAll
    static void start() throws SQLException {
        server = BenchServer.start();
        try (Connection database = server.system().database()) {
            long provider =
                    Statements.number(database, "select id from unit where code = 'provider'");
            server.seed("waiting", all -> new WaitingSeed(all, provider).copy(WAITING));
            application =
                    ""
                            + Statements.number(
                                    database,
                                    "select max(id) from filing_application where state ="
                                            + " 'UNDER_REVIEW'");
        }
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void answersThePagesThatPeopleWaitFor() {
        RunningSystem system = server.system();
        for (String page : PAGES) {
            String[] parts = page.split(" ", 2);
            DeskClient person =
                    parts[0].isEmpty()
                            ? DeskClient.anybody(system)
                            : DeskClient.signIn(system, parts[0]);
            String path = parts[1].replace("APPLICATION", application);
            double[] milliseconds = new double[TIMES];
            int size = 0;
            for (int i = -WARM; i < TIMES; i++) {
                long begun = System.nanoTime();
                var answer = person.get(path);
                if (i >= 0) {
                    milliseconds[i] = (System.nanoTime() - begun) / 1e6;
                }
                assertThat(answer.status()).as(path).isEqualTo(200);
                size = answer.text().length();
            }
            Arrays.sort(milliseconds);
            System.out.printf(
                    "page %-55s median %6.1f ms, longest %6.1f ms, %,d characters%n",
                    page, milliseconds[TIMES / 2], milliseconds[TIMES - 1], size);
        }
    }
}
