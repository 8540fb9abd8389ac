package org.beian.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.beian.bench.load.Size;
import org.beian.support.Carriers;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SystemDatabase.Change;
import org.beian.support.files.RegisterUnits;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Server under benchmark: the built system, on PostgreSQL with the baselines beside it. At tiny
 * sizes one serves all benchmarks; what one of them leaves there, the next must bear.
 */
final class BenchServer implements AutoCloseable {

    private static final String HOME = "beian.test.home";

    private static final Path BUILT = RunningSystem.home();

    /**
     * Figures are counted as seldom as in production. No mail leaves, for rendering letters is no
     * part of what is measured.
     */
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "beian.mail.mode",
                    "held",
                    "beian.figures.age",
                    "PT1M",
                    "beian.figures.wait",
                    "PT1S");

    private static BenchServer shared;

    private final RunningSystem system;
    private final Set<String> seeded = new HashSet<>();

    private BenchServer(RunningSystem system) {
        this.system = system;
    }

    /** A server with carriers' address ranges. */
    static BenchServer start() {
        return of(
                () -> {
                    prepare();
                    return ready(RunningSystem.own("bench", SETTINGS, BenchServer::fill));
                });
    }

    /** A server whose units report addresses, with settings of its own. */
    static BenchServer ofRegisters(String name, Map<String, String> settings) {
        return of(
                () -> {
                    prepare();
                    return ready(
                            RunningSystem.own(name, with(settings), BenchServer::fillRegisters));
                });
    }

    /** A server without baselines beside it. */
    static BenchServer plain(String name, Map<String, String> settings, Change change) {
        return of(() -> RunningSystem.own(name, with(settings), change));
    }

    private static synchronized BenchServer of(Supplier<RunningSystem> start) {
        if (!Size.TINY) {
            return new BenchServer(start.get());
        }
        if (shared == null) {
            prepare();
            Change all =
                    connection -> {
                        fill(connection);
                        RegisterUnits.addTo(connection);
                    };
            shared = new BenchServer(ready(RunningSystem.own("bench", SETTINGS, all)));
        }
        return shared;
    }

    private static Map<String, String> with(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(settings);
        all.putAll(SETTINGS);
        return all;
    }

    private static void fill(Connection connection) throws SQLException {
        Carriers.addTo(connection);
        limitNothing(connection);
    }

    private static void fillRegisters(Connection connection) throws SQLException {
        RegisterUnits.addTo(connection);
        limitNothing(connection);
    }

    /** Before the server reads the limits, which it keeps for a while. */
    private static void limitNothing(Connection connection) throws SQLException {
        Statements.execute(
                connection,
                "update setting set content = '1000000000' where name = 'lookup.perMinute'");
        Statements.execute(
                connection,
                "update setting set content = '100000' where name = 'attachment.perAccountPerDay'");
    }

    RunningSystem system() {
        return system;
    }

    /** Fills the running server's database with something that it then has once. */
    void seed(String what, Seed seed) throws SQLException {
        if (seeded.add(what)) {
            try (Connection connection = system.database()) {
                seed.copyTo(connection);
                Statements.execute(connection, "vacuum analyze");
            }
        }
    }

    /** Rows of a kind. */
    interface Seed {
        void copyTo(Connection connection) throws SQLException;
    }

    /** Ends the server, unless others go on with it; that one ends with the process. */
    @Override
    public void close() {
        if (this != shared) {
            system.close();
        }
    }

    private static void prepare() {
        System.setProperty(HOME, make().toString());
    }

    private static RunningSystem ready(RunningSystem system) {
        // with two applications the server answers the health check before it has opened both
        Eventually.within(
                Duration.ofSeconds(60),
                "both applications answer",
                () -> answers(system, "/login.xhtml") && answers(system, "/bench/constant"));
        return system;
    }

    private static boolean answers(RunningSystem system, String path) {
        return system.anybody().get(path).status() == 200;
    }

    /**
     * Directory with the parts of the system and a server that deploys the baselines from within
     * its own JAR.
     */
    private static Path make() {
        Path home = home();
        try {
            Files.createDirectories(home);
            for (String part : new String[] {"web.war", "lib"}) {
                Files.deleteIfExists(home.resolve(part));
                Files.createSymbolicLink(home.resolve(part), BUILT.resolve(part));
            }
            Path war = home.resolve("bench.war");
            ShrinkWrap.create(WebArchive.class, "bench.war")
                    .addPackage("org.beian.bench.bare")
                    .as(ZipExporter.class)
                    .exportTo(war.toFile(), true);
            Path micro = home.resolve("payara-micro.jar");
            Files.copy(
                    BUILT.resolve("payara-micro.jar"), micro, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem jar = FileSystems.newFileSystem(micro)) {
                Files.copy(war, jar.getPath("MICRO-INF", "deploy", "bench.war"));
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        return BUILT.resolveSibling("bench");
    }
}
