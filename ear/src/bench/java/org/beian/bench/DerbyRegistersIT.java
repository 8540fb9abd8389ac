package org.beian.bench;

import java.util.Map;
import org.beian.support.RunningSystem;
import org.beian.support.files.DomainFile;
import org.beian.support.files.Planted;
import org.beian.support.files.RangeFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Benchmark of the imports of {@link RegisterBenchmarksIT} on Derby: figures, and no target. */
@Tag("bench-derby")
class DerbyRegistersIT {

    private static final int DOMAINS = Integer.getInteger("beian.bench.domains", 1_000_000);
    private static final int RANGES = Integer.getInteger("beian.bench.ranges", 500_000);
    private static final ImportBoard BOARD = new ImportBoard();

    private static RunningSystem system;
    private static Registers registers;

    @BeforeAll
    static void start() {
        system = RunningSystem.ofRegisters("registers", Map.of("beian.memory", "512m"));
        registers = new Registers(system, BOARD);
    }

    @AfterAll
    static void end() {
        BOARD.print();
        if (system != null) {
            system.close();
        }
    }

    @Test
    void domains() {
        DomainFile file = DomainFile.ofRegistrar(DOMAINS);
        BOARD.figure("Derby: domains", DOMAINS, took(file, 1));
        BOARD.figure("Derby: second file, 1 % changed", DOMAINS, took(file.nextEdition(), 2));
    }

    @Test
    void ranges() {
        RangeFiles files = new RangeFiles(RANGES, 0);
        BOARD.figure("Derby: ranges", files.goodRows(), registers.addresses(files));
    }

    private static double took(DomainFile file, int sequence) {
        return registers
                .domains(
                        "demo-registrar",
                        file.write(Registers.file("derby"), new Planted()),
                        sequence)
                .seconds();
    }
}
