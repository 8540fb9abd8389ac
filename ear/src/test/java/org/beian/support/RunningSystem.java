package org.beian.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.config.start.Options;
import org.beian.config.start.RunningServer;
import org.beian.config.start.Start;
import org.beian.support.files.RegisterUnits;
import org.beian.support.site.LookedSite;

/**
 * The built application as a server process of its own, with demo data, on the database that the
 * system property {@code beian.test.database} names (derby or postgresql), with a real SMTP server
 * in the test's process. {@link #get()} gives the one that all tests of a process share; it starts
 * with the first call and ends with the process.
 */
public final class RunningSystem implements AutoCloseable {

    /**
     * Address of the only proxy that the shared system believes; no test comes directly from it.
     */
    public static final String PROXY = "127.0.0.2";

    /** Key for the metrics from any address. */
    public static final String METRICS_KEY = "metrics-key-of-the-tests";

    /** How often a name was used in this process. */
    private static final Map<String, Integer> USES = new ConcurrentHashMap<>();

    private static RunningSystem shared;

    private final Path data;
    private final GreenMail smtp;
    private final Map<String, String> settings;
    private final AtomicInteger turn = new AtomicInteger();

    /** Nodes that clients of the system are spread over; none where it is one server itself. */
    private final List<RunningSystem> nodes;

    private Options options;
    private RunningServer server;

    private RunningSystem(String name, Map<String, String> more, SystemDatabase.Change change) {
        nodes = List.of();
        data = directory(name);
        delete(data);
        smtp = new GreenMail(ServerSetup.SMTP.dynamicPort().setVerbose(false));
        smtp.start();
        settings = new TreeMap<>(SystemDatabase.settings(name));
        settings.put("beian.demo", "true");
        settings.put("beian.home", home().toString());
        settings.put("beian.data", data.toString());
        settings.put("beian.http.port", "0");
        settings.put("beian.smtp.host", "127.0.0.1");
        settings.put("beian.smtp.port", String.valueOf(smtp.getSmtp().getPort()));
        settings.put("beian.startSeconds", "400");
        settings.put("beian.quickStart", System.getProperty("beian.test.quickStart", "true"));
        // KiB: hundreds of sign-ins need not wait for each
        settings.put("beian.password.memory", "64");
        // what a killed server was about to send is taken over soon
        settings.put("beian.mail.claim", "PT15S");
        // shorter than a start, so that a killed job can be restarted as soon as its server is up
        settings.put("beian.job.silence", "PT10S");
        // pages show what was done a moment ago through other channels too
        settings.put("beian.figures.age", "PT0S");
        settings.put("beian.figures.wait", "PT3S");
        settings.put("beian.metrics.key", METRICS_KEY);
        settings.putAll(more);
        options = Options.of(settings);
        Start.migrate(options);
        SystemDatabase.change(settings, change);
        start();
    }

    /** A second node on the database of a first, with its key and its mail server. */
    private RunningSystem(RunningSystem first, String name) {
        nodes = List.of();
        data = directory(name);
        delete(data);
        smtp = first.smtp;
        settings = new TreeMap<>(first.settings);
        settings.put("beian.data", data.toString());
        settings.put("beian.trail.keyFile", first.data.resolve("trail.key").toString());
        options = Options.of(settings);
        start();
    }

    /** Two nodes, which answer in turn. */
    private RunningSystem(RunningSystem first, RunningSystem second) {
        nodes = List.of(first, second);
        data = first.data;
        smtp = first.smtp;
        settings = first.settings;
    }

    /** Another node on the same database; closed before this one. */
    public RunningSystem another(String name) {
        return new RunningSystem(this, name);
    }

    /**
     * The system of this process; the build runs two beside each other. With the system property
     * {@code beian.test.nodes} it has two nodes: a program calls one after the other, and a session
     * stays where it began.
     */
    public static synchronized RunningSystem get() {
        if (shared == null) {
            Map<String, String> more =
                    Map.of(
                            "beian.http.proxies",
                            PROXY,
                            "beian.look.port",
                            String.valueOf(LookedSite.get().port()));
            shared =
                    Boolean.getBoolean("beian.test.nodes")
                            ? ofTwoNodes(more)
                            : new RunningSystem("shared", more, RunningSystem::addUnits);
        }
        return shared;
    }

