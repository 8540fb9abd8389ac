package org.beian.bench;

import java.nio.file.Path;
import java.util.Map;
import org.beian.bench.load.Size;
import org.beian.support.files.DomainFile;
import org.beian.support.files.Planted;
import org.beian.support.files.RangeFiles;
import org.beian.support.files.RegisterUnits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Benchmark of the imports of {@link RegisterBenchmarksIT} on Derby: figures, and no target. */
@Tag("bench-derby")
@Tag("imports")
class DerbyRegistersIT {

    private static final int DOMAINS = Size.of("domains", 1_000_000, 2_000);
    private static final int RANGES = Size.of("ranges", 500_000, 2_000);

    /** No other benchmark reports what begins there. */
    private static final long FIRST_DOMAIN = 40_000_000;

    private static final long FIRST_BLOCK = 16_000;
    private static final ImportBoard BOARD = new ImportBoard();

    private static BenchServer server;
    private static Registers registers;

    @BeforeAll
    static void start() {
        server =
                BenchServer.plain(
                        "registers", Map.of("beian.memory", "512m"), RegisterUnits::addTo);
        registers = new Registers(server.system(), BOARD);
    }

    @AfterAll
    static void end() {
        BOARD.print();
        if (server != null) {
            server.close();
        }
    }

    @Test
    void domains() {
        DomainFile file = DomainFile.ofRegistrar(DOMAINS).from(FIRST_DOMAIN);
        BOARD.figure("Derby: domains", DOMAINS, took(file));
        BOARD.figure("Derby: second file, 1 % changed", DOMAINS, took(file.nextEdition()));
    }

    @Test
    void ranges() {
        RangeFiles files = new RangeFiles(RANGES, 0).from(FIRST_BLOCK);
        BOARD.figure("Derby: ranges", files.goodRows(), registers.addresses(files));
    }

    private static double took(DomainFile file) {
        Path made = file.write(Registers.file("derby"), new Planted());
        return registers.domains("demo-registrar", made).seconds();
    }
}
