package org.beian.web.page.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.beian.fact.FactContent;
import org.beian.fact.FactKey;
import org.beian.fact.FactKind;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the details of violations: their parts, and what the page says of them. */
class ViolationDetailTest {

    private static final String FINED = "《示例办法》第一条|Example, article 1|WARNING,FINE|5000-10000";
    private static final String UNFINED = "《示例办法》第二条|Example, article 2|CLOSURE|";

    @ParameterizedTest
    @ValueSource(strings = {FINED, UNFINED})
    void areWrittenAsTheyWereRead(String detail) {
        assertThat(ViolationDetail.of(detail).orElseThrow().written()).isEqualTo(detail);
    }

    @Test
    void haveOneNumberForAFineWithoutRange() {
        assertThat(new ViolationDetail(" A ", "B", List.of("FINE"), 10000L, null).written())
                .isEqualTo("A|B|FINE|10000-10000");
        assertThat(new ViolationDetail("A", null, List.of("FINE"), null, 10000L).written())
                .isEqualTo("A||FINE|10000-10000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12.2", "A|B|FINE", "A|B|FINE|x-y"})
    void areNothingElse(String detail) {
        assertThat(ViolationDetail.of(detail)).isEmpty();
    }

    @Test
    void areSaidInWords() {
        assertThat(said("violations", FINED)).isEqualTo("《示例办法》第一条；措施：警告、罚款；罚款：5,000 元至 10,000 元");
        assertThat(said("violations", UNFINED)).isEqualTo("《示例办法》第二条；措施：关闭网站");
        assertThat(said("refusal-reasons", "12.2")).isEqualTo("12.2");
    }

    private static String said(String table, String detail) {
        FactWords words = new FactWords();
        words.words =
                new RegisterWords() {
                    @Override
                    public Locale locale() {
                        return Locale.SIMPLIFIED_CHINESE;
                    }

                    @Override
                    public String text(String key, Object... arguments) {
                        return Texts.of("Enforcement", locale()).getString(key);
                    }
                };
        return words.detail(
                new FactKey(FactKind.CODE, "EXAMPLE", table),
                new FactContent("示例", "Example", detail, 10));
    }
}
