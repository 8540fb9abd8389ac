package org.beian.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikePatternTest {

    @Test
    void takesEveryCharacterAsItIs() {
        assertThat(LikePattern.prefix("a%b_c!")).isEqualTo("a!%b!_c!!%");
        assertThat(LikePattern.prefix(" 示例\u0000\n ")).isEqualTo("示例%");
        assertThat(LikePattern.prefix(null)).isEqualTo("%");
        assertThat(LikePattern.visible("\t a b\u0007")).isEqualTo("a b");
    }
}
