package org.beian.web.page.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeTest {

    private static final String ORIGIN = "/META-INF/resources/" + Theme.ORIGIN + "/" + Theme.FILE;
    private static final Path OWN = Path.of("src/main/webapp/resources/beian/beian.css");

    /** Else a new version of PrimeFaces would bring back colours of its own unseen. */
    @Test
    void findsEveryLiteralInTheThemeOfTheJar() throws IOException {
        assertThat(origin())
                .contains(Theme.LITERALS.values().stream().flatMap(List::stream).toList());
    }

    @Test
    void leavesNoneOfThem() throws IOException {
        assertThat(Theme.coloured(origin()))
                .contains("body .ui-button{", "var(--main)")
                .doesNotContain(Theme.LITERALS.values().stream().flatMap(List::stream).toList());
    }

    @Test
    void namesOnlyVariablesThatTheStyleSheetSets() throws IOException {
        String own = Files.readString(OWN);
        assertThat(Theme.LITERALS.keySet())
                .allSatisfy(variable -> assertThat(own).contains("\n  " + variable + ": "));
    }

    private static String origin() throws IOException {
        try (InputStream theme = ThemeTest.class.getResourceAsStream(ORIGIN)) {
            return new String(theme.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
