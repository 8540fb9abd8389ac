package org.beian.config.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settings {@code beian.*} of the person who starts the system, from system properties and, under
 * the same name in capitals with underscores, from the environment. Whatever is set goes to the
 * application too, secrets only through its environment.
 */
public final class Options {

    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9})([kmgKMG]?)");

    /**
     * Least heap in bytes for the description of the interface (OpenAPI): 132 MB are in use when
     * nothing is done, and describing takes 180 MB more.
     */
    private static final long LEAST_TO_DESCRIBE = 384L << 20;

    /** Beginning of the names of the settings that only the migration knows. */
    private static final String OWNER = "beian.db.owner";

    /**
     * Least durations: a heartbeat is written once a second at most, and the looks at all deadlines
     * and at the database ask it questions.
     */
    private static final Map<String, Duration> LEAST_DURATIONS =
            Map.of(
                    "beian.call.silence", Duration.ofSeconds(5),
                    "beian.db.lookEvery", Duration.ofSeconds(1),
                    "beian.figures.age", Duration.ZERO,
                    "beian.figures.wait", Duration.ZERO,
                    "beian.job.silence", Duration.ofSeconds(5),
                    "beian.job.stuck", Duration.ofSeconds(5),
                    "beian.reminders.every", Duration.ofSeconds(1),
                    "beian.session.form", Duration.ofSeconds(1),
                    "beian.session.idle", Duration.ofSeconds(1),
                    "beian.session.visitor", Duration.ofSeconds(1));

    /** Least numbers; within two seconds Derby finds a deadlock before a wait for it ends. */
    private static final Map<String, Integer> LEAST_NUMBERS =
            Map.of(
                    "beian.db.waitSeconds", 2,
                    "beian.session.visitors", 1,
                    "beian.session.visitorsOfSource", 1);

    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /** The settings of this process. */
    static Options ofProcess(Properties properties, Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>();
        for (String name : KnownSettings.names()) {
            if (environment.containsKey(KnownSettings.variable(name))) {
                values.put(name, environment.get(KnownSettings.variable(name)));
            }
        }
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith("beian.")) {
                values.put(name, properties.getProperty(name));
            }
        }
        return of(values);
    }

    /**
     * The given settings, with default values for the rest.
     *
     * @param values by name, for instance {@code beian.http.port} (0 = any free port) and {@code
     *     beian.home}, the directory that holds {@code payara-micro.jar}, {@code web.war} and
     *     {@code lib}
     * @throws StartFailed when a setting contradicts another or is malformed
     */
    public static Options of(Map<String, String> values) {
        Map<String, String> all = new TreeMap<>(KnownSettings.DEFAULTS);
        all.putAll(values);
        Options options = new Options(all);
        options.check();
        return options;
    }

    private void check() {
        if (!text("beian.db").matches("derby|postgresql")) {
            throw new StartFailed("beian.db is derby or postgresql, not " + text("beian.db"));
        }
        if (demo() && !address().isLoopbackAddress()) {
            throw new StartFailed(
                    "The demo listens on a loopback address only, not on " + address());
        }
        if (!derby() && text("beian.db.user").equals(text("beian.db.owner"))) {
            throw new StartFailed(
                    "PostgreSQL needs two accounts: beian.db.owner migrates, beian.db.user runs");
        }
        if (derby() && clustered()) {
            throw new StartFailed(
                    "Several nodes need beian.db=postgresql: Derby serves one process");
        }
        for (String either :
                List.of(
                        "beian.demo.history",
                        "beian.dev",
                        "beian.smtp.starttls",
                        "beian.quickStart",
                        "beian.log.console")) {
            if (!text(either).matches("|true|false")) {
                throw new StartFailed(either + " is true or false");
            }
        }
        if (mailLogin() && text("beian.smtp.password").isEmpty()) {
            throw new StartFailed(
                    "beian.smtp.user needs beian.smtp.password (BEIAN_SMTP_PASSWORD)");
        }
        if (!demo() && number("beian.password.memory") < KnownSettings.LEAST_PASSWORD_MEMORY) {
            throw new StartFailed(
                    "beian.password.memory is at least %d (KiB) outside of the demo"
                            .formatted(KnownSettings.LEAST_PASSWORD_MEMORY));
        }
        if (!derby()) {
            new PostgresqlUrl(this).check();
        }
        ServerLog.check(this);
        requireAddresses("beian.trail.mailTo");
        requireAddresses("beian.operator.mailTo");
        requireOwnTime();
        requireSitesThemselves();
        if (!demo() && Boolean.parseBoolean(text("beian.demo.history"))) {
            throw new StartFailed("beian.demo.history is for the demo only (beian.demo)");
        }
        LEAST_DURATIONS.forEach(this::requireDuration);
        LEAST_NUMBERS.forEach(this::requireNumber);
        ExplodedWar.check(this);
        bytes("beian.memory");
        jvmOptions();
        NetworkSettings.check(this);
        number("beian.startSeconds");
    }

    private void requireAddresses(String name) {
        if (!text(name).matches("|[^@;\\s]+@[^@;\\s]+(;[^@;\\s]+@[^@;\\s]+)*")) {
            throw new StartFailed(name + " is one mail address, or several between ;");
        }
    }

    /** Deadlines are rehearsed in the demo only: real ones must not move. */
    private void requireOwnTime() {
        boolean moved =
                !text("beian.clock.offset").isEmpty() && !duration("beian.clock.offset").isZero();
        if (moved && !demo()) {
            throw new StartFailed("beian.clock.offset is for the demo only (beian.demo)");
        }
    }

    /** Only in the demo, a look at a site may lead to the machine itself. */
    private void requireSitesThemselves() {
        if (!demo() && !text("beian.look.port").isEmpty()) {
            throw new StartFailed("beian.look.port is for the demo only (beian.demo)");
        }
    }

    private void requireDuration(String name, Duration least) {
        if (duration(name).compareTo(least) < 0) {
            throw new StartFailed(name + " is at least " + least + ", not " + text(name));
        }
    }

    private Duration duration(String name) {
        try {
            return Duration.parse(text(name));
        } catch (DateTimeParseException e) {
            throw new StartFailed(name + " is a duration such as PT1M, not " + text(name), e);
        }
    }

    private void requireNumber(String name, int least) {
        if (number(name) < least) {
            throw new StartFailed(name + " is at least " + least);
        }
    }

    boolean demo() {
        return Boolean.parseBoolean(text("beian.demo"));
    }

    /** Whether pages and texts come from the source tree, for developers. */
    boolean dev() {
        return Boolean.parseBoolean(text("beian.dev"));
    }

    /**
     * Whether a short start counts for more than speed in the long run: as set, else in the demo.
     */
    boolean quickStart() {
        String said = text("beian.quickStart");
        return said.isEmpty() ? demo() : Boolean.parseBoolean(said);
    }

    /** Further options of the server's JVM, as {@code beian.jvmOptions} has them between spaces. */
    List<String> jvmOptions() {
        String all = text("beian.jvmOptions").strip();
        List<String> options = all.isEmpty() ? List.of() : List.of(all.split("\\s+"));
        for (String option : options) {
            if (!option.startsWith("-")) {
                throw new StartFailed(
                        "beian.jvmOptions holds options such as -XX:+UseZGC, not " + option);
            }
        }
        return options;
    }

    /**
     * Whether this process may act as the owner of the schema: always on Derby, on PostgreSQL with
     * the owner's password.
     */
    boolean hasOwner() {
        return derby() || !text("beian.db.ownerPassword").isEmpty();
    }

    boolean derby() {
        return text("beian.db").equals("derby");
    }

    /** Whether the heap has room for the description of the interface (OpenAPI). */
    boolean describesInterface() {
        return bytes("beian.memory") >= LEAST_TO_DESCRIBE;
    }

    /** Bytes of an amount, which is a number with k, m, g or nothing behind it. */
    long bytes(String name) {
        Matcher said = AMOUNT.matcher(text(name));
        if (!said.matches()) {
            throw new StartFailed(name + " is an amount such as 512m or 2g, not " + text(name));
        }
        int unit = "kmg".indexOf(said.group(2).toLowerCase(Locale.ROOT)) + 1;
        return Long.parseLong(said.group(1)) << (said.group(2).isEmpty() ? 0 : 10 * unit);
    }

    boolean clustered() {
        return !text("beian.cluster").equals("none");
    }

    /** Whether the mail server requires a login. */
    boolean mailLogin() {
        return !text("beian.smtp.user").isEmpty();
    }

    /**
     * Whether the connection to the mail server must be encrypted: as set, else when there is a
     * login.
     */
    boolean mailEncrypted() {
        String said = text("beian.smtp.starttls");
        return said.isEmpty() ? mailLogin() : Boolean.parseBoolean(said);
    }

    Duration startWithin() {
        return Duration.ofSeconds(number("beian.startSeconds"));
    }

    /** The data directory, absolute. */
    Path data() {
        return Path.of(text("beian.data")).toAbsolutePath().normalize();
    }

    Path keyFile() {
        String file = values.get("beian.trail.keyFile");
        return file == null ? data().resolve("trail.key") : Path.of(file).toAbsolutePath();
    }

    /**
     * Directory with the parts of the system: beside this program unless {@code beian.home} is set.
     */
    Path home() {
        String home = values.get("beian.home");
        if (home != null) {
            return Path.of(home).toAbsolutePath();
        }
        try {
            URI here = Options.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path directory = Path.of(here).getParent();
            return Files.exists(directory.resolve("payara-micro.jar"))
                    ? directory
                    : directory.getParent();
        } catch (URISyntaxException e) {
            throw new StartFailed("The program does not find its own place", e);
        }
    }

    InetAddress address() {
        try {
            return InetAddress.getByName(text("beian.http.address"));
        } catch (UnknownHostException e) {
            throw new StartFailed("beian.http.address is no address of this machine", e);
        }
    }

    /** The same options with a port that was free a moment ago. */
    Options withFreePort() {
        InetSocketAddress wanted = new InetSocketAddress(address(), number("beian.http.port"));
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(wanted);
            Map<String, String> chosen = new TreeMap<>(values);
            chosen.put("beian.http.port", String.valueOf(probe.getLocalPort()));
            return new Options(chosen);
        } catch (IOException e) {
            throw new StartFailed(
                    "Port %d on %s is taken; choose another with -Dbeian.http.port"
                            .formatted(wanted.getPort(), text("beian.http.address")),
                    new UncheckedIOException(e));
        }
    }

    /** The same options for a start that hands out the one-time token of the administrator anew. */
    Options withAdministratorLost() {
        if (demo()) {
            throw new StartFailed("In the demo no password is lost: each is demo");
        }
        Map<String, String> lost = new TreeMap<>(values);
        lost.put("beian.administrator.lost", "true");
        return new Options(lost);
    }

    URI baseUri() {
        InetAddress address = address();
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return URI.create(
                "http://%s:%d/"
                        .formatted(
                                host.contains(":") ? "[" + host + "]" : host,
                                number("beian.http.port")));
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw new StartFailed(name + " is a number, not " + text(name));
        }
    }

    /** The settings of the server, by name: all but the owner of the schema. */
    Map<String, String> ofServer() {
        Map<String, String> all = new TreeMap<>(values);
        all.keySet().removeIf(name -> name.startsWith(OWNER));
        return all;
    }
}
