package org.beian.web.page.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.beian.filing.application.FilingState;
import org.beian.filing.review.QueueFilter;
import org.beian.web.page.filing.desk.Tab;
import org.beian.web.page.frame.Texts;
import org.junit.jupiter.api.Test;

class FilingTextsTest {

    private final ResourceBundle chinese = Texts.of("Filing", Locale.SIMPLIFIED_CHINESE);

    @Test
    void everyStateFilterKindAndTabHasAText() {
        for (FilingState state : FilingState.values()) {
            assertThat(chinese.containsKey("FilingState." + state)).as("%s", state).isTrue();
            assertThat(chinese.containsKey("filing.next." + state)).as("%s", state).isTrue();
        }
        for (QueueFilter filter : QueueFilter.values()) {
            assertThat(chinese.containsKey("QueueFilter." + filter)).as("%s", filter).isTrue();
        }
        for (Tab tab : Tab.values()) {
            assertThat(chinese.containsKey("desk.tab." + tab)).as("%s", tab).isTrue();
        }
    }
}
