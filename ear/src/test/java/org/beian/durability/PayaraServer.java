package org.beian.durability;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.config.start.Options;
import org.beian.config.start.Start;
import org.beian.support.Api;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.ServerStarts;
import org.beian.support.SystemDatabase;

/**
 * The one Payara Server of the tests, prepared by the files and settings that operators use. It
 * runs until the tests end; each class deploys what it needs.
 */
public final class PayaraServer {

    private static final String DOMAIN = "beian";
    private static final String RESOURCES = "/org/beian/config/server/postgresql.asadmin";
    private static final String MAIL_PASSWORD = "示例-mail-password";
    private static final long PATIENCE_SECONDS = 300;

    private final Path data = Path.of("target", "systems", "server").toAbsolutePath();
    private final Path domain = data.resolve("domains").resolve(DOMAIN);
    private final GreenMail smtp = new GreenMail(ServerSetup.SMTP.dynamicPort().setVerbose(false));
    private final Map<String, String> settings = new TreeMap<>();
    private final Set<Integer> given = new HashSet<>();
    private final int adminPort;
    private final int httpPort;

    private static PayaraServer shared;

    private PayaraServer() {
        List<Integer> ports = free(2);
        adminPort = ports.get(0);
        httpPort = ports.get(1);
    }

    /** The server; the first time, with its database, domain and resources prepared. */
    public static synchronized PayaraServer get() throws IOException {
        if (shared == null) {
            PayaraServer server = new PayaraServer();
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            try {
                server.prepare();
                server.run();
            } catch (IOException | RuntimeException | Error e) {
                System.err.println(server.log());
                throw e;
            }
            shared = server;
        }
        return shared;
    }

    /** Deploys the built EAR and waits until it answers. */
    void deploy() {
        try {
            remote("deploy", "--name", DOMAIN, ear().toString());
            Api anybody = api(null);
            Eventually.within(
                    Duration.ofSeconds(PATIENCE_SECONDS), "readiness", () -> isReady(anybody));
        } catch (RuntimeException | Error e) {
            System.err.println(log());
            throw e;
        }
    }

    void undeploy() {
        remote("undeploy", DOMAIN);
    }

    public int adminPort() {
        return adminPort;
    }

    private void prepare() throws IOException {
        delete(data);
        smtp.start();
        settings.putAll(SystemDatabase.settings("server"));
        settings.put("beian.demo", "true");
        settings.put("beian.data", data.toString());
        settings.put("beian.trail.keyFile", data.resolve("trail.key").toString());
        settings.put("beian.baseUrl", baseUri().toString());
        settings.put("beian.smtp.host", "127.0.0.1");
        settings.put("beian.smtp.port", String.valueOf(smtp.getSmtp().getPort()));
        smtp.setUser("beian@localhost", "beian", MAIL_PASSWORD);
        settings.put("beian.smtp.user", "beian");
        settings.put("beian.smtp.password", MAIL_PASSWORD);
        settings.put("beian.smtp.auth", "true");
        settings.put("beian.smtp.starttls", "false");
        settings.put("beian.smtp.from", "beian@localhost");
        Start.migrate(Options.of(settings));
        settings.put(
                "beian.db.url",
                "jdbc:postgresql://localhost:%s/%s?tcpKeepAlive=true"
                        .formatted(settings.get("beian.db.port"), settings.get("beian.db.name")));
        createDomain();
    }

    private void createDomain() throws IOException {
        List<String> listeners =
                List.of(
                        "domain.jmxPort",
                        "jms.port",
                        "orb.listener.port",
                        "http.ssl.port",
                        "orb.ssl.port",
                        "orb.mutualauth.port",
                        "osgi.shell.telnet.port",
                        "java.debugger.port");
        Iterator<Integer> ports = free(listeners.size()).iterator();
        String properties =
                listeners.stream()
                        .map(listener -> listener + "=" + ports.next())
                        .collect(Collectors.joining(":"));
        asadmin(
                "create-domain",
                "--nopassword",
                "--domaindir",
                data.resolve("domains").toString(),
                "--adminport",
                String.valueOf(adminPort),
                "--instanceport",
                String.valueOf(httpPort),
                "--domainproperties",
                properties,
                DOMAIN);
        Path xml = domain.resolve("config").resolve("domain.xml");
        Files.writeString(
                xml,
                Files.readString(xml)
                        .replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                        .replace(
                                "<network-listener port",
                                "<network-listener address=\"127.0.0.1\" port")
                        .replace("-Xmx512m", "-Xmx1g"));
        driver();
    }

