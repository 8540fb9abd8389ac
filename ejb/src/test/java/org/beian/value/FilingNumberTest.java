package org.beian.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.beian.value.Refusals.assertRefused;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class FilingNumberTest {

    private static final SerialPattern NOW = new SerialPattern(4, 6);

    @ParameterizedTest
    @CsvSource({
        "京ICP备05000001号, 京ICP备05000001号, , BEIJING",
        "京ICP备2026000001号-1, 京ICP备2026000001号-1, 1, BEIJING",
        "京ICP备050001号, 京ICP备050001号, , BEIJING",
        "京ICP备05000001, 京ICP备05000001号, , BEIJING",
        "京ICP备05000001-12, 京ICP备05000001号-12, 12, BEIJING",
        "' 京 icp 备 05000001 号 - 1　', 京ICP备05000001号-1, 1, BEIJING",
        "粤ＩＣＰ备０５０００００１号－２, 粤ICP备05000001号-2, 2, GUANGDONG",
        "粤ICP备05000001号–2, 粤ICP备05000001号-2, 2, GUANGDONG",
        "京ICP备05000001号-3A, 京ICP备05000001号-3, 3, BEIJING",
        "京ICP备05000001号-3x, 京ICP备05000001号-3, 3, BEIJING",
        "京ICP备05000001号-3K, 京ICP备05000001号-3, 3, BEIJING",
        "川ICP备05000001号, 蜀ICP备05000001号, , SICHUAN",
        "甘ICP备05000001号, 陇ICP备05000001号, , GANSU",
        "贵ICP备05000001号-1, 黔ICP备05000001号-1, 1, GUIZHOU",
        "云ICP备05000001号, 滇ICP备05000001号, , YUNNAN",
        "京ICP证030173号, 京ICP证030173号, , BEIJING",
        "京ICP证030173-1, 京ICP证030173号-1, 1, BEIJING",
        "粤B2-20090059, 粤B2-20090059, , GUANGDONG",
        "粤b2－20090059-5, 粤B2-20090059-5, 5, GUANGDONG",
        "川B2-20050001, 川B2-20050001, , SICHUAN",
        "甘ICP证050001号, 甘ICP证050001号, , GANSU",
        "B2-20050001, B2-20050001, , ",
        "B2-20050001-1, B2-20050001-1, 1, "
    })
    void readsEverySpelling(String written, String canonical, Integer website, Province province) {
        FilingNumber number = FilingNumber.parse(written);
        assertThat(number.canonical()).isEqualTo(canonical).hasToString(canonical);
        assertThat(number)
                .isEqualTo(FilingNumber.parse(canonical))
                .hasSameHashCodeAs(FilingNumber.parse(canonical));
        assertThat(number.websiteOrdinal().orElse(0)).isEqualTo(website == null ? 0 : website);
        assertThat(number.province().orElse(null)).isEqualTo(province);
        assertThat(number.subject().canonical())
                .isEqualTo(canonical.replaceFirst("(?<=号|\\d{8})-\\d+$", ""));
    }

    @Test
    void warnsOfAnotherCharacterAndOfALetter() {
        assertThat(FilingNumber.parse("川ICP备05000001号").mappedCharacter()).contains('川');
        assertThat(FilingNumber.parse("蜀ICP备05000001号").mappedCharacter()).isEmpty();
        assertThat(FilingNumber.parse("川B2-20050001").mappedCharacter()).isEmpty();
        assertThat(FilingNumber.parse("云B2-20050001").mappedCharacter()).contains('云');
        assertThat(FilingNumber.parse("京ICP备05000001号-3A").droppedLetter()).contains('A');
    }

    @Test
    void knowsLicences() {
        assertThat(
                        Stream.of("京ICP证030173号", "粤B2-20090059-1", "B2-20050001")
                                .map(FilingNumber::parse))
                .allMatch(FilingNumber::isLicence);
        assertThat(FilingNumber.parse("京ICP备05000001号").isLicence()).isFalse();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "　",
                "京ICP备0500001号", // seven digits
                "京ICP备050000001号",
                "京ICP备20260000011号",
                "京ICP备05000001号-0",
                "京ICP备05000001号-01",
                "京ICP备05000001号-1B",
                "京ICP备05000001号A",
                "京ICP备05000001号-",
                "ICP备05000001号",
                "京ICP05000001号",
                "京B2-2009005",
                "京ICP备05000001号;DROP"
            })
    void refusesWhatIsNoNumber(String written) {
        assertRefused("FILING_NUMBER_SYNTAX", () -> FilingNumber.parse(written));
    }

    @Test
    void refusesNoProvince() {
        assertRefused("FILING_NUMBER_PROVINCE", () -> FilingNumber.parse("港ICP备05000001号"));
        assertRefused("FILING_NUMBER_PROVINCE", () -> FilingNumber.parse("𠮷B2-20050001"));
    }

    @Test
    void refusesALongTextAtOnce() {
        assertRefused("FILING_NUMBER_SYNTAX", () -> FilingNumber.parse(" ".repeat(5_000_000)));
    }

    @Test
    void isIssuedByTheDatedPattern() {
        assertThat(FilingNumber.issued(Province.BEIJING, 2026, 1, NOW))
                .hasToString("京ICP备2026000001号");
        assertThat(FilingNumber.issued(Province.SICHUAN, 2005, 999_999, new SerialPattern(2, 6)))
                .hasToString("蜀ICP备05999999号");
        assertThat(FilingNumber.issued(Province.BEIJING, 2026, 1, NOW).website(2))
                .hasToString("京ICP备2026000001号-2");
    }

    @Test
    void refusesASerialThatDoesNotFit() {
        assertRefused(
                "FILING_NUMBER_SERIAL",
                () -> FilingNumber.issued(Province.BEIJING, 2026, 1_000_000, NOW));
        assertRefused(
                "FILING_NUMBER_SERIAL", () -> FilingNumber.issued(Province.BEIJING, 2026, 0, NOW));
        assertRefused("FILING_NUMBER_WEBSITE", () -> FilingNumber.parse("B2-20050001").website(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SerialPattern(3, 6));
    }

    @Test
    void ordersWebsitesAsNumbers() {
        FilingNumber subject = FilingNumber.issued(Province.BEIJING, 2026, 1, NOW);
        assertThat(Stream.of(subject.website(10), subject.website(2), subject).sorted())
                .containsExactly(subject, subject.website(2), subject.website(10));
    }
}
