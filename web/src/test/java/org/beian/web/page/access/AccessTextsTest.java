package org.beian.web.page.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.beian.access.application.AccessState;
import org.beian.access.application.ComparisonResult;
import org.beian.access.opening.AccessNotFiled.Because;
import org.beian.filing.register.AccessEvent;
import org.beian.web.page.frame.Texts;
import org.junit.jupiter.api.Test;

class AccessTextsTest {

    private final ResourceBundle chinese = Texts.of("Access", Locale.SIMPLIFIED_CHINESE);

    private void assertKnown(String key) {
        assertThat(chinese.containsKey(key)).as(key).isTrue();
    }

    @Test
    void everyStateReasonAndFactHasAText() {
        for (AccessState state : AccessState.values()) {
            assertKnown("AccessState." + state);
            assertKnown("list." + state);
            assertKnown("next.provider." + state);
            assertKnown("next.sponsor." + state);
        }
        for (Because because : Because.values()) {
            assertKnown("closed." + because);
        }
        for (ComparisonResult result : ComparisonResult.values()) {
            assertKnown("ComparisonResult." + result);
            assertKnown("next.sponsor.COMPARISON_" + result);
        }
        for (AccessEvent.Kind kind : AccessEvent.Kind.values()) {
            assertKnown("AccessEvent." + kind);
        }
    }
}
