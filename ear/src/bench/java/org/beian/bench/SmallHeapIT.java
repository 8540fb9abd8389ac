package org.beian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beian.bench.load.Client;
import org.beian.bench.load.KeepAlive;
import org.beian.bench.load.Load;
import org.beian.bench.load.Size;
import org.beian.support.RunningSystem;
import org.beian.support.files.DomainFile;
import org.beian.support.files.Planted;
import org.beian.support.files.RangeFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Benchmark of imports of a million domains and half a million ranges with 256 MB of heap, during
 * which the server must answer (fault F19).
 */
@Tag("bench")
@Tag("imports")
class SmallHeapIT {

    private static final int DOMAINS = Size.of("domains", 1_000_000, 2_000);
    private static final int RANGES = Size.of("ranges", 500_000, 2_000);

    /** No other benchmark reports what begins there. */
    private static final long FIRST_DOMAIN = 30_000_000;

    private static final long FIRST_BLOCK = 8_000;
    private static final Duration PIECE = Size.time("piece", 5);

    @Test
    void finishesAndAnswersMeanwhile() throws Exception {
        ImportBoard board = new ImportBoard();
        ExecutorService importing = Executors.newSingleThreadExecutor();
        try (BenchServer server =
                BenchServer.ofRegisters("small", Map.of("beian.memory", "256m"))) {
            RunningSystem system = server.system();
            Registers registers = new Registers(system, board);
            Path domains =
                    DomainFile.ofRegistrar(DOMAINS)
                            .from(FIRST_DOMAIN)
                            .write(Registers.file("small"), new Planted());
            RangeFiles ranges = new RangeFiles(RANGES, 0).from(FIRST_BLOCK);
            Callable<Void> work =
                    () -> {
                        double seconds = registers.domains("demo-registrar", domains).seconds();
                        board.figure("F19: domains with 256 MB", DOMAINS, seconds);
                        board.figure(
                                "F19: ranges with 256 MB",
                                ranges.goodRows(),
                                registers.addresses(ranges));
                        return null;
                    };
            Future<Void> done = importing.submit(work);
            KeepAlive anybody = new KeepAlive(system::uri);
            Client client =
                    () -> {
                        anybody.get(200, "/health/ready");
                        return true;
                    };
            while (!done.isDone()) {
                Load.Sample sample = Load.run(List.of(client), PIECE);
                assertThat(sample.calls()).isPositive();
            }
            done.get();
            assertThat(system.log()).doesNotContain("OutOfMemoryError");
        } finally {
            importing.shutdown();
            board.print();
        }
    }
}
