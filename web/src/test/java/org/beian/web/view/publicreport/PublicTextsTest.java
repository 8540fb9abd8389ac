package org.beian.web.view.publicreport;

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
import org.beian.filing.LookupKind;
import org.beian.web.view.Texts;
import org.junit.jupiter.api.Test;

class PublicTextsTest {

    private static final Pattern KEY = Pattern.compile("mp\\['([A-Za-z.]+)'\\]");

    private final ResourceBundle chinese = Texts.of("Public", Locale.SIMPLIFIED_CHINESE);
    private final ResourceBundle english = Texts.of("Public", Locale.ENGLISH);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
    }

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
    void everyKindOfQuestionHasAText() {
        for (LookupKind kind : LookupKind.values()) {
            assertThat(chinese.containsKey("lookup.as." + kind)).as("%s", kind).isTrue();
        }
    }
}
