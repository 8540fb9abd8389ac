package org.beian.web.page.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that every bundle that {@code faces-config.xml} names has what the pages ask of it. */
class PageTextsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern BUNDLE =
            Pattern.compile("<base-name>org\\.beian\\.web\\.(\\w+)</base-name><var>(\\w+)</var>");

    /** A mark beside a text, which is another one in Chinese: {@code screenTexts['mark.colon']}. */
    private static final Pattern MARK =
            Pattern.compile(
                    "Texts\\['[\\w.]+'\\]\\} ?[,;:!?()]|[,;:!?(] ?#\\{(\\w+Texts\\[|b:clause)");

    private static final Pattern QUOTED = Pattern.compile("[\"']([A-Za-z][\\w./-]*)[\"']");

    /** Key of an enum's constant. */
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]\\w+\\.[A-Z_]+");

    /** A bundle and the name that pages call it by. */
    record Named(String bundle, String called) {}

    /** The kind of case before the key of an act or its reason, see {@link ActTexts}. */
    private static final Pattern OF_A_KIND = Pattern.compile("^[A-Z_]+\\.(?=(act|reason)\\.)");

    static List<Named> bundles() {
        return BUNDLE.matcher(read(PAGES.resolve("WEB-INF/faces-config.xml")))
                .results()
                .map(found -> new Named(found.group(1), found.group(2)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void haveATextForEveryKeyOnAPage(Named named) throws IOException {
        Pattern key =
                Pattern.compile("\\b" + named.called() + "\\['([A-Za-z0-9._]+[A-Za-z0-9])'\\]");
        Set<String> used = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(PAGES)) {
            pages.filter(page -> page.toString().endsWith(".xhtml"))
                    .flatMap(page -> key.matcher(read(page)).results())
                    .map((MatchResult found) -> found.group(1))
                    .forEach(used::add);
        }
        assertThat(used).isNotEmpty();
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            ResourceBundle texts = Texts.of(named.bundle(), locale);
            assertThat(texts.keySet()).containsAll(used);
            assertThat(texts.keySet()).allMatch(each -> !texts.getString(each).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void haveNoTextThatNothingAsksFor(Named named) throws IOException {
        Set<String> quoted = new TreeSet<>();
        for (Path folder : List.of(PAGES, Path.of("src/main/java"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().matches(".*\\.(java|xhtml)"))
                        .flatMap(file -> QUOTED.matcher(read(file)).results())
                        .map(found -> found.group(1))
                        .forEach(quoted::add);
            }
        }
        assertThat(Texts.of(named.bundle(), Locale.ENGLISH).keySet())
                .isNotEmpty()
                .allMatch(key -> CONSTANT.matcher(key).matches() || isAskedFor(key, quoted));
    }

    /** Whether a key is quoted, or the beginning that something is added to. */
    private static boolean isAskedFor(String named, Set<String> quoted) {
        String key = OF_A_KIND.matcher(named).replaceFirst("");
        return quoted.contains(key)
                || key.startsWith("given.") && quoted.contains("given")
                || quoted.stream().anyMatch(one -> one.endsWith(".") && key.startsWith(one));
    }

    @Test
    void standBesideMarksOfTheirLanguage() throws IOException {
        assertThat("<p>#{screenTexts['help.basis']}: #{x}</p>").containsPattern(MARK);
        assertThat("<p>(#{screenTexts['help.basis']} #{x}</p>").containsPattern(MARK);
        assertThat("<p title=\"#{screenTexts['a.b']}\">#{a ? x : screenTexts['c']}</p>")
                .doesNotContainPattern(MARK);
        try (Stream<Path> pages = Files.walk(PAGES)) {
            assertThat(pages.filter(page -> page.toString().endsWith(".xhtml")))
                    .isNotEmpty()
                    .filteredOn(page -> MARK.matcher(read(page)).find())
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
