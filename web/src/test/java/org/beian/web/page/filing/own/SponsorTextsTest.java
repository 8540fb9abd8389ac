package org.beian.web.page.filing.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beian.filing.application.FilingState;
import org.beian.web.page.filing.wizard.WizardField;
import org.beian.web.page.filing.wizard.WizardStep;
import org.beian.web.page.filing.wizard.WizardTexts;
import org.beian.web.page.filing.wizard.WizardTopics;
import org.beian.web.page.frame.Texts;
import org.junit.jupiter.api.Test;

class SponsorTextsTest {

    private static final Pattern KEY = Pattern.compile("sponsorTexts\\['([A-Za-z.]+[A-Za-z])'\\]");
    private static final Pattern IN_JAVA =
            Pattern.compile("texts\\.text\\(\\s*\"([A-Za-z.0-9]+[A-Za-z0-9])\"");

    private final ResourceBundle chinese = Texts.of("Sponsor", Locale.SIMPLIFIED_CHINESE);
    private final ResourceBundle english = Texts.of("Sponsor", Locale.ENGLISH);

    private static Set<String> found(Path folder, String ending, Pattern key) throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                key.matcher(Files.readString(file))
                        .results()
                        .forEach(result -> used.add(result.group(1)));
            }
        }
        return used;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
    }

    @Test
    void everyKeyOnAPageHasAText() throws IOException {
        assertThat(chinese.keySet())
                .containsAll(found(Path.of("src/main/webapp"), ".xhtml", KEY))
                .containsAll(
                        found(
                                Path.of("src/main/java/org/beian/web/page/filing"),
                                ".java",
                                IN_JAVA));
    }

    @Test
    void everyFieldHasALabel() {
        for (WizardStep step : WizardStep.values()) {
            assertThat(chinese.containsKey("wizard.step." + step)).as("%s", step).isTrue();
            for (boolean provider : new boolean[] {true, false}) {
                for (WizardField field :
                        new WizardTopics(provider, new WizardStep.Place(step, 0), 1).fields()) {
                    String key = "answer." + WizardTexts.generic(field.pointer());
                    assertThat(chinese.containsKey(key)).as(key).isTrue();
                }
            }
        }
    }

    @Test
    void everyStateHasItsWords() {
        for (String situation : List.of("RECALLED", "DECLINED")) {
            for (String key : List.of("card.step.2.", "card.entrusted.")) {
                assertThat(chinese.containsKey(key + situation)).as(key + situation).isTrue();
            }
        }
        for (FilingState state : FilingState.values()) {
            for (String key : List.of("card.state.", "card.next.", "card.entrusted.")) {
                assertThat(chinese.containsKey(key + state)).as(key + state).isTrue();
            }
            if (state.revisable()) {
                assertThat(chinese.containsKey("card.act." + state)).as("%s", state).isTrue();
            }
        }
    }
}
