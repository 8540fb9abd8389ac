package org.beian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sizes of the Java folders: what lies in one folder must be seen at one look. */
class FolderSizeTest {

    private static final List<String> MODULES = List.of("config", "ejb", "batch", "web", "ear");
    private static final int LIMIT = 25;

    /** Formats and rules: many small classes of one kind. */
    private static final int LIMIT_OF_A_KIND = 30;

    @Test
    void keepsFoldersSmall() throws IOException {
        Map<String, Long> classes = new TreeMap<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("package-info.java"))
                        .forEach(file -> classes.merge(file.getParent().toString(), 1L, Long::sum));
            }
        }
        assertThat(classes).hasSizeGreaterThan(100);
        classes.values().removeIf(count -> count <= LIMIT);
        classes.entrySet()
                .removeIf(
                        folder ->
                                folder.getKey().matches(".*/(rule|formats)(/.*)?")
                                        && folder.getValue() <= LIMIT_OF_A_KIND);
        assertThat(classes).as("folders with too many classes").isEmpty();
    }
}
