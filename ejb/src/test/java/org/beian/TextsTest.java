package org.beian;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beian.law.Refusal;
import org.beian.law.RequestRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that every text for people is there in both languages. */
class TextsTest {

    /** Rejections that are caught by type, or read for more than the arguments of the texts. */
    private static final Set<String> TYPES =
            Set.of(
                    "AccessNotFiled",
                    "AttachmentRefused",
                    "ContactInvalid",
                    "FaultsFound",
                    "FilingStale",
                    "JobAlreadyRunning",
                    "JobNotStarted",
                    "JobParameterRefused",
                    "KeyRefused",
                    "KeyUnchecked",
                    "LookupUnreadable",
                    "NotSignedIn",
                    "RuleUnavailable",
                    "ShapeRefused",
                    "TooManyAttempts",
                    "TooManyLookups");

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
        List<Refusal> refusals = refusals();
        assertThat(refusals).hasSizeGreaterThan(140);
        assertThat(refusals.stream().flatMap(TextsTest::missing))
                .as("write <CODE>.message and <CODE>.suggestion in Errors beside the enum")
                .isEmpty();
    }

    @Test
    void rejectsByTypeOnlyWhereATypeIsNeeded() {
        assertThat(
                        EjbClasses.ALL.stream()
                                .filter(type -> type.isAssignableTo(RequestRejected.class))
                                .filter(type -> !type.isEquivalentTo(RequestRejected.class))
                                .map(JavaClass::getSimpleName))
                .as("a constant of the package's enum says it; a type is for who catches it")
                .containsExactlyInAnyOrderElementsOf(TYPES);
    }

    private static List<Refusal> refusals() {
        return EjbClasses.ALL.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Refusal.class))
                .flatMap(type -> Stream.of((Refusal[]) type.reflect().getEnumConstants()))
                .toList();
    }

    /**
     * Codes belong into hints, which are for programs; texts for people name things as pages do.
     */
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

    private static String errorsBeside(Refusal refusal) {
        return refusal.getClass().getPackageName().replace('.', '/') + "/Errors";
    }

    private static Stream<String> missing(Refusal refusal) {
        String bundle = errorsBeside(refusal);
        return Stream.of(Bundles.CHINESE, Bundles.ENGLISH)
                .flatMap(
                        language ->
                                Stream.of(".message", ".suggestion")
                                        .map(part -> refusal.name() + part)
                                        .filter(key -> !isSaid(bundle, language, key))
                                        .map(key -> bundle + language + ": " + key));
    }

    private static boolean isSaid(String bundle, String language, String key) {
        String text = Bundles.read(bundle, language).getProperty(key, "");
        return !text.isBlank() && canBeFilled(text);
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
