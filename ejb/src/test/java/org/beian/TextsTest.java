package org.beian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is said can be said in both languages. */
class TextsTest {

    private static final Pattern CODE =
            Pattern.compile("\\bsuper\\(\\s*Kind\\.\\w+,\\s*\"([A-Z0-9_]+)\"");
    private static final Pattern GIVEN_CODE =
            Pattern.compile(
                    "(?:new PasswordRefused\\(|ShapeRefused\\.because\\(|ShapeError\\.of\\(\\w+,)"
                            + "\\s*\"([A-Z0-9_]+)\"");

    static Stream<String> bundles() {
        return Bundles.names().stream();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasEqualKeysInBothLanguages(String bundle) {
        Properties chinese = Bundles.read(bundle, Bundles.CHINESE);
        Properties english = Bundles.read(bundle, Bundles.ENGLISH);

        assertThat(new TreeSet<>(chinese.stringPropertyNames()))
                .as("give every key of " + bundle + " in zh_CN and in en")
                .isNotEmpty()
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void leavesNoTextEmpty(String bundle) {
        Properties chinese = Bundles.read(bundle, Bundles.CHINESE);
        Properties english = Bundles.read(bundle, Bundles.ENGLISH);
        List<String> missing = new ArrayList<>();
        for (String key : chinese.stringPropertyNames()) {
            if (chinese.getProperty(key).isBlank() || english.getProperty(key, "").isBlank()) {
                missing.add(key);
            }
        }
        assertThat(missing).as("write these texts of " + bundle).isEmpty();
    }

    @Test
    void saysEveryRefusalAndWhatToDoInBothLanguages() {
        List<String> missing = new ArrayList<>();
        int codes = 0;
        for (Path source : Bundles.sources()) {
            String java = Bundles.text(source);
            for (Pattern pattern : List.of(CODE, GIVEN_CODE)) {
                Matcher found = pattern.matcher(java);
                while (found.find()) {
                    codes++;
                    missing.addAll(missing(errorsBeside(source), found.group(1)));
                }
            }
        }
        assertThat(codes).isGreaterThan(40);
        assertThat(missing)
                .as("write <CODE>.message and <CODE>.suggestion in Errors beside the exception")
                .isEmpty();
    }

    @Test
    void givesEveryRefusalItsCodeAsALiteral() {
        List<String> without =
                Bundles.sources().stream()
                        .filter(file -> Bundles.text(file).contains(" extends Declined "))
                        .filter(file -> !CODE.matcher(Bundles.text(file)).find())
                        .map(file -> file.getFileName().toString())
                        .toList();

        assertThat(without)
                .as("call super(Kind.…, \"CODE\", …), so that a search for the code finds it")
                .containsExactlyInAnyOrder("PasswordRefused.java", "ShapeRefused.java");
    }

    /** Hints are for programs; what people read names things as pages do. */
    @Test
    void speaksToPeopleWithoutCodes() {
        Pattern codes = Pattern.compile("\\b[A-Z]{2,}_[A-Z_]+\\b|\\b(ETag|MANDATE)\\b|mandate 为");
        List<String> found = new ArrayList<>();
        for (String bundle : List.of("org/beian/rule/Rules", "org/beian/filing/Errors")) {
            for (String language : List.of(Bundles.CHINESE, Bundles.ENGLISH)) {
                Bundles.read(bundle, language)
                        .forEach(
                                (key, text) -> {
                                    if (!key.toString().endsWith(".hint")
                                            && codes.matcher(text.toString()).find()) {
                                        found.add(key + language + ": " + text);
                                    }
                                });
            }
        }
        assertThat(found).as("name it as a page does; a program's text is <CODE>.hint").isEmpty();
    }

    /** The bundle of the source's package or of the nearest one above. */
    private static String errorsBeside(Path source) {
        Path folder = Path.of("src/main/java").relativize(source).getParent();
        while (folder.getParent() != null
                && Bundles.read(folder + "/Errors", Bundles.CHINESE).isEmpty()) {
            folder = folder.getParent();
        }
        return folder.toString().replace('\\', '/') + "/Errors";
    }

    private static List<String> missing(String bundle, String code) {
        List<String> missing = new ArrayList<>();
        for (String language : List.of(Bundles.CHINESE, Bundles.ENGLISH)) {
            Properties texts = Bundles.read(bundle, language);
            for (String part : List.of(".message", ".suggestion")) {
                String text = texts.getProperty(code + part, "");
                if (text.isBlank() || !canBeFilled(text)) {
                    missing.add(bundle + language + ": " + code + part);
                }
            }
        }
        return missing;
    }

    private static boolean canBeFilled(String text) {
        try {
            String filled = new MessageFormat(text, Locale.ROOT).format(new Object[0]);
            // a single apostrophe swallows the places behind it
            return MessageFormat.format(text, "a", "b", "c", "d").indexOf('{') < 0
                    && !filled.isEmpty();
        } catch (IllegalArgumentException expected) {
            return false;
        }
    }
}
