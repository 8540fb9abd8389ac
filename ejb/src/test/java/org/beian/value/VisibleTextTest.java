package org.beian.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "示\u0000例",
                "示\u007F例",
                "示\u0085例",
                "示\u00AD例",
                "示\u200B例",
                "示\u200D例",
                "示\u2028例",
                "示\u202E例",
                "示\u2066例",
                "示\u2060例",
                "示\uFEFF例",
                "示\u3164例",
                "示\uE000例",
                "示\uD842例",
                "示\uDB40\uDC41例",
                "示\n例",
                "示\u2800例",
                "示\u00A0例",
                "示\u1680例",
                "示\u2003例",
                "示\u202F例",
                "示\uD834\uDD59例",
                "示\uD80D\uDC41例",
                "\uFE0F\uFE0F",
                "示 \uFE0F"
            })
    void findsWhatDoesNotShow(String text) {
        assertThat(VisibleText.isLine(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "示例",
                "阿卜杜拉·示例",
                "\uD842\uDFB7",
                "\uD883\uDE10",
                "葛\uDB40\uDD00",
                "Café №1（示例）",
                "示例 有限公司\u3000北京",
                "",
                "<script>alert(1)</script>",
                "ไทย"
            })
    void letsPassWhatShows(String text) {
        assertThat(VisibleText.isLine(text)).isTrue();
    }

    @Test
    void letsTextsOfLinesHaveLineEnds() {
        assertThat(VisibleText.isLines("一\r\n二\t三")).isTrue();
        assertThat(VisibleText.isLines("一\u202E二")).isFalse();
        assertThat(VisibleText.isLines("一\n\uFE0F")).isFalse();
    }

    @Test
    void givesWhatWasWrittenWithinItsLimits() {
        assertThat(VisibleText.given(" 一\n二 ", 1, 3)).contains("一\n二");
        assertThat(VisibleText.given("一二三四", 1, 3)).isEmpty();
        assertThat(VisibleText.given(" 一 ", 2, 3)).isEmpty();
        assertThat(VisibleText.given("一\u202E", 1, 3)).isEmpty();
        assertThat(VisibleText.given("\u2800\u2800", 1, 3)).isEmpty();
        assertThat(VisibleText.given("\u00A0", 1, 3)).isEmpty();
        assertThat(VisibleText.given(" \uFE0F\u3000", 1, 3)).isEmpty();
        assertThat(VisibleText.given(null, 1, 3)).isEmpty();
    }

    /** Unicode category Cf as a whole, and the separators of lines and paragraphs. */
    @Test
    void findsEachFormatCharacter() {
        int found = 0;
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            int type = Character.getType(c);
            if (type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                found++;
                String text = "示" + Character.toString(c) + "例";
                assertThat(VisibleText.isLine(text)).as("U+%04X", c).isFalse();
                assertThat(VisibleText.isLines(text)).as("U+%04X", c).isFalse();
            }
        }
        assertThat(found).isGreaterThan(150);
    }
}
