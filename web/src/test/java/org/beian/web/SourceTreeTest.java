package org.beian.web;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Source tree of all modules: small folders, classes that say what they are, true documents. */
class SourceTreeTest {

    private static final List<String> MODULES = List.of("config", "ejb", "batch", "web", "ear");
    private static final int LIMIT = 25;

    /** Formats and rules: many small classes of one kind. */
    private static final int LIMIT_OF_A_KIND = 30;

    private static final Pattern CLASS_COMMENT =
            Pattern.compile("/\\*\\*[\\s*]*(\\w+)(?:(?!\\*/)[\\s\\S])*\\*/\\s*(?:@[^\\n]*\\n)*");

    /** A class comment begins with a noun phrase. */
    private static final Set<String> NO_NOUNS =
            Set.of(
                    ("What Whether How Who Whose Where When Which Why As If Lets Finds Takes Tells Says"
                                    + " Makes Gives Knows Reads Writes Keeps Puts Asks Answers Refuses"
                                    + " Runs Opens Draws Does Shows Sends Nobody Everybody Somebody No"
                                    + " Nothing It")
                            .split(" "));

    /** A class with its package below {@code org.beian}, as documents name it. */
    private static final Pattern NAMED = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w+)[`.#(]");

    @Test
    void keepsFoldersSmall() {
        Map<String, Long> classes = new TreeMap<>();
        sources("src").forEach(file -> classes.merge(file.getParent().toString(), 1L, Long::sum));
        assertThat(classes).hasSizeGreaterThan(100);
        classes.values().removeIf(count -> count <= LIMIT);
        classes.entrySet()
                .removeIf(
                        folder ->
                                folder.getKey().matches(".*/(rule|formats)(/.*)?")
                                        && folder.getValue() <= LIMIT_OF_A_KIND);
        assertThat(classes).as("folders with too many classes").isEmpty();
    }

    @Test
    void saysOfEveryClassWhatItIs() {
        Map<String, String> wrong = new TreeMap<>();
        sources("src/main")
                .forEach(
                        file -> {
                            Matcher comment = CLASS_COMMENT.matcher(text(file));
                            String first = comment.find() ? comment.group(1) : "no comment";
                            if (first.equals("no comment") || NO_NOUNS.contains(first)) {
                                wrong.put(file.getFileName().toString(), first);
                            }
                        });
        assertThat(wrong).as("begin with a noun phrase that names the thing").isEmpty();
    }

    @Test
    void tellsTheStoryOfEveryPackage() {
        Set<Path> without = new TreeSet<>();
        sources("src/main")
                .map(Path::getParent)
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .forEach(without::add);
        assertThat(without).as("write their package-info.java").isEmpty();
    }

    @Test
    void namesClassesInDocumentsThatAreThere() {
        Set<String> classes = new TreeSet<>();
        sources("src").forEach(file -> classes.add(qualified(file)));
        Map<String, String> missing = new TreeMap<>();
        Stream.of("README.md", "CONTRIBUTING.md", "config/src/docs")
                .flatMap(from -> walk(Path.of("..", from)))
                .filter(file -> file.toString().endsWith(".md"))
                .forEach(
                        file ->
                                NAMED.matcher(text(file))
                                        .results()
                                        .map(found -> found.group(1))
                                        .map(name -> name.replaceFirst("^org\\.beian\\.", ""))
                                        .filter(name -> !name.matches("(java|jakarta|javax)\\..*"))
                                        .filter(name -> !classes.contains(name))
                                        .forEach(name -> missing.put(name, file.toString())));
        assertThat(missing).isEmpty();
    }

    private static String qualified(Path file) {
        return file.toString()
                .replaceFirst(".*/org/beian/", "")
                .replace('/', '.')
                .replace(".java", "");
    }

    private static Stream<Path> sources(String below) {
        return MODULES.stream()
                .map(module -> Path.of("..", module).resolve(below))
                .filter(Files::exists)
                .flatMap(SourceTreeTest::walk)
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !file.endsWith("package-info.java"));
    }

    private static Stream<Path> walk(Path from) {
        try (Stream<Path> files = Files.walk(from)) {
            return files.filter(Files::isRegularFile).toList().stream();
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
