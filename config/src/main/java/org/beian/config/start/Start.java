package org.beian.config.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Launcher, the main class of {@code beian.jar}: without an argument it starts the system, with
 * {@code migrate} it only prepares the database, for a Payara Server, with {@code administrator} it
 * starts the system with a new token for an administrator who lost the password, with {@code
 * archive} it makes later quick starts shorter, with {@code compare} it compares the history with a
 * checkpoint. Settings: {@link Options}.
 */
public final class Start {

    /**
     * File in which the application of a live system leaves the one-time token of the
     * administrator.
     */
    static final String ADMINISTRATOR_TOKEN = "first-administrator.token";

    /** Exit status of a process ended by SIGTERM: 128 + 15. */
    private static final int STOPPED = 143;

    // a strong reference: the log manager forgets levels of loggers that nobody holds
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Start() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err)
            throws InterruptedException {
        FLYWAY.setLevel(Level.OFF);
        try {
            Options options = Options.ofProcess(System.getProperties(), System.getenv());
            if (arguments.length == 0) {
                return serve(options, out, err);
            }
            if (arguments.length == 1 && arguments[0].equals("migrate")) {
                migrate(options);
                out.println("The database is ready.");
                return 0;
            }
            if (arguments.length == 1 && arguments[0].equals("administrator")) {
                return serve(options.withAdministratorLost(), out, err);
            }
            if (arguments.length == 1 && arguments[0].equals("archive")) {
                out.println("The classes of a start are in " + archive(options));
                return 0;
            }
            if (arguments.length == 2 && arguments[0].equals("compare")) {
                return CheckpointComparison.run(options, Path.of(arguments[1]), out);
            }
            err.println(
                    "Usage: java [-Dbeian.…=…] -jar beian.jar"
                            + " [migrate|administrator|archive|compare CHECKPOINT]");
            return 2;
        } catch (StartFailed failure) {
            err.println(failure.getMessage());
            return 1;
        }
    }

    /**
     * Only migrates and gives rights.
     *
     * @throws StartFailed when the database cannot be prepared
     */
    public static void migrate(Options options) {
        if (!options.hasOwner()) {
            throw new StartFailed(
                    "To migrate, give the owner's account: beian.db.owner and beian.db.ownerPassword"
                            + " (BEIAN_DB_OWNERPASSWORD)");
        }
        try (DataDirectory data = DataDirectory.take(options.data())) {
            TrailKeyFile key = TrailKeyFile.at(options.keyFile()).ofMigration();
            DatabaseProvisioning.of(options).prepare(options.demo(), key);
        }
    }

    /**
     * Archives the classes of a start: starts the demo on a database of its own and keeps the
     * classes that it loaded, where that was not done before with these jars and this Java.
     *
     * @return the file, beside the server's jars
     * @throws StartFailed when the demo does not start, or the file cannot be written
     */
    static Path archive(Options options) {
        try {
            Path archive = PayaraMicroProcess.unpacked(options).archive();
            if (Files.notExists(archive)) {
                Path data = Files.createTempDirectory("beian-archive");
                Path written = data.resolve(archive.getFileName());
                Map<String, String> settings =
                        Map.of(
                                "beian.demo",
                                "true",
                                "beian.data",
                                data.toString(),
                                "beian.home",
                                options.home().toString(),
                                "beian.http.port",
                                "0",
                                PayaraMicroProcess.CLASS_ARCHIVE,
                                written.toString());
                RunningServer.start(Options.of(settings)).stop();
                Files.move(written, archive);
                DataDirectory.delete(data);
            }
            return archive;
        } catch (IOException e) {
            throw new StartFailed("The classes of a start cannot be kept", e);
        }
    }

    private static int serve(Options options, PrintStream out, PrintStream err)
            throws InterruptedException {
        long began = System.nanoTime();
        out.println("Starting on " + options.text("beian.db") + ", data in " + options.data());
        RunningServer server = RunningServer.start(options);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        out.printf("Ready after %d s: %s%n", seconds, server.baseUri());
        Path token = options.data().resolve(ADMINISTRATOR_TOKEN);
        if (options.dev()) {
            out.printf(
                    "Pages and texts of %s show on reload; debugger on port %s%n",
                    ExplodedWar.sources(options), options.text("beian.dev.debugPort"));
        }
        if (options.demo()) {
            out.println(demoAccounts());
        } else if (Files.exists(token)) {
            out.println("The administrator's one-time token is in " + token);
        }
        out.println("Stop with Ctrl+C. The server's log: " + server.log());
        int status = server.await();
        if (status == STOPPED) {
            return 0;
        }
        err.println("The server ended by itself with status " + status + "; see " + server.logs());
        return 1;
    }

    private static String demoAccounts() {
        try (InputStream in = Start.class.getResourceAsStream("demo-accounts.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new StartFailed("The list of demo accounts cannot be read", e);
        }
    }
}
