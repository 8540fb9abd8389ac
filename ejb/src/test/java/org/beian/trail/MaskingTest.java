package org.beian.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.beian.law.Clause;
import org.beian.testing.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of how much a mask shows of values of all lengths, in several scripts. */
@Clause("3")
class MaskingTest {

    private static final String HIDDEN = "*";

    /** Latin, digits, Chinese within and beyond the first plane, Mongolian, Arabic, emoji. */
    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                        "a",
                        "Z",
                        "0",
                        "9",
                        "-",
                        " ",
                        "(",
                        "张",
                        "示",
                        "·",
                        "\uD842\uDFB7",
                        "ᠮ",
                        "ش",
                        "\uD83D\uDE00",
                        "@",
                        ".",
                        "é")
                .list()
                .ofMaxSize(40)
                .map(each -> String.join("", each));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().withChars("0123456789X-ABM").ofMaxLength(30);
    }

    @Provide
    Arbitrary<String> addresses() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withChars("abz019.-_+")
                                .ofMinLength(1)
                                .ofMaxLength(64),
                        Arbitraries.of("example.cn", "示例.中国", "a.b.example.com"))
                .as((local, domain) -> local + "@" + domain)
                .filter(MaskingTest::isAddress);
    }

    @Property(tries = 5000, seed = Seed.OF_PROPERTIES)
    void showsAThirdOfAValueAtMost(@ForAll("values") String value) {
        assertThat(shown(value, Masking::contact)).isLessThanOrEqualTo(length(value) / 3);
    }

    @Property(seed = Seed.OF_PROPERTIES)
    void showsAThirdOfANumberAtMost(@ForAll("numbers") String number) {
        assertThat(shown(number, Masking::contact)).isLessThanOrEqualTo(length(number) / 3);
    }

    @Property(tries = 5000, seed = Seed.OF_PROPERTIES)
    void showsTheLastTwoOfADocumentAtMost(@ForAll("values") String value) {
        String masked = Masking.document(value);

        assertThat(shown(value, Masking::document)).isLessThanOrEqualTo(length(value) / 3);
        assertThat(masked.codePoints().limit(Math.max(0, length(value) - 2)))
                .allMatch(each -> each == '*');
    }

    @Property(tries = 5000, seed = Seed.OF_PROPERTIES)
    void showsTheFirstCharacterOfAPersonAtMost(@ForAll("values") String value) {
        assertThat(Masking.person(value).codePoints().skip(length(value) > 1 ? 1 : 0))
                .allMatch(each -> each == '*');
        assertThat(length(Masking.person(value))).isEqualTo(length(value));
    }

    @Property(tries = 5000, seed = Seed.OF_PROPERTIES)
    void hidesTheLocalPartOfAMail(@ForAll("addresses") String address) {
        String local = address.substring(0, address.indexOf('@'));
        String masked = Masking.contact(address);
        String shown = masked.substring(0, masked.indexOf('@')).replace(HIDDEN, "");

        assertThat(shown.length()).isLessThanOrEqualTo(local.length() / 3);
        assertThat(masked).endsWith(address.substring(address.indexOf('@')));
    }

    @ParameterizedTest
    @CsvSource({
        "13800000123, ********123",
        "1234567, *****67",
        "12345678, ******78",
        "010-66412345, ********2345",
        "北京市海淀区示例路1号, 北京市********",
        "示例, **",
        "zhang@example.cn, z***@example.cn",
        "li@example.cn, ***@example.cn",
        "zhang@example.cn; w@example.cn；li@示例.cn, z***@example.cn;***@example.cn；***@示例.cn",
        "打电话@13800000000.没有, 打电话@**************",
        "a$1b\\c3, a$*****"
    })
    void masksContactData(String value, String masked) {
        assertThat(Masking.contact(value)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X, ****************2X", "E1234, ****4", "12, **"})
    void masksDocuments(String number, String masked) {
        assertThat(Masking.document(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"张三, 张*", "\uD842\uDFB7野家, \uD842\uDFB7**", "张, *", "'', ''"})
    void masksPersons(String name, String masked) {
        assertThat(Masking.person(name)).isEqualTo(masked);
    }

    @Test
    void masksNothingWhereNothingIs() {
        assertThat(Masking.contact(null)).isNull();
        assertThat(Masking.document(null)).isNull();
        assertThat(Masking.person(null)).isNull();
    }

    private static boolean isAddress(String text) {
        try {
            org.beian.value.EmailAddress.parse(text);
            return true;
        } catch (org.beian.value.InvalidValue none) {
            return false;
        }
    }

    /** Characters that are not hidden; of what is no e-mail address. */
    private static long shown(String value, UnaryOperator<String> mask) {
        if (isAddress(value)) {
            return 0;
        }
        String masked = mask.apply(value);
        assertThat(length(masked)).isEqualTo(length(value));
        return masked.codePoints().filter(each -> each != '*').count();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
