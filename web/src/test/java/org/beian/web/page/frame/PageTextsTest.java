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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that every bundle that {@code faces-config.xml} names has what the pages ask of it. */
class PageTextsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern BUNDLE =
            Pattern.compile("<base-name>org\\.beian\\.web\\.(\\w+)</base-name><var>(\\w+)</var>");

    /** A bundle and the name that pages call it by. */
    record Named(String bundle, String called) {}

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

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
