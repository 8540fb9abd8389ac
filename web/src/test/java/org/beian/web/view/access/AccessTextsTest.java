package org.beian.web.view.access;

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
import org.beian.access.AccessNotFiled.Because;
import org.beian.access.AccessState;
import org.beian.access.ComparisonResult;
import org.beian.filing.AccessFact;
import org.beian.web.view.Texts;
import org.junit.jupiter.api.Test;

class AccessTextsTest {

    private static final Pattern KEY = Pattern.compile("mx\\['([A-Za-z._]+)'\\]");

    private final ResourceBundle chinese = Texts.of("Access", Locale.SIMPLIFIED_CHINESE);
    private final ResourceBundle english = Texts.of("Access", Locale.ENGLISH);

    private void assertKnown(String key) {
        assertThat(chinese.containsKey(key)).as(key).isTrue();
    }

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
    void everyStateReasonAndFactHasAText() {
        for (AccessState state : AccessState.values()) {
            assertKnown("AccessState." + state);
            assertKnown("list." + state);
            assertKnown("next.provider." + state);
            assertKnown("next.sponsor." + state);
        }
        for (Because because : Because.values()) {
            assertKnown("closed." + because);
        }
        for (ComparisonResult result : ComparisonResult.values()) {
            assertKnown("ComparisonResult." + result);
            assertKnown("next.sponsor.COMPARISON_" + result);
        }
        for (AccessFact.Kind kind : AccessFact.Kind.values()) {
            assertKnown("AccessFact." + kind);
        }
    }
}
