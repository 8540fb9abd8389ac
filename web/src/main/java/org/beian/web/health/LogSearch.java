package org.beian.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Search in the log of this server, which lies in its data directory as text or as JSON. A server
 * that was not started by the start program has none there.
 */
@ApplicationScoped
public class LogSearch {

    static final int MOST_RECORDS = 50;

    /** Lines kept of a record; a stack trace goes on for long. */
    static final int MOST_LINES = 10;

    /** Files looked through, the newest: each is read whole. */
    private static final int MOST_FILES = 5;

    private static final Pattern FILE = Pattern.compile("server\\.\\d+\\.log");
    private static final Pattern BEGIN = Pattern.compile("\\[\\d{4}-.*|\\{.*");

    /** What stands between time and message: level, names of the logger and of the thread. */
    private static final Pattern HEAD =
            Pattern.compile("^\\[([^]]*)] \\[[^]]*] \\[([A-Z]+)] .*?\\[levelValue: \\d+] ");

    @Inject
    @ConfigProperty(name = "beian.data", defaultValue = ".data")
    String data;

    /**
     * Records in which something is found, in their order.
     *
     * @param since files that were not written to after that are left out
     * @return at most 50, the latest
     */
    public List<String> records(Pattern sought, Instant since) {
        Deque<String> found = new ArrayDeque<>();
        try {
            for (Path file : files(since)) {
                try (BufferedReader lines = reader(file)) {
                    search(lines, sought, found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The log of this server cannot be read", e);
        }
        return List.copyOf(found);
    }

    /** The newest files, the oldest of them first. */
    private List<Path> files(Instant since) throws IOException {
        if (Files.notExists(Path.of(data))) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(Path.of(data))) {
            return all.filter(file -> FILE.matcher(file.getFileName().toString()).matches())
                    .filter(file -> !written(file).isBefore(since))
                    .sorted(Comparator.comparing(LogSearch::written).reversed())
                    .limit(MOST_FILES)
                    .sorted(Comparator.comparing(LogSearch::written))
                    .toList();
        }
    }

    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException rotated) {
            return Instant.EPOCH;
        }
    }

    /** Reader that replaces what is no UTF-8 instead of giving up. */
    private static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    private static void search(BufferedReader lines, Pattern sought, Deque<String> found)
            throws IOException {
        StringBuilder record = new StringBuilder();
        int kept = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (BEGIN.matcher(line).matches()) {
                keep(record, sought, found);
                record.setLength(0);
                kept = 0;
            }
            if (kept < MOST_LINES && !line.isBlank()) {
                record.append(kept == 0 ? "" : "\n").append(line);
                kept++;
            }
        }
        keep(record, sought, found);
    }

    private static void keep(StringBuilder record, Pattern sought, Deque<String> found) {
        if (sought.matcher(record).find()) {
            found.add(HEAD.matcher(record).replaceFirst("$1 $2 "));
            if (found.size() > MOST_RECORDS) {
                found.remove();
            }
        }
    }
}
