package org.beian.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportedLocalesTest {

    private static final String BUNDLE = "org.beian.rule.Rules";
    private static final String KEY = "SITE_NAME_TWICE.name";

    @Test
    void speaksEnglishOrChinese() {
        assertThat(SupportedLocales.of(Locale.UK)).isEqualTo(Locale.ENGLISH);
        for (Locale other : List.of(Locale.FRANCE, Locale.ROOT, Locale.TAIWAN, Locale.CHINA)) {
            assertThat(SupportedLocales.of(other)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        }
    }

    @Test
    void takesTheFirstThatItSpeaks() {
        assertThat(SupportedLocales.of(List.of(Locale.FRENCH, Locale.US, Locale.CHINA)))
                .isEqualTo(Locale.ENGLISH);
        assertThat(SupportedLocales.of(List.of(Locale.TRADITIONAL_CHINESE, Locale.US)))
                .isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(SupportedLocales.of(List.of())).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void speaksTheSameOnEveryServer() {
        String chinese =
                SupportedLocales.texts(BUNDLE, SupportedLocales.class, Locale.SIMPLIFIED_CHINESE)
                        .getString(KEY);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(
                            SupportedLocales.texts(BUNDLE, SupportedLocales.class, Locale.FRENCH)
                                    .getString(KEY))
                    .isEqualTo(chinese);
        } finally {
            Locale.setDefault(before);
        }
    }

    /** For developers, whose server has {@code beian.dev}. */
    @Test
    void readsEditedTextsAgain(@TempDir Path classes) throws IOException {
        Path file = classes.resolve("Edited_en.properties");
        Files.writeString(file, "greeting=before");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Control edited = new SupportedLocales.EditedTexts();
            Supplier<String> read =
                    () ->
                            ResourceBundle.getBundle("Edited", Locale.ENGLISH, loader, edited)
                                    .getString("greeting");
            assertThat(read.get()).isEqualTo("before");

            Files.writeString(file, "greeting=after");
            FileTime written = Files.getLastModifiedTime(file);
            Files.setLastModifiedTime(file, FileTime.fromMillis(written.toMillis() + 1000));
            assertThat(read.get()).isEqualTo("after");
            assertThatThrownBy(
                            () -> ResourceBundle.getBundle("Edited", Locale.CHINA, loader, edited))
                    .as("no fallback to the default locale")
                    .isInstanceOf(MissingResourceException.class);
        }
    }
}