    /**
     * Two servers on one PostgreSQL that share nothing but the database and the directory of
     * imports.
     */
    private static RunningSystem ofTwoNodes(Map<String, String> more) {
        Path imports = directory("nodes-imports");
        delete(imports);
        Map<String, String> ofBoth = new TreeMap<>(more);
        ofBoth.put("beian.imports", imports.toString());
        ofBoth.put("beian.reminders.every", "PT2S");
        ofBoth.put("beian.job.silence", "PT5S");
        RunningSystem first =
                own(
                        "nodes",
                        ofBoth,
                        connection -> {
                            addUnits(connection);
                            SystemDatabase.commitAsInProduction(connection);
                        });
        return new RunningSystem(first, first.another("nodes-second"));
    }

    /** The nodes of the system, of which most have one. */
    public List<RunningSystem> nodes() {
        return nodes.isEmpty() ? List.of(this) : nodes;
    }

    /** The node whose turn it is. */
    RunningSystem node() {
        return nodes().get(Math.floorMod(turn.getAndIncrement(), nodes().size()));
    }

    /** Adds all units of the tests' own: each test reports for some that no other test counts. */
    private static void addUnits(Connection connection) throws SQLException {
        Carriers.addTo(connection);
        RegisterUnits.addTo(connection);
    }

    /**
     * The directory of a run, a database and one of the processes that test at once: its server's
     * log stays until the same run comes again, also where a test that failed is run once more.
     */
    private static Path directory(String name) {
        int before = USES.merge(name, 1, Integer::sum) - 1;
        return Path.of(
                        "target",
                        "systems",
                        ServerStarts.tier(),
                        System.getProperty("beian.test.fork", "fork-1"),
                        SystemDatabase.kind() + "-" + name + (before == 0 ? "" : "-" + before))
                .toAbsolutePath();
    }

    /** A system of its own for a test that kills it; the test closes it. */
    public static RunningSystem own(String name) {
        return own(name, Map.of());
    }

    /** A system of its own with these settings. */
    public static RunningSystem own(String name, Map<String, String> settings) {
        return new RunningSystem(name, settings, Carriers::addTo);
    }

    /**
     * A system of its own whose units report addresses, without the ranges of {@link Carriers},
     * with which theirs would conflict.
     */
    public static RunningSystem ofRegisters(String name, Map<String, String> settings) {
        return new RunningSystem(name, settings, RegisterUnits::addTo);
    }

    /** A system of its own with these settings and additional rows in its database. */
    public static RunningSystem own(
            String name, Map<String, String> settings, SystemDatabase.Change change) {
        return new RunningSystem(name, settings, change);
    }

    /** Directory with the built parts of the system. */
    public static Path home() {
        return Path.of(System.getProperty("beian.test.home", "target/run")).toAbsolutePath();
    }

    /** Starts the killed or stopped server again, on the same data, perhaps on another port. */
    public void start() {
        ServerStarts.count("Micro on " + SystemDatabase.kind());
        server = RunningServer.start(options);
    }

    /** Starts the killed or stopped server with other settings and a changed database. */
    public void start(Map<String, String> changed, SystemDatabase.Change change) {
        settings.putAll(changed);
        options = Options.of(settings);
        SystemDatabase.change(settings, change);
        start();
    }

    /** Ends the server and looks at the database that it left, or changes it. */
    public void endThen(SystemDatabase.Change look) {
        server.stop();
        SystemDatabase.change(settings, look);
    }

    /** Ends the server as SIGKILL does. */
    public void kill() {
        server.kill();
    }

    /** Puts the server to sleep as a machine that stands still does, until {@link #wake}. */
    public void sleep() {
        signal("STOP");
    }

    public void wake() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Address of the system, with a slash at the end. */
    public URI baseUri() {
        return node().server.baseUri();
    }

    public URI uri(String path) {
        return baseUri().resolve(path.startsWith("/") ? path.substring(1) : path);
    }

    /** A connection of the superuser to the system's database, on PostgreSQL. */
    public Connection database() throws SQLException {
        return SystemDatabase.superuser(settings);
    }

    /** The server's process. */
    public long pid() {
        return server.pid();
    }

    /** A client with this API key. */
    public Api api(String key) {
        return new Api(this::uri, key);
    }

    /** A client without a key. */
    public Api anybody() {
        return new Api(this::uri, null);
    }

    /** The mail server of the test. */
    public GreenMail smtp() {
        return smtp;
    }

    /** The directory with all data that survives a stop. */
    public Path data() {
        return data;
    }

    /** The server's log until now. */
    public String log() {
        if (!nodes.isEmpty()) {
            return nodes.stream().map(RunningSystem::log).collect(Collectors.joining());
        }
        try {
            return Files.readString(server.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
        smtp.stop();
    }

    public static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
