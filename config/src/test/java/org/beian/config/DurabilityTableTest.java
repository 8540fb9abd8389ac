package org.beian.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that {@code CONTRIBUTING.md} tells for each class of durability what it guards, as its tags
 * do.
 */
class DurabilityTableTest {

    private static final List<Path> SOURCES =
            Stream.of("ear/src/test/java", "ear/src/bench/java", "ejb/src/test/java")
                    .map(Path.of("..")::resolve)
                    .toList();

    /** Tags by which a class runs in durability, in one of its tiers. */
    private static final Set<String> TIERS =
            Set.of(
                    "own",
                    "pages",
                    "derby",
                    "volume",
                    "alone",
                    "nodes",
                    "attack",
                    "bench",
                    "bench-derby",
                    "server",
                    "container");

    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([a-z-]+)\"\\)");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| [^|]+ \\| `([a-z-]+)` \\| ([^|]+) \\| \\d+ \\|$");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private final Map<String, Set<String>> classesByWord = words();

    @Test
    void namesEachClassInEachRowWhoseWordItHasAsTag() {
        Map<String, Set<String>> byTag = new TreeMap<>();
        durability()
                .forEach(
                        (name, tags) ->
                                tags.stream()
                                        .filter(classesByWord::containsKey)
                                        .forEach(
                                                tag ->
                                                        byTag.computeIfAbsent(
                                                                        tag, any -> new TreeSet<>())
                                                                .add(name)));
        assertThat(classesByWord).isNotEmpty().isEqualTo(byTag);
    }

    @Test
    void namesEveryClassOfDurability() {
        Set<String> named =
                classesByWord.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(named).containsExactlyInAnyOrderElementsOf(durability().keySet());
    }

    private static Map<String, Set<String>> words() {
        return ROW.matcher(text(Path.of("../CONTRIBUTING.md")))
                .results()
                .collect(
                        Collectors.toMap(
                                row -> row.group(1),
                                row -> found(NAME, row.group(2)),
                                (one, other) -> one,
                                TreeMap::new));
    }

    /** Tags of each class that runs in durability. */
    private static Map<String, Set<String>> durability() {
        Map<String, Set<String>> classes = new TreeMap<>();
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(
                                file -> {
                                    Set<String> tags = found(TAG, text(file));
                                    if (tags.stream().anyMatch(TIERS::contains)) {
                                        String name = file.getFileName().toString();
                                        classes.put(name.replace(".java", ""), tags);
                                    }
                                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return classes;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult each) -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
