package org.beian.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpokenTest {

    private static final String BUNDLE = "org.beian.rule.Rules";
    private static final String KEY = "SITE_NAME_TWICE.name";

    @Test
    void speaksEnglishOrChinese() {
        assertThat(Spoken.of(Locale.UK)).isEqualTo(Locale.ENGLISH);
        for (Locale other : List.of(Locale.FRANCE, Locale.ROOT, Locale.TAIWAN, Locale.CHINA)) {
            assertThat(Spoken.of(other)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        }
    }

    @Test
    void takesTheFirstThatItSpeaks() {
        assertThat(Spoken.of(List.of(Locale.FRENCH, Locale.US, Locale.CHINA)))
                .isEqualTo(Locale.ENGLISH);
        assertThat(Spoken.of(List.of(Locale.TRADITIONAL_CHINESE, Locale.US)))
                .isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Spoken.of(List.of())).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void speaksTheSameOnEveryServer() {
        String chinese =
                Spoken.texts(BUNDLE, Spoken.class, Locale.SIMPLIFIED_CHINESE).getString(KEY);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(Spoken.texts(BUNDLE, Spoken.class, Locale.FRENCH).getString(KEY))
                    .isEqualTo(chinese);
        } finally {
            Locale.setDefault(before);
        }
    }
}
