package org.beian.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RuleTextsTest {

    private static final String SAMPLE = "org.beian.rule.SampleRules";
    private static final Finding SHORT = finding("NAME_TOO_SHORT", "站", "3");

    private static Finding finding(String code, String... args) {
        return new Finding("/websites/0/name", code, Severity.WARN, "12.3", List.of(args));
    }

    @Test
    void speaksChinese() {
        assertThat(RuleTexts.describe(SAMPLE, SHORT, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(new FindingText("名称“站”少于 3 个字", "请填写完整名称"));
    }

    @Test
    void speaksEnglishWithApostrophes() {
        assertThat(RuleTexts.describe(SAMPLE, SHORT, Locale.UK))
                .isEqualTo(
                        new FindingText(
                                "The site's name \"站\" has fewer than 3 characters",
                                "Enter the full name"));
    }

    @Test
    void speaksChineseToEveryOtherLanguage() {
        FindingText chinese = RuleTexts.describe(SAMPLE, SHORT, Locale.SIMPLIFIED_CHINESE);
        for (Locale locale :
                List.of(Locale.FRANCE, Locale.ROOT, Locale.TRADITIONAL_CHINESE, Locale.CHINESE)) {
            assertThat(RuleTexts.describe(SAMPLE, SHORT, locale)).isEqualTo(chinese);
        }
    }

    @Test
    void insertsArgumentsAsTheyAre() {
        Finding hostile = finding("NAME_TOO_SHORT", "{1} '{0}' {", "3");
        assertThat(RuleTexts.describe(SAMPLE, hostile, Locale.ENGLISH).message())
                .contains("\"{1} '{0}' {\"");
    }

    @Test
    void tellsAnArgumentByItsTextWhereThereIsOne() {
        Finding nobody = finding("NAME_TOO_SHORT", "NOBODY", "3");
        assertThat(RuleTexts.describe(SAMPLE, nobody, Locale.ENGLISH).message())
                .contains("\"nobody's\"");
        Finding message = finding("NAME_TOO_SHORT", "message", "3");
        assertThat(RuleTexts.describe(SAMPLE, message, Locale.ENGLISH).message())
                .contains("\"message\"");
    }

    @Test
    void showsTheCodeWhereTheTextIsMissing() {
        assertThat(RuleTexts.describe(finding("NOT_WRITTEN"), Locale.ENGLISH))
                .isEqualTo(new FindingText("NOT_WRITTEN", "NOT_WRITTEN"));
        assertThat(RuleTexts.name("NOT_WRITTEN", Locale.CHINA)).isEqualTo("NOT_WRITTEN");
    }

    @Test
    void findsMissingTexts() {
        assertThat(RuleTextsCheck.defects(SAMPLE, List.of("NAME_TOO_SHORT")))
                .containsExactly(
                        "NAME_TOO_SHORT.name zh_CN is missing",
                        "NAME_TOO_SHORT.name en is missing");
    }
}
