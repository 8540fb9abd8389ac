package org.beian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beian.bench.load.Size;
import org.beian.bench.seed.Copy;
import org.beian.bench.seed.RowsByCopy;
import org.beian.support.files.DomainFile;
import org.beian.support.files.Planted;
import org.beian.support.files.RangeFiles;
import org.beian.support.files.RangeFiles.Filer;
import org.beian.support.files.RegisterUnits;
import org.beian.value.DomainName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Benchmarks of imports into the registers beside what the database does alone with the same rows,
 * on one server with 512 MiB of heap.
 */
@Tag("bench")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("imports")
class RegisterBenchmarksIT {

    private static final int DOMAINS = Size.of("domains", 1_000_000, 2_000);
    private static final int RANGES = Size.of("ranges", 500_000, 2_000);
    private static final int WARM_UP = Size.of("registerWarmUp", 300_000, 1_000);

    /** Steps of the address import that compare ranges with each other and write the findings. */
    private static final List<String> CHECKS = List.of("report");

    private static final String SWEEP =
            "select count(*) from (select range_start, max(range_end) over (partition by family,"
                    + " kind order by range_start, range_end desc rows between unbounded preceding and"
                    + " 1 preceding) as reached from ip_record) as swept where range_start <= reached";
    private static final ImportBoard BOARD = new ImportBoard();

    private static BenchServer server;
    private static Connection database;
    private static Registers registers;

    @BeforeAll
    static void start() throws SQLException {
        server = BenchServer.ofRegisters("registers", Map.of("beian.memory", "512m"));
        database = server.system().database();
        registers = new Registers(server.system(), BOARD);
        registers.domains("demo-cnnic", made(DomainFile.ofRegistry(WARM_UP), "warm-up"));
    }

    @AfterAll
    static void end() {
        BOARD.print();
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Order(1)
    void domainsAgainstCopyAndUpsert() throws SQLException, IOException {
        DomainFile file = DomainFile.ofRegistrar(DOMAINS);
        Path sent = made(file, "domains-1");
        double ours = registers.domains("demo-registrar", sent).seconds();
        execute("vacuum analyze domain_record");
        order(file);
        RowsByCopy copy =
                new RowsByCopy(
                        database,
                        "domain_record",
                        "select r.* from domain_record r join bench_order o on o.domain = r.domain"
                                + " order by o.place");
        double loaded = copy.load();
        BOARD.rate("(a) domains: import / COPY", DOMAINS, ours, loaded, 0.5);
        BOARD.floor(
                "    read, stage, insert, no check / COPY",
                DOMAINS,
                copy.readStageAndInsert(List.of(sent)),
                loaded);

        long before = count("domain_past");
        DomainFile next = file.nextEdition();
        double again = registers.domains("demo-registrar", made(next, "domains-2")).seconds();
        assertThat(count("domain_past") - before).isEqualTo(next.changes());
        double upsert = copy.stageAndUpsert("domain, unit_id");
        BOARD.time("(b) second file, 1 % changed / upsert", DOMAINS, again, upsert, 0.5);
    }

    @Test
    @Order(2)
    void rangesAgainstCopyAndASweep() throws SQLException, IOException {
        RangeFiles files = new RangeFiles(RANGES, 0);
        double ours = 0;
        double checks = 0;
        double sweeps = 0;
        List<Path> sent = new ArrayList<>();
        for (Filer filer : Filer.values()) {
            sent.add(files.write(filer, Registers.file("ranges-" + filer)));
        }
        registers.tryAddresses(Filer.values()[0].code(), sent.get(0));
        for (Filer filer : Filer.values()) {
            Registers.Took took = registers.addresses(filer.code(), sent.get(filer.ordinal()));
            ours += took.seconds();
            for (String step : CHECKS) {
                checks += took.steps().of(step);
            }
            sweeps += sweep();
        }
        execute("vacuum analyze ip_record");
        RowsByCopy copy =
                new RowsByCopy(
                        database,
                        "ip_record",
                        "select * from ip_record order by unit_id, family, range_start, range_end"
                                + " desc");
        double loaded = copy.load();
        BOARD.rate("(c) ranges: import / COPY", files.goodRows(), ours, loaded, 0.5);
        BOARD.floor(
                "    read, stage, insert, no check / COPY",
                files.goodRows(),
                copy.readStageAndInsert(sent),
                loaded);
        BOARD.time("(c) ranges: checks / sweeps by a window", files.goodRows(), checks, sweeps, 2);
    }

    /**
     * Seconds of one sweep over all ranges filed so far; the check of each file is such a sweep.
     */
    private static double sweep() throws SQLException {
        long begin = System.nanoTime();
        execute(SWEEP);
        return (System.nanoTime() - begin) / 1e9;
    }

    @Test
    @Order(3)
    void timeARowWhileTheRegisterGrows() {
        List<Integer> sizes = List.of(DOMAINS / 10, DOMAINS, 3 * DOMAINS);
        List<Double> aRow = new ArrayList<>();
        long first = 2L * DOMAINS;
        for (int i = 0; i < sizes.size(); i++) {
            DomainFile file = DomainFile.ofRegistrar(sizes.get(i)).from(first);
            first += sizes.get(i);
            double took =
                    registers
                            .domains(RegisterUnits.REGISTRARS.get(i), made(file, "growth-" + i))
                            .seconds();
            aRow.add(took / sizes.get(i));
            BOARD.time(
                    "growth: a row's time / at " + sizes.get(0),
                    sizes.get(i),
                    took,
                    aRow.get(0) * sizes.get(i),
                    1.25);
        }
    }

    /** Stores the position of each domain in its file. */
    private static void order(DomainFile file) throws SQLException {
        execute(
                "create temporary table bench_order (domain varchar(253) primary key, place"
                        + " bigint)");
        try (Copy rows = new Copy(database, "bench_order")) {
            for (long i = 0; i < DOMAINS; i++) {
                rows.row(DomainName.parse(file.domain(i)), i);
            }
        }
    }

    private static Path made(DomainFile file, String name) {
        return file.write(Registers.file(name), new Planted());
    }

    private static long count(String table) throws SQLException {
        return Statements.number(database, "select count(*) from " + table);
    }

    private static void execute(String sql) throws SQLException {
        Statements.execute(database, sql);
    }
}
