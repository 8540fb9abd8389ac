package org.beian.web.page.publicreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.beian.filing.lookup.LookupKind;
import org.beian.web.page.frame.Texts;
import org.junit.jupiter.api.Test;

class PublicTextsTest {

    private final ResourceBundle chinese = Texts.of("Public", Locale.SIMPLIFIED_CHINESE);

    @Test
    void everyKindOfQuestionHasAText() {
        for (LookupKind kind : LookupKind.values()) {
            assertThat(chinese.containsKey("lookup.as." + kind)).as("%s", kind).isTrue();
        }
    }
}
