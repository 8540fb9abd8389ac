package org.beian.tiers;

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

/**
 * Check of the servers' logs, after all other tests: they name nobody (attack A22), and no usual
 * event floods them.
 */
@Tag("counts")
class LogsIT {

    /**
     * Numbers of identity documents, which have a birthday within (the container numbers its
     * applications with as many digits), of mobile telephones, the tests' address, names of
     * uploaded files, and what was typed as a user name that nobody has.
     */
    private static final Pattern PERSONAL =
            Pattern.compile(
                    "(?<![0-9A-Za-z])([1-9]\\d{5}(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])"
                            + "\\d{3}[0-9Xx]|1[3-9]\\d{9})(?![0-9A-Za-z])"
                            + "|a@example\\.cn|uploaded filename|Sign-in refused: nobody");

    /**
     * Messages that a refusal by role, a refused query parameter or a single node without data grid
     * would repeat again and again.
     */
    private static final Pattern FLOOD =
            Pattern.compile(
                    "AccessLocalException|EJBAccessException|Hazelcast is not enabled"
                            + "|could not find a logging provider|No SLF4J providers"
                            + "|Unknown HK2 failure");

    @Test
    void nameNobody() throws IOException {
        assertThat(found(PERSONAL)).isEmpty();
    }

    @Test
    void tellWhatIsUsualOnceAndInOneLine() throws IOException {
        assertThat(found(FLOOD)).isEmpty();
    }

    private static List<String> found(Pattern pattern) throws IOException {
        List<Path> logs;
        try (Stream<Path> files = Files.walk(Path.of("target"))) {
            logs =
                    files.filter(
                                    file ->
                                            file.getFileName()
                                                    .toString()
                                                    .matches("server\\.(log|out|\\d+\\.log)"))
                            .filter(Files::isRegularFile)
                            .toList();
        }
        assertThat(logs).isNotEmpty();
        List<String> found = new ArrayList<>();
        for (Path log : logs) {
            try (Stream<String> lines = Files.lines(log)) {
                lines.filter(line -> pattern.matcher(line).find())
                        .forEach(line -> found.add(log + ": " + line));
            }
        }
        return found;
    }
}
