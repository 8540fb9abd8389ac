package org.beian.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.Bundles;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Tests that each kind of letter says what its row of letters.csv demands. The letter comes from
 * the scene of the row, which is the test of a procedure; its PDF is left in target/letters.
 */
@DatabaseTest
@Clause("B5")
class EveryLetterTest {

    private static final List<LetterRow> ROWS = LetterRow.ALL;
    private static final Map<String, List<Letter>> SCENES = new HashMap<>();
    private static final Path FOLDER = Path.of("target", "letters");

    @Inject Letters letters;
    @Inject IssuedLetters issued;

    @ParameterizedTest
    @FieldSource("ROWS")
    void saysWhatItsRowDemands(LetterRow row) throws Exception {
        Letter letter =
                SCENES.computeIfAbsent(row.scene(), this::play).stream()
                        .filter(each -> each.kind().equals(row.kind()))
                        .filter(each -> textOf(each).toString().contains(row.decision()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("not issued: " + row));
        byte[] pdf = letters.render(letter, Locale.SIMPLIFIED_CHINESE);
        Files.createDirectories(FOLDER);
        Files.write(
                FOLDER.resolve("%02d-%s.pdf".formatted(ROWS.indexOf(row) + 1, row.kind())), pdf);
        row.check(textOf(letter));
        assertThat(RenderedLetter.unwrapped(pdf))
                .contains(row.decision(), letter.number())
                .doesNotContain("null", "{", "（）", "“”", "()")
                .doesNotContainPattern("(?<!\\d)0份");
        assertThat(RenderedLetter.text(letters.render(letter, Locale.ENGLISH)))
                .doesNotContain("null", "{", "()", "\"\"")
                .doesNotContainPattern("\\b0 materials");
    }

    private LetterText textOf(Letter letter) {
        return letters.text(letter, Locale.SIMPLIFIED_CHINESE);
    }

    /** Runs the test that is the scene; gives the letters that it issued. */
    private List<Letter> play(String scene) {
        issued.taken();
        SummaryGeneratingListener outcome = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectMethod("org.beian." + scene))
                                .filters(includeEngines("junit-jupiter"))
                                .build(),
                        outcome);
        assertThat(outcome.getSummary().getTestsSucceededCount()).as(scene).isEqualTo(1);
        return issued.taken();
    }

    /** A kind of letter has a title in the bundle of its package; see also IssuedLetters. */
    @Test
    void knowsEveryTitle() {
        Set<String> known = ROWS.stream().map(LetterRow::title).collect(Collectors.toSet());
        assertThat(titles())
                .as("give each kind of letter a row in letters.csv")
                .hasSizeGreaterThan(40)
                .allMatch(title -> known.stream().anyMatch(row -> row.matches(title)));
    }

    /** As regular expressions. */
    private static Stream<String> titles() {
        return Bundles.names().stream()
                .filter(name -> name.endsWith("/Letters"))
                .map(name -> Bundles.read(name, Bundles.CHINESE))
                .flatMap(
                        texts ->
                                texts.stringPropertyNames().stream()
                                        .filter(
                                                key ->
                                                        key.matches(
                                                                "(?!act\\.)(.*\\.)?title(\\..*)?"))
                                        .map(texts::getProperty))
                .map(title -> title.replace("{0}", ".+"));
    }
}
