package org.beian.domainregister.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import org.beian.domainregister.DomainRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionOpinionTest {

    @Test
    void takesTextsOfSeveralLines() {
        assertThat(DecisionOpinion.of(" 第一行\n第二行 ")).isEqualTo("第一行\n第二行");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "三个字", "请更正\u202E报备", "请更正\u2029报备", "请更正\u0000报备"})
    void refusesWhatIsTooShortOrHasInvisibleCharacters(String text) {
        assertThatThrownBy(() -> DecisionOpinion.of(text))
                .is(rejectedAs(DomainRefusal.OPINION_MISSING));
    }
}
