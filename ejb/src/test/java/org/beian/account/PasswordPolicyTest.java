package org.beian.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @CsvSource({
        "'',PASSWORD_TOO_SHORT",
        "elevenchars,PASSWORD_TOO_SHORT",
        "示例示例示例,PASSWORD_TOO_SHORT",
        "provider-bj-1,PASSWORD_IS_USER_NAME",
        "PROVIDER-BJ-1234567,PASSWORD_IS_USER_NAME",
        "Password1234,PASSWORD_COMMON",
        "woaini5201314,PASSWORD_COMMON",
        "aaaaaaaaaaaaaaaa,PASSWORD_COMMON",
        "121212121212121212,PASSWORD_COMMON"
    })
    void refusesWhatIsEasilyGuessed(String password, String code) {
        assertThatThrownBy(() -> policy.check(password, "provider-bj"))
                .is(rejectedAs(AccountRefusal.valueOf(code)));
    }

    @Test
    void refusesWhatIsTooLongToHash() {
        assertThatThrownBy(() -> policy.check("abcdefgh".repeat(17), "x"))
                .hasMessageContaining("PASSWORD_TOO_LONG");
        assertThatThrownBy(() -> policy.check(null, "x"))
                .hasMessageContaining("PASSWORD_TOO_SHORT");
    }

    @Test
    void takesLongPasswordsOfAnyCharacters() {
        assertThatCode(() -> policy.check("silver kettle nine", "provider-bj"))
                .doesNotThrowAnyException();
        assertThatCode(() -> policy.check("春眠不觉晓处处闻啼鸟夜来", "provider-bj"))
                .doesNotThrowAnyException();
    }
}
