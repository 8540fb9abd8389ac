package org.beian.filing.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.beian.filing.content.NameKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the parser of what people type into the look-up. */
class LookupQuestionTest {

    @ParameterizedTest
    @CsvSource({
        "京ICP备2026000001号-1, NUMBER, 京ICP备2026000001号-1",
        "京ICP备2026000001号, NUMBER, 京ICP备2026000001号",
        "京icp备2026000001-1, NUMBER, 京ICP备2026000001号-1",
        "京 ＩＣＰ 备 ２０２６０００００１ 号 － １, NUMBER, 京ICP备2026000001号-1",
        "川ICP备2026000001号, NUMBER, 蜀ICP备2026000001号",
        "B2-20050001, NUMBER, B2-20050001",
        "WWW.Example.CN, DOMAIN, www.example.cn",
        "example.cn., DOMAIN, example.cn",
        "示例。中国, DOMAIN, xn--fsq092h.xn--fiqs8s",
        "https://www.example.cn/a?b=1#c, DOMAIN, www.example.cn",
        "http://example.cn:8080, DOMAIN, example.cn",
        "example.cn/index.html, DOMAIN, example.cn",
        "示例文化传媒有限公司, NAME, 示例文化传媒有限公司",
        " 示例(北京)公司 , NAME, 示例(北京)公司",
        "ICP公司, NAME, ICP公司",
        "123, NAME, 123",
        "*, NAME, *",
        "%, NAME, %"
    })
    void recognisesWhatWasTyped(String typed, LookupKind kind, String asked) {
        LookupQuestion question = LookupQuestion.recognised(typed);
        assertThat(question.kind()).isEqualTo(kind);
        assertThat(question.asked()).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "京ICP备2026001号, FILING_NUMBER_SYNTAX",
        "台ICP备2026000001号, FILING_NUMBER_PROVINCE",
        "exa_mple.cn, DOMAIN_CHARACTER",
        "example..cn, DOMAIN_SYNTAX",
        "203.0.113.10, DOMAIN_IS_ADDRESS",
        "2001:db8::1, DOMAIN_IS_ADDRESS",
        "*.cn, DOMAIN_CHARACTER"
    })
    void refusesWhatLooksLikeOneAndIsNone(String typed, String code) {
        assertThatThrownBy(() -> LookupQuestion.recognised(typed))
                .isInstanceOfSatisfying(
                        LookupUnreadable.class,
                        refused -> assertThat(refused.why().code()).isEqualTo(code));
    }

    @Test
    void searchesAHostDownToItsIndependentDomain() {
        assertThat(LookupQuestion.domain("a.B.example.com.cn").keys())
                .containsExactly("a.b.example.com.cn", "b.example.com.cn", "example.com.cn");
        assertThat(LookupQuestion.domain("example.cn").keys()).containsExactly("example.cn");
        assertThat(LookupQuestion.domain("com.cn").keys()).containsExactly("com.cn");
        assertThat(LookupQuestion.domain("a.b.nonesuch-tld").keys())
                .containsExactly("a.b.nonesuch-tld");
    }

    @Test
    void saysHowANumberWasRead() {
        assertThat(LookupQuestion.number("川ICP备2026000001号-2A").notes())
                .extracting(LookupNote::code)
                .containsExactly("LOOKUP_PROVINCE_CHARACTER", "LOOKUP_WEBSITE_LETTER");
        assertThat(LookupQuestion.number("蜀ICP备2026000001号-2").notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "示例\u0000公司", "示例\uD842公司", "示\u202E例"})
    void findsNoNameThatCannotBeFiled(String name) {
        assertThat(LookupQuestion.name(name).keys()).isEmpty();
        assertThat(LookupQuestion.name("示".repeat(256)).keys()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"示例（北京）科技 有限公司, 示例(北京)科技有限公司", "Ｅｘａｍｐｌｅ  Ltd, exampleltd", "\u3000示例\u00A0, 示例"})
    void comparesNamesInOneForm(String written, String key) {
        assertThat(NameKey.of(written)).isEqualTo(key);
    }

    @Test
    void cutsKeysToTheColumn() {
        assertThat(NameKey.of("\uFDFA".repeat(255))).hasSize(600);
    }
}
