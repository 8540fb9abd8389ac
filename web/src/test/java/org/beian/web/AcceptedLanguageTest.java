package org.beian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the choice of a language by the header. */
class AcceptedLanguageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "EN",
                "en-GB",
                "en-US,en;q=0.9,zh;q=0.8",
                "fr, en;q=0.1",
                "zh;q=0.1,en;q=0.2",
                "zh;q=0, en;q=0.1",
                " en ; q=0.5 "
            })
    void isEnglishForThoseWhoPreferIt(String header) {
        assertThat(AcceptedLanguage.of(header)).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"zh", "zh-CN", "zh-Hans-CN;q=0.9, en;q=0.8", "fr", "*", "en;q=0", "i"})
    void isChineseForEverybodyElse(String header) {
        assertThat(AcceptedLanguage.of(header)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zh_CN",
                "en_US",
                "..",
                "en;q=abc",
                "en;q=",
                "en;q=2",
                "en;q=-1",
                "en;q=NaN",
                "en;",
                ",",
                ",,,",
                ";q=1",
                "-",
                "en-",
                "toolonglanguage",
                "en en",
                "\u0000",
                "中文",
                "%00",
                "en\u202E",
                "${jndi:x}"
            })
    void isChineseForWhatCannotBeParsed(String header) {
        assertThat(AcceptedLanguage.of(header)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void disregardsTenThousandEntries() {
        assertThat(AcceptedLanguage.of("en," + "xa,".repeat(9_999) + "xb"))
                .isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }
}
