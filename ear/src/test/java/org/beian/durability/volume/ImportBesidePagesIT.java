package org.beian.durability.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.RegisterClient;
import org.beian.support.RunningSystem;
import org.beian.support.SystemDatabase;
import org.beian.support.files.RangeFiles;
import org.beian.support.files.RangeFiles.Filer;
import org.beian.support.files.RegisterUnits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Test of a large import of addresses while others look at the register: it ends, and nobody waits
 * long for an answer.
 */
@ApiTest
@Tag("volume")
class ImportBesidePagesIT {

    private static final int ROWS = Integer.getInteger("beian.test.rowsBesidePages", 30_000);

    /** Several times what is waited on an idle machine, which a test run is not. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final int HEADQUARTERS = 11;

    /** Longest wait for each address asked. */
    private final Map<String, Duration> longest = new LinkedHashMap<>();

    private final AtomicBoolean ended = new AtomicBoolean();
    private int asked;

    @Test
    void nobodyWaitsLong() throws Exception {
        ExecutorService others = Executors.newSingleThreadExecutor();
        try (RunningSystem system = RunningSystem.ofRegisters("beside", Map.of())) {
            RangeFiles files = new RangeFiles(2L * ROWS, 0);
            Path file =
                    files.write(
                            Filer.HEADQUARTERS,
                            Path.of("target", "made", SystemDatabase.kind() + "-beside.csv.gz"));
            RegisterClient unit = RegisterClient.of(system, RegisterUnits.HEADQUARTERS);
            DeskClient ministry = DeskClient.signIn(system, "ministry");
            String id = unit.sendAddresses("", file).expect(202).id();
            Future<?> looking =
                    others.submit(
                            () -> {
                                while (!ended.get()) {
                                    look(system, ministry);
                                }
                            });
            unit.completed(id);
            ended.set(true);
            looking.get();
            String map = "/ministry/space.xhtml?unit=" + HEADQUARTERS;
            ask(map, () -> ministry.get(map).status());

            System.out.printf(
                    "%s: %d rows, %d answers, longest waits %s%n",
                    SystemDatabase.kind(), ROWS, asked, longest);
            assertThat(longest)
                    .allSatisfy((path, waited) -> assertThat(waited).as(path).isLessThan(LONGEST));
        } finally {
            ended.set(true);
            others.shutdown();
        }
    }

    private void look(RunningSystem system, DeskClient ministry) {
        for (String path :
                new String[] {
                    "/ministry/units.xhtml",
                    "/ministry/unit.xhtml?unit=" + HEADQUARTERS,
                    "/ministry/ipFindings.xhtml",
                    "/ministry/search.xhtml?address=20.0.0.1"
                }) {
            ask(path, () -> ministry.get(path).status());
        }
        for (String path :
                new String[] {
                    "/health/ready", "/api/v1/addresses?ip=20.0.0.1", "/api/v1/ip-reports"
                }) {
            ask(path, () -> system.api(RegisterUnits.HEADQUARTERS).get(path).status());
        }
    }

    private void ask(String path, IntSupplier answer) {
        long begun = System.nanoTime();
        assertThat(answer.getAsInt()).as(path).isEqualTo(200);
        longest.merge(
                path,
                Duration.ofNanos(System.nanoTime() - begun),
                (one, other) -> one.compareTo(other) > 0 ? one : other);
        asked++;
    }
}
