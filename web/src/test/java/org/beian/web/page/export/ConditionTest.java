package org.beian.web.page.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.beian.value.Authority;
import org.beian.value.Province;
import org.beian.web.page.frame.Texts;
import org.junit.jupiter.api.Test;

/** Tests of the conditions of exported lists, and that each and each file has words. */
@Clause("3")
class ConditionTest {

    private static final Path SOURCES = Path.of("src/main/java/org/beian/web");
    private static final Pattern CONDITION = Pattern.compile("\\bis\\(\\s*\"(\\w+)\"");
    private static final Pattern FILE =
            Pattern.compile(
                    "(?:(?:CsvFile\\.\\w+|pdf\\.answer)\\(\\s*response,\\s*|logged\\()\"([a-z-]+?)-?[\".]");

    /** Beginnings of names that have words with their ends only. */
    private static final Set<String> PARTS = Set.of("audit", "cases");

    @Test
    void saysWhatWasAppliedAndNothingElse() {
        assertThat(
                        Condition.written(
                                Condition.is("province", Province.ofRegion("110000")),
                                Condition.is("authority", Authority.MINISTRY),
                                Condition.is("state", null),
                                Condition.is("provider", " "),
                                Condition.is("from", LocalDate.of(2026, 6, 1)),
                                Condition.is("year", 2026)))
                .isEqualTo("province=110000&authority=100000&from=2026-06-01&year=2026");
        assertThat(Condition.written()).isEmpty();
    }

    @Test
    void keepsOneConditionWithinItsValue() {
        String forged = "a&nur=eine 100% %26\n";
        String written = Condition.written(Condition.is("q", forged));
        assertThat(written).isEqualTo("q=a%26nur=eine 100%25 %2526");
        assertThat(Condition.read(written.substring(2))).isEqualTo("a&nur=eine 100% %26");
    }

    @Test
    void hasWordsForEachConditionAndFile() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            ResourceBundle texts = Texts.of("Reads", locale);
            assertThat(found(CONDITION)).isNotEmpty().allMatch(key(texts, "filter."));
            assertThat(found(FILE)).isNotEmpty().allMatch(key(texts, "file."));
        }
    }

    private static Predicate<String> key(ResourceBundle texts, String begin) {
        return name -> PARTS.contains(name) || texts.containsKey(begin + name);
    }

    /** An export of a list that reads a filter says it. */
    @Test
    void saysTheFilterOfEachListThatHasOne() {
        assertThat(sources().filter(each -> each.contains("CsvFile.")))
                .filteredOn(
                        each -> each.matches("(?s).*(getParameter\\(|filter\\(\\)|chosen\\().*"))
                .hasSizeGreaterThan(25)
                .allMatch(each -> CONDITION.matcher(each).find());
    }

    private static List<String> found(Pattern pattern) {
        return sources()
                .flatMap(source -> pattern.matcher(source).results())
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile).map(ConditionTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
