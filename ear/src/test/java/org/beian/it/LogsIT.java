package org.beian.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A22 after all other tests: what their servers logged names nobody. */
@Tag("counts")
class LogsIT {

    private static final Pattern PERSONAL =
            Pattern.compile(
                    "(?<![0-9A-Za-z])(\\d{17}[0-9Xx]|1[3-9]\\d{9})(?![0-9A-Za-z])"
                            + "|a@example\\.cn");

    @Test
    void nameNobody() throws IOException {
        List<Path> logs;
        try (Stream<Path> files = Files.walk(Path.of("target"))) {
            logs = files.filter(file -> file.endsWith("server.log")).toList();
        }
        assertThat(logs).isNotEmpty();
        List<String> found = new ArrayList<>();
        for (Path log : logs) {
            try (Stream<String> lines = Files.lines(log)) {
                lines.filter(line -> PERSONAL.matcher(line).find())
                        .forEach(line -> found.add(log + ": " + line));
            }
        }
        assertThat(found).isEmpty();
    }
}
