package org.beian.config.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The program behind {@code java -jar beian.jar}: without an argument it starts the system, with
 * {@code migrate} it only prepares the database, for a Payara Server. Settings: {@link Options}.
 */
public final class Start {

    /** Where a live system's application leaves the first administrator's one-time token. */
    static final String FIRST_ADMINISTRATOR = "first-administrator.token";

    /** 128 and SIGTERM. */
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
            err.println("Usage: java [-Dbeian.…=…] -jar beian.jar [migrate]");
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
        try (DataDirectory data = DataDirectory.take(options.data())) {
            DataDirectory.ensureKey(options.keyFile());
            OwnedDatabase.of(options).prepare(options.demo());
        }
    }

    private static int serve(Options options, PrintStream out, PrintStream err)
            throws InterruptedException {
        long began = System.nanoTime();
        out.println("Starting on " + options.text("beian.db") + ", data in " + options.data());
        RunningServer server = RunningServer.start(options);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        out.printf("Ready after %d s: %s%n", seconds, server.baseUri());
        Path token = options.data().resolve(FIRST_ADMINISTRATOR);
        if (options.demo()) {
            out.println(demoAccounts());
        } else if (Files.exists(token)) {
            out.println("The first administrator's one-time token is in " + token);
        }
        out.println("Stop with Ctrl+C. The server's log: " + server.log());
        int status = server.await();
        if (status == STOPPED) {
            return 0;
        }
        err.println("The server ended by itself with status " + status + "; see " + server.log());
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
