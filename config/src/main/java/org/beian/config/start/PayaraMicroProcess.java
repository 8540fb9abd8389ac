package org.beian.config.start;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Payara Micro as a child process: its command line, environment and boot files. */
final class PayaraMicroProcess {

    private static final int DERBY_STATEMENTS = 500;

    /**
     * JVM options for a quick start. The second compiler (C2) takes half of the work of a start,
     * and a garbage collector with threads of its own never pays there; in the long run the server
     * is slower. Without C2 the JVM reserves a fifth of the room for compiled code, which is full
     * within a minute, whereupon nothing more is compiled: so the usual room is asked for.
     */
    private static final List<String> QUICK =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-XX:ReservedCodeCacheSize=240m");

    /**
     * Setting that names the file for an archive of the classes of a start, written when the server
     * ends.
     */
    static final String CLASS_ARCHIVE = "beian.classArchive";

    /** JVM option that lets a debugger of this machine attach; its port follows. */
    private static final String DEBUGGER =
            "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:";

    private final Options options;
    private final DataDirectory data;
    private final ServerLog log;

    PayaraMicroProcess(Options options, DataDirectory data) {
        this.options = options;
        this.data = data;
        this.log = new ServerLog(options, data);
    }

    ServerLog log() {
        return log;
    }

    /**
     * Starts the server with an empty root directory: a kept one deploys twice and holds on to the
     * pools of the earlier start.
     */
    Process start() {
        try {
            data.clear("micro");
            List<String> templates = new ArrayList<>(List.of("node", options.text("beian.db")));
            if (!options.clustered()) {
                templates.add("single");
            }
            if (!NetworkSettings.proxies(options).isEmpty()) {
                templates.add("proxied");
            }
            List<String> afterBoot = new ArrayList<>(List.of("post-boot"));
            if (!options.describesInterface()) {
                afterBoot.add("small");
            }
            List<String> command =
                    command(
                            copy("pre-boot.asadmin", templates),
                            copy("post-boot.asadmin", afterBoot),
                            copy("post-deploy.asadmin", List.of("post-deploy")));
            metrics();
            Path packed = part(options, "web.war");
            Optional<ExplodedWar> edited =
                    options.dev() ? Optional.of(explode(packed)) : Optional.empty();
            Path application = edited.map(ExplodedWar::directory).orElse(packed);
            command.addAll(List.of("--deploy", application.toString(), "--contextroot", "/"));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().keySet().removeIf(name -> name.startsWith("BEIAN_"));
            builder.environment().putAll(environment());
            builder.redirectErrorStream(true).redirectOutput(log.output());
            Process process = builder.start();
            data.remember(process.toHandle());
            edited.ifPresent(sources -> sources.refreshUntilEnd(process));
            return process;
        } catch (IOException e) {
            throw new StartFailed("Payara Micro cannot be started", e);
        }
    }

    /** Adds the metrics of the connection pool to those of the server. */
    private void metrics() throws IOException {
        Path config = Files.createDirectories(data.resolve("micro").resolve("config"));
        try (InputStream in = resource("metrics.xml")) {
            Files.copy(in, config.resolve("metrics.xml"));
        }
    }

    private static InputStream resource(String name) {
        return PayaraMicroProcess.class.getResourceAsStream("/org/beian/config/micro/" + name);
    }

