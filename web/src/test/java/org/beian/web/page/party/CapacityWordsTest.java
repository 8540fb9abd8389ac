package org.beian.web.page.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.beian.law.Clause;
import org.beian.law.SupportedLocales;
import org.beian.partyregister.UnitDetails;
import org.beian.web.page.frame.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test that files of units take the words that pages show. */
@Clause("4")
class CapacityWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void filesNameCapacitiesAndMarksAsPagesDo(String language) {
        Locale locale = Locale.forLanguageTag(language);
        ResourceBundle files =
                SupportedLocales.texts("org.beian.partyregister.Words", UnitDetails.class, locale);
        ResourceBundle parties =
                SupportedLocales.texts("org.beian.web.Parties", Texts.class, locale);
        ResourceBundle units = SupportedLocales.texts("org.beian.web.Units", Texts.class, locale);
        assertThat(files.keySet()).hasSize(UnitDetails.REGISTERED.size() + 2);
        for (String key : files.keySet()) {
            ResourceBundle pages = key.startsWith("Capacity.") ? parties : units;
            assertThat(files.getString(key)).as(key).isEqualTo(pages.getString(key));
        }
    }
}
