package org.beian.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoHistoryStateTest {

    @ParameterizedTest
    @CsvSource({"true, true, true", "true, false, false", "false, true, false"})
    void isUnderWayInTheDemoOnlyAndUntilAllIsThere(
            boolean demo, boolean history, boolean expected) {
        DemoHistoryState state = new DemoHistoryState(demo, history);
        assertThat(state.isUnderWay()).isEqualTo(expected);
        state.completed();
        assertThat(state.isUnderWay()).isFalse();
    }
}
