package org.beian.web.page.fact;

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
import org.beian.fact.FactChangeState;
import org.beian.fact.FactKind;
import org.beian.fact.FactPeriod;
import org.beian.fact.SettingRange;
import org.beian.web.page.frame.Texts;
import org.junit.jupiter.api.Test;

/** Tests that every fact that the system ships has a name on the pages, and a setting a range. */
class FactTextsTest {

    private static final Path FACTS =
            Path.of("../config/src/main/resources/org/beian/config/facts");

    private static final List<ResourceBundle> BOTH =
            Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                    .map(locale -> Texts.of("Facts", locale))
                    .toList();

    @Test
    void everySettingHasANameAndAValueWithinItsRange() throws IOException {
        List<String[]> rows = rows("settings.csv");
        assertThat(rows).hasSizeGreaterThan(40);
        for (String[] row : rows) {
            if (row[0].equals("system.mode")) {
                assertThat(SettingRange.find(row[0])).isEmpty();
                continue;
            }
            assertHas("setting." + row[0]);
            SettingRange range = SettingRange.find(row[0]).orElseThrow();
            switch (range.kind()) {
                case NUMBER ->
                        assertThat(Long.parseLong(row[3]))
                                .as(row[0])
                                .isBetween(range.least(), range.most());
                case CHOICE -> assertThat(range.choices()).contains(row[3]);
                default -> assertThat(range.choices()).containsExactly("access-methods");
            }
            assertThat(row[1].isEmpty() || range.provincial()).as(row[0]).isTrue();
        }
    }

    @Test
    void everyCodeTableHasAName() throws IOException {
        Set<String> tables = new TreeSet<>();
        rows("code-rows.csv").forEach(row -> tables.add(row[0]));
        assertThat(tables).contains("natures");
        tables.forEach(table -> assertHas("table." + table));
    }

    @Test
    void everyKindAndStateHasAText() {
        for (FactKind kind : FactKind.values()) {
            for (String key :
                    List.of(
                            "FactKind.",
                            "facts.note.",
                            "facts.new.",
                            "facts.scope.",
                            "fact.hint.")) {
                assertHas(key + kind);
            }
        }
        Stream.of(FactPeriod.values()).forEach(one -> assertHas("FactPeriod." + one));
        Stream.of(FactChangeState.values()).forEach(one -> assertHas("FactChangeState." + one));
        for (String act : List.of("PROPOSE", "ENTER", "REFUSE", "WITHDRAW", "CANCEL")) {
            assertHas("act." + act);
        }
    }

    @Test
    void whateverIsCountedHasAText() throws IOException {
        Pattern name = Pattern.compile("(?:new Count|new Use)\\(\\s*\"([A-Z_]+)\"");
        Set<String> counted = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("../ejb/src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("implements FactUses")) {
                    name.matcher(source).results().forEach(found -> counted.add(found.group(1)));
                }
            }
        }
        assertThat(counted).contains("FINDINGS", "LIMITS", "SUBJECTS", "RECORDS_IN_BLOCK");
        counted.forEach(what -> assertHas("uses." + what));
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(FACTS.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }

    private static void assertHas(String key) {
        assertThat(BOTH).allMatch(texts -> texts.containsKey(key), key);
    }
}
