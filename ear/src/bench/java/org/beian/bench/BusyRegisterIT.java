package org.beian.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beian.bench.load.Applications;
import org.beian.bench.load.Client;
import org.beian.bench.load.KeepAlive;
import org.beian.bench.load.Load;
import org.beian.bench.load.LookUps;
import org.beian.bench.load.Size;
import org.beian.bench.seed.FiledSeed;
import org.beian.support.RunningSystem;
import org.beian.support.files.DomainFile;
import org.beian.support.files.Planted;
import org.beian.support.files.RegisterUnits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Benchmark of an import while eight clients hand applications in and look up, compared with each
 * of them alone.
 */
@Tag("bench")
@Tag("imports")
class BusyRegisterIT {

    private static final int DOMAINS = Size.of("domains", 1_000_000, 2_000) / 2;
    private static final int FILED = Size.of("busyFiled", 100_000, 2_000);

    /** Number of the first domain: no other benchmark reports those from there on. */
    private static final long FIRST = 20_000_000;

    private static final int SUBMITTING = 2;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PIECE = Size.time("piece", 2);
    private static final Duration ALONE = Size.time("alone", 20);

    @Test
    void neitherHoldsTheOtherUp() throws Exception {
        ImportBoard board = new ImportBoard();
        ExecutorService importing = Executors.newSingleThreadExecutor();
        try (BenchServer server = BenchServer.ofRegisters("busy", Map.of());
                Connection database = server.system().database()) {
            RunningSystem system = server.system();
            long provider =
                    Statements.number(database, "select id from unit where code = 'provider'");
            server.seed("filed", all -> new FiledSeed(all, provider, FILED).copy());
            List<Client> clients = clients(system, new Applications(database));
            Registers registers = new Registers(system, board);
            registers.domains("demo-registrar", made(0));
            Load.run(clients, ALONE, PAUSE);

            Load.Sample alone = Load.run(clients, ALONE, PAUSE);
            Path file = made(1);
            double undisturbed = registers.domains(RegisterUnits.REGISTRARS.get(0), file).seconds();
            Path next = made(2);
            Future<Double> busy =
                    importing.submit(
                            () ->
                                    registers
                                            .domains(RegisterUnits.REGISTRARS.get(1), next)
                                            .seconds());
            Load.Sample during = new Load.Sample(new long[0], 0);
            while (!busy.isDone()) {
                during = during.and(Load.run(clients, PIECE, PAUSE));
            }
            board.time(
                    "clients' p95 during an import / without (ms)",
                    during.calls(),
                    during.millis(95),
                    alone.millis(95),
                    2);
            board.rate("import with clients / without", DOMAINS, busy.get(), undisturbed, 0.5);
        } finally {
            importing.shutdown();
            board.print();
        }
    }

    /**
     * Two clients hand in, six look up; each pauses between its calls, as people and their programs
     * do.
     */
    private static List<Client> clients(RunningSystem system, Applications applications) {
        LookUps lookUps = new LookUps(FILED);
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < Load.CLIENTS; i++) {
            KeepAlive connection = new KeepAlive(system::uri);
            clients.add(
                    i < SUBMITTING ? applications.atTheSystem(connection) : lookUps.at(connection));
        }
        return clients;
    }

    private static Path made(int number) {
        return DomainFile.ofRegistrar(DOMAINS)
                .from(FIRST + (long) number * DOMAINS)
                .write(Registers.file("busy-" + number), new Planted());
    }
}
