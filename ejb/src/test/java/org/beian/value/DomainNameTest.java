package org.beian.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.value.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

    private static final String LABEL_63 = "a".repeat(63);

    @ParameterizedTest
    @CsvSource({
        "example.cn, example.cn, example.cn",
        "' WWW.Example.CN. ', www.example.cn, www.example.cn",
        "example.cn.\u200B, example.cn, example.cn",
        "ｅｘａｍｐｌｅ．ｃｎ, example.cn, example.cn",
        "例子。中国, xn--fsqu00a.xn--fiqs8s, 例子.中国",
        "例子｡中国。, xn--fsqu00a.xn--fiqs8s, 例子.中国",
        "XN--FSQU00A.xn--fiqs8s, xn--fsqu00a.xn--fiqs8s, 例子.中国",
        "5G时代.网络, xn--5g-df3c388f.xn--io0a7i, 5g时代.网络",
        "faß.de, xn--fa-hia.de, faß.de",
        "𠮷.cn, xn--7l3i.cn, 𠮷.cn",
        "〇.cn, xn--w6j.cn, 〇.cn",
        "例子.公司, xn--fsqu00a.xn--55qx5d, 例子.公司"
    })
    void hasOneCanonicalForm(String written, String ascii, String unicode) {
        DomainName name = DomainName.parse(written);
        assertThat(name)
                .hasToString(ascii)
                .isEqualTo(DomainName.parse(ascii))
                .isEqualTo(DomainName.parse(unicode));
        assertThat(name.unicode()).isEqualTo(unicode);
    }

    @ParameterizedTest
    @CsvSource({
        "a..cn, DOMAIN_SYNTAX",
        ".cn, DOMAIN_SYNTAX",
        "a.cn.., DOMAIN_SYNTAX",
        "a.cn.。, DOMAIN_SYNTAX",
        "-a.cn, DOMAIN_SYNTAX",
        "a-.cn, DOMAIN_SYNTAX",
        "ab--c.cn, DOMAIN_SYNTAX",
        "中·国.cn, DOMAIN_SYNTAX",
        "a_b.cn, DOMAIN_CHARACTER",
        "a b.cn, DOMAIN_CHARACTER",
        "*.example.cn, DOMAIN_CHARACTER",
        "http://example.cn/, DOMAIN_CHARACTER",
        "example.cn:80, DOMAIN_CHARACTER",
        "😀.cn, DOMAIN_CHARACTER",
        "xn--e28h.cn, DOMAIN_CHARACTER",
        "♥.cn, DOMAIN_CHARACTER",
        "xn--0.cn, DOMAIN_PUNYCODE",
        "xn--a.cn, DOMAIN_PUNYCODE",
        "xn--zzzzzz99999.cn, DOMAIN_PUNYCODE",
        "xn--.cn, DOMAIN_PUNYCODE",
        "p\u0430ypal.com, DOMAIN_MIXED_SCRIPT",
        "xn--pypal-4ve.com, DOMAIN_MIXED_SCRIPT",
        "中α.cn, DOMAIN_MIXED_SCRIPT",
        "cn, DOMAIN_SINGLE_LABEL",
        "公司, DOMAIN_SINGLE_LABEL",
        "127.0.0.1, DOMAIN_IS_ADDRESS",
        "127.0.0.1., DOMAIN_IS_ADDRESS",
        "010.1, DOMAIN_IS_ADDRESS",
        "0x7f000001, DOMAIN_IS_ADDRESS",
        "2130706433, DOMAIN_IS_ADDRESS",
        "２０３．０．１１３．１, DOMAIN_IS_ADDRESS",
        "2001:DB8::1, DOMAIN_IS_ADDRESS",
        "[::1], DOMAIN_IS_ADDRESS",
        "::ffff:1.2.3.4, DOMAIN_IS_ADDRESS"
    })
    void refusesForItsReason(String written, String code) {
        assertRefused(code, () -> DomainName.parse(written));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "　", ".", "。"})
    void refusesNothing(String written) {
        assertRefused("DOMAIN_SYNTAX", () -> DomainName.parse(written));
    }

    @Test
    void refusesLongLabelsAndLongNames() {
        assertThat(DomainName.parse(LABEL_63 + ".cn").toString()).hasSize(66);
        assertRefused("DOMAIN_LENGTH", () -> DomainName.parse("a" + LABEL_63 + ".cn"));
        assertRefused(
                "DOMAIN_LENGTH", () -> DomainName.parse("中".repeat(60) + "文国".repeat(20) + ".cn"));
        String name253 = (LABEL_63 + ".").repeat(3) + "a".repeat(58) + ".cn";
        assertThat(DomainName.parse(name253 + ".").toString()).isEqualTo(name253).hasSize(253);
        assertRefused("DOMAIN_LENGTH", () -> DomainName.parse(name253.replace(".cn", "a.cn")));
    }

    @ParameterizedTest
    @CsvSource({
        "www.example.cn, example.cn",
        "example.cn, example.cn",
        "www.example.com.cn, example.com.cn",
        "example.bj.cn, example.bj.cn",
        "例子.公司.cn, 例子.公司.cn",
        "www.例子.公司, 例子.公司",
        "例子.网络, 例子.网络",
        "a.政务, a.政务",
        "a.公益, a.公益",
        "a.中國, a.中國",
        "someone.github.io, github.io"
    })
    void findsTheIndependentDomain(String written, String independent) {
        DomainName name = DomainName.parse(written);
        assertThat(name.independentDomain()).contains(DomainName.parse(independent));
        assertThat(name.isIndependent()).isEqualTo(name.equals(DomainName.parse(independent)));
        assertThat(name.isPublicSuffix()).isFalse();
        assertThat(name.isWithin(DomainName.parse(independent))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.cn", "bj.cn", "公司.cn", "xn--55qx5d.cn", "co.uk"})
    void knowsPublicSuffixes(String suffix) {
        DomainName name = DomainName.parse(suffix);
        assertThat(name.isPublicSuffix()).isTrue();
        assertThat(name.independentDomain()).isEmpty();
        assertThat(name.isIndependent()).isFalse();
    }

    @Test
    void hasNoIndependentDomainUnderAnUnknownTopLevel() {
        assertThat(DomainName.parse("www.example.unknowntld").independentDomain()).isEmpty();
    }

    @Test
    void knowsWhatLiesUnderIt() {
        DomainName example = DomainName.parse("example.cn");
        assertThat(DomainName.parse("www.example.cn").isWithin(example)).isTrue();
        assertThat(DomainName.parse("badexample.cn").isWithin(example)).isFalse();
        assertThat(example.isWithin(DomainName.parse("www.example.cn"))).isFalse();
        assertThat(DomainName.parse("a.www.example.cn").upward())
                .containsExactly("a.www.example.cn", "www.example.cn", "example.cn");
        assertThat(DomainName.parse("例子.中国").topLevel()).isEqualTo("xn--fiqs8s");
    }
}
