package org.beian.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Count of the servers that the tests of a tier started, one line each, for the table of the tiers.
 */
public final class ServerStarts {

    public static final Path DIRECTORY = Path.of("target", "server-starts");

    private ServerStarts() {}

    /** The tier that runs, as the build names it. */
    public static String tier() {
        return System.getProperty("beian.test.tier", "by-hand");
    }

    public static void count(String server) {
        try {
            Files.createDirectories(DIRECTORY);
            Files.writeString(
                    DIRECTORY.resolve(tier()),
                    server + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