    /** The server brings no driver for PostgreSQL. */
    private void driver() throws IOException {
        try (Stream<Path> parts = Files.list(RunningSystem.home().resolve("lib"))) {
            Path driver =
                    parts.filter(part -> part.getFileName().toString().startsWith("postgresql-"))
                            .findFirst()
                            .orElseThrow();
            Files.copy(driver, domain.resolve("lib").resolve(driver.getFileName()));
        }
    }

    private void run() throws IOException {
        ServerStarts.count("Payara Server");
        local("start-domain");
        Path resources = data.resolve("postgresql.asadmin");
        try (InputStream in = Start.class.getResourceAsStream(RESOURCES)) {
            Files.copy(in, resources, StandardCopyOption.REPLACE_EXISTING);
        }
        String said = remote("multimode", "--file", resources.toString());
        if (said.contains("failed")) {
            throw new IllegalStateException(said);
        }
        // each setting of a listener restarts it in the background, and the port is at times still
        // taken
        local("stop-domain");
        local("start-domain");
    }

    private static boolean isReady(Api anybody) {
        try {
            Api.Answer ready = anybody.get("health/ready");
            return ready.status() == 200 && ready.text().contains("\"database\"");
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private void local(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--domaindir", data.resolve("domains").toString(), DOMAIN));
        asadmin(all.toArray(String[]::new));
    }

    public static Path ear() {
        return RunningSystem.home().resolveSibling("beian.ear");
    }

    URI baseUri() {
        return URI.create("http://127.0.0.1:" + httpPort + "/");
    }

    Api api(String key) {
        return new Api(path -> baseUri().resolve(path), key);
    }

    GreenMail smtp() {
        return smtp;
    }

    /** What the server's own administration says of the batch jobs that ran. */
    String batchJobs() {
        return remote("list-batch-jobs");
    }

    private String remote(String command, String... arguments) {
        List<String> all =
                new ArrayList<>(
                        List.of("--host", "127.0.0.1", "--port", String.valueOf(adminPort)));
        all.add(command);
        all.addAll(List.of(arguments));
        return asadmin(all.toArray(String[]::new));
    }

    /** The output of the administration program, whose environment the server inherits. */
    private String asadmin(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(installation().resolve("glassfish/lib/client/appserver-cli.jar").toString());
        command.addAll(List.of(arguments));
        try {
            Path said = Files.createTempFile(data, "asadmin", ".log");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            settings.forEach((name, value) -> builder.environment().put(variable(name), value));
            builder.environment().put("TZ", "UTC");
            Process process = builder.redirectOutput(said.toFile()).start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("no end of " + command);
            }
            String text = Files.readString(said);
            if (process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + "\n" + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path installation() {
        return Path.of(System.getProperty("beian.test.payara", "target/payara6")).toAbsolutePath();
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** The server's log until now. */
    private String log() {
        try {
            return Files.readString(domain.resolve("logs").resolve("server.log"));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    private void stop() {
        if (Files.exists(domain)) {
            local("stop-domain", "--force", "--kill");
        }
        smtp.stop();
    }

    /**
     * Ports below those that outgoing connections get, so that none takes one before the server
     * does.
     */
    private List<Integer> free(int count) {
        List<Integer> found = new ArrayList<>();
        while (found.size() < count) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (given.add(port) && isFree(port)) {
                found.add(port);
            }
        }
        return found;
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(directory);
    }
}
