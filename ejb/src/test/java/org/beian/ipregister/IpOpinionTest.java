package org.beian.ipregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import org.beian.law.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Clause("19.3")
class IpOpinionTest {

    @Test
    void takesTextsOfSeveralLines() {
        assertThat(IpOpinion.required("  第一行\r\n第二行 ")).isEqualTo("第一行\r\n第二行");
        assertThat(IpOpinion.optional(" ")).isNull();
        assertThat(IpOpinion.optional("意".repeat(2000))).hasSize(2000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"请更\u202E正", "请更\u2028正", "请更\u0007正"})
    void refusesInvisibleCharacters(String text) {
        assertThatThrownBy(() -> IpOpinion.required(text))
                .is(rejectedAs(IpRefusal.IP_OPINION_MISSING));
        assertThatThrownBy(() -> IpOpinion.optional(text))
                .is(rejectedAs(IpRefusal.IP_OPINION_MISSING));
    }

    @Test
    void refusesWhatIsMissingOrTooLong() {
        assertThatThrownBy(() -> IpOpinion.required(" "))
                .is(rejectedAs(IpRefusal.IP_OPINION_MISSING));
        assertThatThrownBy(() -> IpOpinion.optional("意".repeat(2001)))
                .is(rejectedAs(IpRefusal.IP_OPINION_MISSING));
    }
}
