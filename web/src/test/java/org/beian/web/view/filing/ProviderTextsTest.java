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
import org.beian.filing.AccessFact;
import org.beian.filing.HandOverState;
import org.beian.filing.ProviderTaskKind;
import org.beian.filing.RegisterState;
import org.beian.web.view.Texts;
import org.junit.jupiter.api.Test;

/** The bundle Provider has what the provider's pages ask for. */
class ProviderTextsTest {

    private static final Pattern KEY = Pattern.compile("mv\\['([A-Za-z.]+)'\\]");

    private final ResourceBundle chinese = Texts.of("Provider", Locale.SIMPLIFIED_CHINESE);

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

    /** Java looks a text up in both bundles: a key must stand in one of them only. */
    @Test
    void sharesNoKeyWithTheBundleFiling() {
        assertThat(chinese.keySet())
                .doesNotContainAnyElementsOf(
                        Texts.of("Filing", Locale.SIMPLIFIED_CHINESE).keySet());
    }

    @Test
    void everyKindAndStateHasAText() {
        for (ProviderTaskKind kind : ProviderTaskKind.values()) {
            assertThat(chinese.containsKey("ProviderTaskKind." + kind)).as("%s", kind).isTrue();
            assertThat(chinese.containsKey("task.what." + kind)).as("%s", kind).isTrue();
        }
        for (AccessFact.Kind kind : AccessFact.Kind.values()) {
            assertThat(chinese.containsKey("customer.fact." + kind)).as("%s", kind).isTrue();
        }
        for (HandOverState state : HandOverState.values()) {
            assertThat(chinese.containsKey("HandOverState." + state)).as("%s", state).isTrue();
            assertThat(chinese.containsKey("customer.handOver." + state)).as("%s", state).isTrue();
        }
        for (RegisterState state : RegisterState.values()) {
            assertThat(chinese.containsKey("RegisterState." + state)).as("%s", state).isTrue();
        }
    }
}
