package org.beian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beian.it.RunningSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The benchmarks, one after the other on one server; the table of all comes at the end. */
@Tag("bench")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenchmarksIT {

    private static final Scoreboard SCOREBOARD = new Scoreboard();

    private static RunningSystem system;
    private static Connection database;
    private static Contest contest;
    private static Applications applications;

    @BeforeAll
    static void start() throws SQLException {
        system = Rig.start();
        database = system.database();
        contest = new Contest(new Pressure(system.database(), system.pid()));
        applications = new Applications(system);
    }

    @AfterAll
    static void end() {
        SCOREBOARD.print();
        if (system != null) {
            system.close();
        }
    }

    @Test
    @Order(3)
    void submission() throws Exception {
        List<Client> system = clients(applications::atTheSystem);
        List<Client> baseline = clients(applications::atTheBaseline);
        assertSameRows(system.get(0), baseline.get(0));
        if (Boolean.getBoolean("bench.profile")) {
            Load.run(system, java.time.Duration.ofSeconds(60));
            return;
        }
        SCOREBOARD.add(
                "submission : bare inserts",
                contest.run(system, baseline),
                Aim.atLeast(0.5).within(3));
    }

    @Test
    @Order(4)
    void approval() throws Exception {
        Approvals approvals = new Approvals(system, applications);
        List<Client> desk = Stream.generate(approvals::atTheDesk).limit(Load.CLIENTS).toList();
        List<Client> baseline = clients(approvals::atTheBaseline);
        assertSameRows(desk.get(0), baseline.get(0));
        SCOREBOARD.add(
                "approval : bare transaction", contest.run(desk, baseline), Aim.atLeast(0.3));
    }

    private static List<Client> clients(Function<KeepAlive, Client> each) {
        return Stream.generate(() -> each.apply(new KeepAlive(system::uri)))
                .limit(Load.CLIENTS)
                .toList();
    }

    /** One call of each writes as many rows to the same tables. */
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
}
