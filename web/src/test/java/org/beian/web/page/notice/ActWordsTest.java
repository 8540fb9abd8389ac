package org.beian.web.page.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beian.web.page.frame.Texts;
import org.junit.jupiter.api.Test;

/** Tests that each act and each kind of case that a history records has its words. */
class ActWordsTest {

    private static final Path SOURCES = Path.of("../ejb/src/main/java");
    private static final Pattern ACT =
            Pattern.compile("(?:Act\\s*\\.(?:note|move)|new Act)\\(\\s*\"([A-Z_]+)\"\\s*,");

    /** Acts that the history of a filing notes of other cases, by the constant that names them. */
    private static final Pattern OF_FILING = Pattern.compile(" ACT = \"([A-Z_]+)\"");

    private static final Pattern KIND = Pattern.compile("CASE_TYPE = \"([A-Z_]+)\"");

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    @Test
    void everyActHasAName() throws IOException {
        Set<String> acts = found(ACT);
        assertThat(acts).contains("SUBMIT", "PLAN", "CREATE_ACCOUNT").hasSizeGreaterThan(50);
        Set<String> bundles = new TreeSet<>(ActWords.BUNDLES.values());
        bundles.add("Acts");
        assertThat(acts)
                .allSatisfy(
                        act ->
                                assertThat(bundles)
                                        .as(act)
                                        .anyMatch(
                                                name ->
                                                        Texts.of(name, Locale.ENGLISH)
                                                                .containsKey("act." + act)));
    }

    @Test
    void everyActThatAFilingNotesOfOtherCasesHasANameOfItsOwn() throws IOException {
        ResourceBundle names = Texts.of("Filing", Locale.ENGLISH);
        assertThat(found(OF_FILING))
                .contains("CLEARING", "DOMAIN_RELEASED", "ACCESS_REPLACED", "RESTORE")
                .allSatisfy(act -> assertThat(names.containsKey("act." + act)).as(act).isTrue());
    }

    @Test
    void everyKindOfCaseHasAName() throws IOException {
        ResourceBundle names = Texts.of("Operator", Locale.ENGLISH);
        assertThat(found(KIND))
                .contains("FILING", "UNIT")
                .allSatisfy(
                        kind -> assertThat(names.containsKey("case." + kind)).as(kind).isTrue());
    }
}
