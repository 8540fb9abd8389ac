package org.beian.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.value.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of telephone numbers and e-mail addresses. */
class ContactTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800000000",
                "+8613800000000",
                "+86 138 0000 0000",
                "86-13800000000",
                "138-0000-0000",
                "１３８００００００００"
            })
    void readsMobileNumbers(String written) {
        assertThat(MobileNumber.parse(written))
                .hasToString("13800000000")
                .isEqualTo(MobileNumber.parse("13800000000"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "12800000000",
                "1380000000",
                "138000000000",
                "+1 13800000000",
                "+85213800000",
                "电话13800000000"
            })
    void refusesOtherMobileNumbers(String written) {
        assertRefused("MOBILE_SYNTAX", () -> MobileNumber.parse(written));
    }

    @ParameterizedTest
    @CsvSource({
        "010-66412345, 010-66412345",
        "01066412345, 010-66412345",
        "（010）66412345, 010-66412345",
        "+86 010 66412345, 010-66412345",
        "0755-86012345-801, 0755-86012345-801",
        "0755 86012345 转 801, 0755-86012345-801",
        "0931-8401234, 0931-8401234"
    })
    void readsOfficePhones(String written, String canonical) {
        assertThat(OfficePhone.parse(written)).hasToString(canonical);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "66412345",
                "13800000000",
                "010-664123",
                "010-664123456",
                "00-66412345",
                "010-66412345-",
                "010-6641234a"
            })
    void refusesOtherOfficePhones(String written) {
        assertRefused("OFFICE_PHONE_SYNTAX", () -> OfficePhone.parse(written));
    }

    @ParameterizedTest
    @CsvSource({
        "a@example.cn, a@example.cn",
        "' First.Last+tag@Example.CN ', First.Last+tag@example.cn",
        "webmaster@例子.中国, webmaster@xn--fsqu00a.xn--fiqs8s"
    })
    void readsEmailAddresses(String written, String canonical) {
        assertThat(EmailAddress.parse(written))
                .hasToString(canonical)
                .isEqualTo(EmailAddress.parse(canonical));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "a",
                "a@",
                "@example.cn",
                "a@b@example.cn",
                ".a@example.cn",
                "a..b@example.cn",
                "a b@example.cn",
                "a@localhost",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                "\"a\"@example.cn",
                "张@example.cn",
                "a@example.cn;b@example.cn",
                "a@example.cn\r\nBcc: b@example.cn",
                "a@example.cn\n",
                "a\u0000@example.cn",
                "A <a@example.cn>"
            })
    void refusesOtherEmailAddresses(String written) {
        assertRefused("EMAIL_SYNTAX", () -> EmailAddress.parse(written));
    }

    @Test
    void refusesLongEmailAddresses() {
        assertRefused("EMAIL_LENGTH", () -> EmailAddress.parse("a".repeat(65) + "@example.cn"));
        String domain = ("a".repeat(60) + ".").repeat(3) + "example.cn";
        assertThat(EmailAddress.parse("a".repeat(60) + "@" + domain).toString()).hasSize(254);
        assertRefused("EMAIL_LENGTH", () -> EmailAddress.parse("a".repeat(61) + "@" + domain));
    }

    @Test
    void readsSeveralEmailAddresses() {
        assertThat(EmailAddress.parseList("a@example.cn; b@example.cn；a@EXAMPLE.cn;"))
                .extracting(EmailAddress::toString)
                .containsExactly("a@example.cn", "b@example.cn");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {";", "a@example.cn,b@example.cn", "a@example.cn;b"})
    void refusesAListWithoutOrWithWrongEmailAddresses(String written) {
        assertRefused("EMAIL_SYNTAX", () -> EmailAddress.parseList(written));
    }
}
