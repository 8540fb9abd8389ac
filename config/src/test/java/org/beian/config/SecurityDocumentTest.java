package org.beian.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that {@code security.md} names each fault, bad input and attack, and tests that exist. */
class SecurityDocumentTest {

    private static final List<String> MODULES = List.of("config", "ejb", "batch", "web", "ear");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([FIA]\\d+) \\|.*\\| (.+) \\|$");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");
    private static final String WITHOUT = "(?s).*(no test|not built).*";

    private static final String DOCUMENT = text(Path.of("src/docs/security.md"));

    @Test
    void hasARowForEachInTheirOrder() {
        List<String> all =
                Stream.of(numbers("F", 20), numbers("I", 9), numbers("A", 30))
                        .flatMap(List::stream)
                        .toList();
        assertThat(ROW.matcher(DOCUMENT).results().map(row -> row.group(1)).toList())
                .isEqualTo(all);
    }

    private static List<String> numbers(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> letter + number).toList();
    }

    @Test
    void saysWhereNothingHoldsIt() {
        assertThat(ROW.matcher(DOCUMENT).results())
                .allMatch(
                        row -> NAMED.matcher(row.group(2)).find() || row.group(2).matches(WITHOUT));
    }

    @Test
    void namesTestsThatAreThere() {
        Map<String, String> classes = testClasses();
        assertThat(classes).hasSizeGreaterThan(100);
        List<String> missing = new ArrayList<>();
        Matcher named = NAMED.matcher(DOCUMENT);
        while (named.find()) {
            String source = classes.getOrDefault(named.group(1), "");
            if (!isTest(source, named.group(2))) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Whether the class has such a method and JUnit runs it. */
    private static boolean isTest(String source, String method) {
        String annotations = "@(?:(?:Parameterized)?Test|Property)\\b(?:(?!\\bvoid\\b)[\\s\\S])*";
        return Pattern.compile(annotations + "\\bvoid " + method + "\\(").matcher(source).find();
    }

    private static Map<String, String> testClasses() {
        Map<String, String> classes = new TreeMap<>();
        for (String module : MODULES) {
            for (String folder : List.of("src/test/java", "src/bench/java")) {
                Path from = Path.of("..", module, folder);
                if (Files.exists(from)) {
                    read(from, classes);
                }
            }
        }
        return classes;
    }

    private static void read(Path from, Map<String, String> classes) {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(file -> file.toString().matches(".*(Test|IT)\\.java"))
                    .forEach(
                            file ->
                                    classes.put(
                                            file.getFileName().toString().replace(".java", ""),
                                            text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
