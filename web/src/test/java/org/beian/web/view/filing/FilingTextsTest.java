package org.beian.web.view.filing;

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
import org.beian.filing.BlacklistKind;
import org.beian.filing.FilingState;
import org.beian.filing.QueueFilter;
import org.beian.web.view.Texts;
import org.junit.jupiter.api.Test;

class FilingTextsTest {

    private static final Pattern KEY = Pattern.compile("mf\\['([A-Za-z.]+)'\\]");

    private final ResourceBundle chinese = Texts.of("Filing", Locale.SIMPLIFIED_CHINESE);
    private final ResourceBundle english = Texts.of("Filing", Locale.ENGLISH);

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
    void everyStateFilterKindAndTabHasAText() {
        for (FilingState state : FilingState.values()) {
            assertThat(chinese.containsKey("FilingState." + state)).as("%s", state).isTrue();
            assertThat(chinese.containsKey("filing.next." + state)).as("%s", state).isTrue();
        }
        for (QueueFilter filter : QueueFilter.values()) {
            assertThat(chinese.containsKey("QueueFilter." + filter)).as("%s", filter).isTrue();
        }
        for (BlacklistKind kind : BlacklistKind.values()) {
            assertThat(chinese.containsKey("BlacklistKind." + kind)).as("%s", kind).isTrue();
        }
        for (Tab tab : Tab.values()) {
            assertThat(chinese.containsKey("desk.tab." + tab)).as("%s", tab).isTrue();
        }
    }
}
