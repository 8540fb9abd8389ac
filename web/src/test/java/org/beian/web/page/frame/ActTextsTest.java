package org.beian.web.page.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests that each act of each kind of case has a text of its own. */
class ActTextsTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINA);

    /** Acts whose kind or name a variable holds: class, kind, acts. */
    private static List<String[]> inVariables() throws IOException {
        try (InputStream file = ActTextsTest.class.getResourceAsStream("acts-in-variables.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        }
    }

    private static Map<String, Set<String>> acts() throws IOException {
        Map<String, Set<String>> acts = new TreeMap<>(new RecordedActs().acts());
        for (String[] line : inVariables()) {
            acts.computeIfAbsent(line[1], kind -> new TreeSet<>())
                    .addAll(List.of(line[2].split(" ")));
        }
        return acts;
    }

    private static boolean has(String bundle, String key) {
        return Texts.of(bundle, Locale.CHINA).containsKey(key);
    }

    private static String bundle(String kind) {
        return ActTexts.BUNDLES.getOrDefault(kind, ActTexts.COMMON);
    }

    @Test
    void classesThatNameActsByVariablesAreKnown() throws IOException {
        assertThat(new RecordedActs().unclear())
                .isEqualTo(
                        inVariables().stream()
                                .map(line -> line[0])
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyActHasATextAmongThoseOfItsKind() throws IOException {
        Map<String, Set<String>> acts = acts();
        assertThat(acts.get("FILING")).contains("SUBMIT", "APPROVE", "RECALL");
        assertThat(acts).containsOnlyKeys(new RecordedActs().kinds());
        acts.forEach(
                (kind, names) ->
                        assertThat(names)
                                .allSatisfy(
                                        act ->
                                                assertThat(LANGUAGES)
                                                        .as(kind + " " + act)
                                                        .allMatch(
                                                                language ->
                                                                        ActTexts.find(
                                                                                        kind,
                                                                                        "act."
                                                                                                + act,
                                                                                        language)
                                                                                .isPresent())));
    }

    /** But for a case and a clue, which are handed to another bureau in the same way. */
    @Test
    void kindsThatShareABundleDoNotShareTheTextOfAnAct() throws IOException {
        Map<String, Set<String>> sharing = new TreeMap<>();
        acts().forEach((kind, names) -> names.forEach(act -> share(sharing, kind, act)));
        assertThat(sharing).allSatisfy((act, kinds) -> assertThat(kinds).as(act).hasSize(1));
    }

    private static void share(Map<String, Set<String>> sharing, String kind, String act) {
        boolean own = has(bundle(kind), kind + ".act." + act);
        if (!own && !has(ActTexts.COMMON, "act." + act) && !act.endsWith("_TRANSFER")) {
            sharing.computeIfAbsent(bundle(kind) + " " + act, key -> new TreeSet<>()).add(kind);
        }
    }

    @Test
    void anActIsReadFromItsKindAlone() {
        assertThat(ActTexts.act("AUDIT_CAMPAIGN", "OPEN", Locale.CHINA))
                .isNotEqualTo(ActTexts.act("ENFORCEMENT_CASE", "OPEN", Locale.CHINA));
        assertThat(ActTexts.act("DISAVOWAL", "ANSWER", Locale.CHINA)).doesNotContain("主办者");
        assertThat(ActTexts.act("BLACKLIST", "SUBMIT", Locale.CHINA))
                .isEqualTo(Texts.of(ActTexts.COMMON, Locale.CHINA).getString("act.other"));
    }
}
