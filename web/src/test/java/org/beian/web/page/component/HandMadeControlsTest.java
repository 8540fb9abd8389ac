package org.beian.web.page.component;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ban on tables, menus and file fields made by hand where a component does it. */
class HandMadeControlsTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    private static final Pattern HAND_MADE =
            Pattern.compile("<(table|select)\\b|type\\s*=\\s*[\"']file[\"']");

    private static final String UPLOADS =
            "a servlet reads a register's file while it arrives, components keep it whole";

    /** Pages that still have some, each with the reason. */
    private static final Map<String, String> REASONS =
            Map.ofEntries(
                    entry("provider/imports.xhtml", UPLOADS),
                    entry("unit/imports.xhtml", UPLOADS),
                    entry("department/opinionImports.xhtml", UPLOADS),
                    entry("WEB-INF/party/imports.xhtml", UPLOADS),
                    entry(
                            "WEB-INF/tags/chart.xhtml",
                            "a chart's numbers, folded below it: nothing to sort, choose or page"));

    @Test
    void areOnNoPageWithoutReason() throws IOException {
        Map<String, Set<String>> found = found();
        found.keySet().removeAll(REASONS.keySet());
        assertThat(found).as("use b:list, b:field, b:upload or a component").isEmpty();
    }

    @Test
    void areNotExcusedWhereTheyAreGone() throws IOException {
        Set<String> gone = new TreeSet<>(REASONS.keySet());
        gone.removeAll(found().keySet());
        assertThat(gone).as("pages to take from the list").isEmpty();
    }

    @Test
    void areRecognized() {
        assertThat("<table class='table'>").containsPattern(HAND_MADE);
        assertThat("<select>").containsPattern(HAND_MADE);
        assertThat("<input id='f' type='file'/>").containsPattern(HAND_MADE);
        assertThat("<input type=\"file\"/>").containsPattern(HAND_MADE);
        assertThat("<f:selectItems/><p:selectOneMenu/><b:tables/>")
                .doesNotContainPattern(HAND_MADE);
    }

    /** Pages with controls made by hand, and these. */
    private static Map<String, Set<String>> found() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path page : files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                Set<String> controls = new TreeSet<>();
                HAND_MADE
                        .matcher(Files.readString(page))
                        .results()
                        .forEach(control -> controls.add(control.group()));
                if (!controls.isEmpty()) {
                    found.put(PAGES.relativize(page).toString(), controls);
                }
            }
        }
        return found;
    }
}
