package org.beian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beian.bench.load.AddressLookUps;
import org.beian.bench.load.Applications;
import org.beian.bench.load.Approvals;
import org.beian.bench.load.Client;
import org.beian.bench.load.Comparison;
import org.beian.bench.load.Crowd;
import org.beian.bench.load.KeepAlive;
import org.beian.bench.load.Load;
import org.beian.bench.load.LookUps;
import org.beian.bench.load.ReviewPages;
import org.beian.bench.load.Size;
import org.beian.bench.seed.AddressSeed;
import org.beian.bench.seed.FiledSeed;
import org.beian.bench.seed.WaitingSeed;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Benchmarks of the interface and the desk, one after the other on one server; the table of all
 * comes at the end.
 */
@Tag("bench")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("frame")
@Tag("filing")
class BenchmarksIT {

    private static final int WAITING = Size.of("waiting", 100_000, 5_000);
    private static final int FILED = Size.of("filed", 1_000_000, 2_000);
    private static final int RANGES = Size.of("ranges", 500_000, 2_000);

    /**
     * Decisions to warm up with: more would use up the applications that the submissions left
     * waiting.
     */
    private static final int DECISIONS = Size.of("decisions", 10_000, 0);

    private static final Scoreboard SCOREBOARD = new Scoreboard();

    private static BenchServer server;
    private static RunningSystem system;
    private static Connection database;
    private static Comparison contest;
    private static Applications applications;

    @BeforeAll
    static void start() throws SQLException {
        server = BenchServer.start();
        system = server.system();
        database = system.database();
        contest = new Comparison(system);
        applications = new Applications(database);
        server.seed("waiting", all -> new WaitingSeed(all, provider()).copy(WAITING));
        server.seed("filed", all -> new FiledSeed(all, provider(), FILED).copy());
        server.seed("ranges", all -> new AddressSeed(all, unit("ipunit"), RANGES).copy());
    }

    @AfterAll
    static void end() {
        SCOREBOARD.print();
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Order(1)
    void page500AgainstPage1() throws Exception {
        ReviewPages pages = new ReviewPages(system);
        String far = pages.pageNumber(WAITING / 200);
        SCOREBOARD.add(
                "queue's page 500 / page 1",
                contest.run(
                        clients(at -> pages.at(at, far)),
                        clients(at -> pages.at(at, ReviewPages.FIRST))),
                Target.between(0.75, 1.33));
    }

    @Test
    @Order(2)
    void lookUpsAgainstAConstant() throws Exception {
        LookUps lookUps = new LookUps(FILED);
        SCOREBOARD.add(
                "look-ups / constant",
                contest.run(clients(lookUps::at), clients(LookUps::atAConstant)),
                Target.atLeast(0.75));
    }

    @Test
    @Order(2)
    void addressLookUpsAgainstAConstant() throws Exception {
        AddressLookUps lookUps = new AddressLookUps(RANGES);
        SCOREBOARD.add(
                "address look-ups / constant",
                contest.run(clients(lookUps::at), clients(LookUps::atAConstant)),
                Target.atLeast(0.75));
    }

    /** Fault F20. */
    @Test
    @Order(5)
    void lookUpsAmidUploadsAgainstLookUpsAlone() throws Exception {
        LookUps lookUps = new LookUps(FILED);
        try (Crowd crowd = new Crowd(system)) {
            SCOREBOARD.add(
                    "look-ups amid uploads / alone",
                    contest.run(
                            crowd.amid(clients(lookUps::at)), crowd.without(clients(lookUps::at))),
                    Target.atLeast(0.33));
            System.out.println("uploads by status: " + crowd.answers());
            assertThat(crowd.answers().keySet()).isSubsetOf(201, 429, 503);
            assertThat(crowd.answers().get(201)).isPositive();
        }
    }

    @Test
    @Order(3)
    void submissionsAgainstBareInserts() throws Exception {
        List<Client> ours = clients(applications::atTheSystem);
        List<Client> bare = clients(applications::atTheBaseline);
        assertSameRows(ours.get(0), bare.get(0));
        SCOREBOARD.add(
                "submissions / bare inserts",
                contest.run(ours, bare),
                Target.atLeast(0.5).within(3));
    }

    @Test
    @Order(4)
    void approvalsAgainstABareTransaction() throws Exception {
        applications.takenBy(database, "reviewer-bj");
        Approvals approvals = new Approvals(system, applications);
        List<Client> ours = clients(approvals::atTheDesk);
        List<Client> bare = clients(approvals::atTheBaseline);
        assertSameRows(ours.get(0), bare.get(0));
        SCOREBOARD.add(
                "approvals / bare transaction",
                contest.run(ours, bare, DECISIONS),
                Target.atLeast(0.3));
    }

    private static List<Client> clients(Function<KeepAlive, Client> each) {
        return Stream.generate(() -> each.apply(new KeepAlive(system::uri)))
                .limit(Load.CLIENTS)
                .toList();
    }

    /** Asserts that one call of each writes as many rows to the same tables. */
    private static void assertSameRows(Client first, Client second)
            throws SQLException, IOException, InterruptedException {
        // series of numbers begin with the first call
        first.call();
        RowCounts counts = new RowCounts(database);
        Map<String, Long> before = counts.now();
        first.call();
        Map<String, Long> between = counts.now();
        second.call();
        assertThat(RowCounts.between(between, counts.now()))
                .isNotEmpty()
                .isEqualTo(RowCounts.between(before, between));
    }

    private static long provider() throws SQLException {
        return unit("provider");
    }

    private static long unit(String code) throws SQLException {
        return Statements.number(database, "select id from unit where code = '" + code + "'");
    }
}
