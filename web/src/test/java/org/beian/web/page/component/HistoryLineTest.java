package org.beian.web.page.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class HistoryLineTest {

    @Test
    void putsWhatAPersonSaidAfterTheName() {
        assertThat(HistoryLine.said("示例专员: 已核对: 无误", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("示例专员：已核对: 无误");
        assertThat(HistoryLine.said("An example: checked", Locale.ENGLISH))
                .isEqualTo("An example: checked");
        assertThat(HistoryLine.said("示例专员", Locale.SIMPLIFIED_CHINESE)).isEqualTo("示例专员");
    }
}
