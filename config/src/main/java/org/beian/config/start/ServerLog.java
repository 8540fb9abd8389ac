package org.beian.config.start;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * Log files of the server: {@code server.0.log} with its predecessors {@code server.1.log} …, which
 * Java's own handler appends to and rotates, and {@code server.out} with what is printed past the
 * log, as before it is set up or when memory is out. Micro does not attach Payara's file handler.
 */
final class ServerLog {

    private static final String FILES = "java.util.logging.FileHandler";
    private static final String CONSOLE = "java.util.logging.ConsoleHandler";
    private static final String TEXT = "com.sun.enterprise.server.logging.ODLLogFormatter";
    private static final String JSON = "fish.payara.enterprise.server.logging.JSONLogFormatter";

    /** Less would be rotated within one start. */
    private static final long LEAST_SIZE = 100 << 10;

    private final Options options;
    private final DataDirectory data;
    private final long earlier;

    ServerLog(Options options, DataDirectory data) {
        this.options = options;
        this.data = data;
        this.earlier = file().toFile().length();
    }

    /** Refuses settings {@code beian.log.*} that cannot be meant. */
    static void check(Options options) {
        if (!options.text("beian.log.format").matches("text|json")) {
            throw new StartFailed(
                    "beian.log.format is text or json, not " + options.text("beian.log.format"));
        }
        if (options.bytes("beian.log.size") < LEAST_SIZE) {
            throw new StartFailed("beian.log.size is at least 100k");
        }
        if (options.number("beian.log.files") < 2) {
            throw new StartFailed("beian.log.files is at least 2");
        }
    }

    /** The file that is written to now. */
    Path file() {
        return data.resolve("server.0.log");
    }

    /** Writes the server's logging configuration. */
    Path configuration() throws IOException {
        Properties logging = new Properties();
        try (InputStream in =
                ServerLog.class.getResourceAsStream("/org/beian/config/micro/logging.properties")) {
            logging.load(in);
        }
        logging.setProperty("handlers", toConsole() ? FILES + "," + CONSOLE : FILES);
        logging.setProperty(
                FILES + ".pattern",
                data.resolve("server.").toString().replace("%", "%%") + "%g.log");
        logging.setProperty(FILES + ".limit", String.valueOf(options.bytes("beian.log.size")));
        logging.setProperty(FILES + ".count", options.text("beian.log.files"));
        String formatter = options.text("beian.log.format").equals("json") ? JSON : TEXT;
        logging.setProperty(FILES + ".formatter", formatter);
        logging.setProperty(CONSOLE + ".formatter", formatter);
        Path written = data.resolve("logging.properties");
        try (OutputStream out = Files.newOutputStream(written)) {
            logging.store(out, null);
        }
        return written;
    }

    /** Where the output of the server's process goes: to that of this one, or to a file. */
    Redirect output() throws IOException {
        if (toConsole()) {
            return Redirect.INHERIT;
        }
        File output = data.resolve("server.out").toFile();
        if (output.length() > options.bytes("beian.log.size")) {
            Path earlier = data.resolve("server.out.1");
            Files.move(output.toPath(), earlier, StandardCopyOption.REPLACE_EXISTING);
        }
        return Redirect.appendTo(output);
    }

    /** What was logged since this start began; nothing where it cannot be read. */
    String sinceStart() {
        try (InputStream in = Files.newInputStream(file())) {
            // a file that is shorter now was rotated
            in.skipNBytes(file().toFile().length() < earlier ? 0 : earlier);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    @Override
    public String toString() {
        return file() + (toConsole() ? "" : " and server.out beside it");
    }

    private boolean toConsole() {
        return options.text("beian.log.console").equals("true");
    }
}
