package org.beian.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

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
}
