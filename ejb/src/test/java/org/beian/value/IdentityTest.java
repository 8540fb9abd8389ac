package org.beian.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.value.Refusals.assertRefused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the numbers of organisations and of persons. */
class IdentityTest {

    @ParameterizedTest
    @CsvSource({
        "91110000600037341L, 91110000600037341L, 110000",
        "91350100M000100Y43, 91350100M000100Y43, 350100",
        "' 91110000101623741k　', 91110000101623741K, 110000",
        "９１１１００００６０００３７３４１Ｌ, 91110000600037341L, 110000"
    })
    void readsCreditCodes(String written, String canonical, String region) {
        UnifiedSocialCreditCode code = UnifiedSocialCreditCode.parse(written);
        assertThat(code).hasToString(canonical).isEqualTo(UnifiedSocialCreditCode.parse(canonical));
        assertThat(code.regionCode()).isEqualTo(region);
        assertThat(code.organisationCode()).isEqualTo(canonical.substring(8, 17));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "9111000060003734",
                "91110000600037341LL",
                "9111000060003734IL",
                "91110000６00037341"
            })
    void refusesWhatIsNoCreditCode(String written) {
        assertRefused("CREDIT_CODE_SYNTAX", () -> UnifiedSocialCreditCode.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91110000600037341M", "91110000600037431L", "19110000600037341L"})
    void refusesACreditCodeWithAWrongCheck(String written) {
        assertRefused("CREDIT_CODE_CHECK", () -> UnifiedSocialCreditCode.parse(written));
    }

    @Test
    void refusesACreditCodeAroundAWrongOrganisationCode() {
        assertRefused(
                "CREDIT_CODE_ORGANISATION_CHECK",
                () -> UnifiedSocialCreditCode.parse("91110000600037342P"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91110000600037341L", "91350100M000100Y43", "91110000101623741K"})
    void completesACreditCodeByItsCheckCharacters(String code) {
        String beginning = code.substring(0, 16);
        assertThat(UnifiedSocialCreditCode.completed(beginning)).hasToString(code);
        for (String none : new String[] {"", beginning + "0", beginning.replace('1', 'I')}) {
            assertRefused("CREDIT_CODE_SYNTAX", () -> UnifiedSocialCreditCode.completed(none));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 11010519491231002X, 1949-12-31",
        "11010519491231002x, 11010519491231002X, 1949-12-31",
        "' 360426 19910101 0071 ', 360426199101010071, 1991-01-01"
    })
    void readsResidentNumbers(String written, String canonical, LocalDate birth) {
        ResidentIdNumber number = ResidentIdNumber.parse(written);
        assertThat(number).hasToString(canonical).isEqualTo(ResidentIdNumber.parse(canonical));
        assertThat(number.birthDate()).isEqualTo(birth);
        assertThat(number.regionCode()).isEqualTo(canonical.substring(0, 6));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"1101051949123100", "X1010519491231002X", "11010519491231002XX", "護照"})
    void refusesWhatIsNoResidentNumber(String written) {
        assertRefused("RESIDENT_ID_SYNTAX", () -> ResidentIdNumber.parse(written));
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, RESIDENT_ID_CHECK",
        "110105194912310012, RESIDENT_ID_CHECK",
        "110105491231002, RESIDENT_ID_OLD",
        "110105194902300021, RESIDENT_ID_BIRTH_DATE",
        "110105202302290021, RESIDENT_ID_BIRTH_DATE",
        "110105000001010021, RESIDENT_ID_BIRTH_DATE"
    })
    void refusesAResidentNumberForItsReason(String written, String code) {
        assertRefused(code, () -> ResidentIdNumber.parse(written));
    }

    @Test
    void keepsPersonalDataOutOfTheException() {
        assertRefused("RESIDENT_ID_CHECK", () -> ResidentIdNumber.parse("110105194912310021"));
        assertThat(new InvalidValue("IP_PREFIX_LENGTH", 32).args()).containsExactly("32");
    }
}
