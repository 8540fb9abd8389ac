package org.beian.web.page.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.imports.ImportState;
import org.beian.web.page.frame.Texts;
import org.junit.jupiter.api.Test;

/** Tests that the bundle Imports has what the pages of imports ask for. */
class ImportsTextsTest {

    private static final Pattern KEY = Pattern.compile("importTexts\\['([A-Za-z._]+)'\\]");

    private final ResourceBundle chinese = Texts.of("Imports", Locale.SIMPLIFIED_CHINESE);

    @Test
    void everyKeyOnAPageHasAText() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            for (Path page : pages.filter(p -> p.toString().endsWith(".xhtml")).toList()) {
                KEY.matcher(Files.readString(page))
                        .results()
                        .forEach(found -> used.add(found.group(1)));
            }
        }
        assertThat(used).isNotEmpty();
        assertThat(chinese.keySet()).containsAll(used);
    }

    @Test
    void everyStateAndModeHasAText() {
        for (ImportState state : ImportState.values()) {
            assertThat(chinese.containsKey("ImportState." + state)).as("%s", state).isTrue();
            assertThat(chinese.containsKey("import.next." + state)).as("%s", state).isTrue();
            assertThat(chinese.containsKey("unit.next." + state)).as("%s", state).isTrue();
        }
        for (ImportPhase phase : ImportPhase.values()) {
            assertThat(chinese.containsKey("ImportPhase." + phase)).as("%s", phase).isTrue();
        }
        for (ImportMode mode : ImportMode.values()) {
            assertThat(chinese.containsKey("ImportMode." + mode)).as("%s", mode).isTrue();
        }
    }
}