    List<String> command(Path preBoot, Path postBoot, Path postDeploy) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.add("-Xmx" + options.text("beian.memory"));
        if (options.quickStart()) {
            command.addAll(QUICK);
        }
        command.addAll(options.jvmOptions());
        if (options.dev()) {
            command.add(DEBUGGER + options.text("beian.dev.debugPort"));
        }
        command.add("-Duser.timezone=UTC");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-XX:ErrorFile=" + data.resolve("hs_err_pid%p.log"));
        command.add("-Dderby.stream.error.file=" + data.resolve("derby.log"));
        // the in-trays of all kinds have more statements than Derby keeps by itself, which is 100
        command.add("-Dderby.language.statementCache.size=" + DERBY_STATEMENTS);
        // a deadlock is looked for before the wait ends
        int wait = options.number("beian.db.waitSeconds");
        command.add("-Dderby.locks.waitTimeout=" + wait);
        command.add("-Dderby.locks.deadlockTimeout=" + wait / 2);
        options.ofServer().forEach((name, value) -> addProperty(command, name, value));
        if (options.text("beian.baseUrl").isEmpty()) {
            addProperty(command, "beian.baseUrl", options.baseUri().toString());
        }
        if (options.demo() && options.text("beian.smtp.host").isEmpty()) {
            addProperty(command, "beian.mail.mode", "held");
        }
        addProperty(command, "beian.data", options.data().toString());
        addProperty(command, "beian.trail.keyFile", options.keyFile().toString());
        command.addAll(program());
        command.addAll(
                List.of("--rootDir", data.resolve("micro").toString(), "--disablephonehome"));
        command.addAll(List.of("--logproperties", log.configuration().toString()));
        command.addAll(List.of("--port", options.text("beian.http.port")));
        command.addAll(List.of("--prebootcommandfile", preBoot.toString()));
        command.addAll(List.of("--postbootcommandfile", postBoot.toString()));
        command.addAll(List.of("--postdeploycommandfile", postDeploy.toString()));
        command.addAll(cluster());
        return command;
    }

    private ExplodedWar explode(Path packed) throws IOException {
        data.clear("dev");
        return ExplodedWar.of(packed, options, data.resolve("dev").resolve("web.war"));
    }

    /**
     * The arguments of {@code java} that name the program, with the first ones of the program
     * itself.
     */
    private List<String> program() throws IOException {
        if (options.quickStart()) {
            try {
                UnpackedMicro unpacked = unpacked(options);
                unpacked.prepare(data.resolve("micro"));
                return unpacked.command(options.text(CLASS_ARCHIVE));
            } catch (IOException notWritable) {
                data.clear("micro");
            }
        }
        String database = options.text("beian.db");
        String drivers =
                drivers(options).stream()
                        .filter(driver -> driver.getFileName().toString().startsWith(database))
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator));
        return List.of("-jar", part(options, "payara-micro.jar").toString(), "--addlibs", drivers);
    }

    /**
     * The jars of the server, unpacked beside {@code payara-micro.jar}.
     *
     * @throws IOException where they cannot be written there
     */
    static UnpackedMicro unpacked(Options options) throws IOException {
        return UnpackedMicro.of(part(options, "payara-micro.jar"), drivers(options));
    }

    /** Path of the {@code java} that runs this program. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void addProperty(List<String> command, String name, String value) {
        if (!KnownSettings.secret(name)) {
            command.removeIf(earlier -> earlier.startsWith("-D" + name + "="));
            command.add("-D" + name + "=" + value);
        }
    }

    /**
     * The arguments for the data grid (Hazelcast). A single node has none: it would listen on every
     * address, whatever its interfaces are.
     */
    private List<String> cluster() {
        return options.clustered()
                ? List.of(
                        "--clustermode",
                        "tcpip:" + options.text("beian.cluster"),
                        "--interfaces",
                        options.text("beian.cluster.interfaces"))
                : List.of("--nohazelcast");
    }

    /** Environment variables that the boot files ask for as {@code ${ENV=…}}. */
    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        options.ofServer()
                .forEach((name, value) -> environment.put(KnownSettings.variable(name), value));
        environment.put("BEIAN_DERBY", data.resolve("derby").toString());
        environment.put("BEIAN_JOBS_URL", DerbyProvisioning.jobsUrl(options.data()));
        environment.putIfAbsent("BEIAN_SMTP_HOST", "localhost");
        environment.put("BEIAN_DB_URL", new PostgresqlUrl(options).toString());
        environment.put(
                "BEIAN_DB_POOLWAIT",
                String.valueOf(1000L * options.number("beian.db.poolWaitSeconds")));
        environment.put("BEIAN_SMTP_AUTH", String.valueOf(options.mailLogin()));
        environment.put("BEIAN_SMTP_STARTTLS", String.valueOf(options.mailEncrypted()));
        return environment;
    }

    private static Path part(Options options, String name) {
        Path part = options.home().resolve(name);
        if (Files.notExists(part)) {
            throw new StartFailed("There is no " + part + "; build with: mvn -DskipTests package");
        }
        return part;
    }

    /** JDBC drivers of both databases, as the archive of classes holds for one class path only. */
    private static List<Path> drivers(Options options) throws IOException {
        try (Stream<Path> files = Files.list(part(options, "lib"))) {
            return files.filter(
                            file -> file.getFileName().toString().matches("(derby|postgresql).*"))
                    .sorted()
                    .toList();
        }
    }

    private Path copy(String as, List<String> templates) throws IOException {
        Path file = data.resolve(as);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (String template : templates) {
                try (InputStream in = resource(template + ".asadmin")) {
                    in.transferTo(out);
                }
            }
        }
        return file;
    }
}
