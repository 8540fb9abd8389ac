package org.beian.web.page.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.beian.domainregister.statistics.StatisticsDimension;
import org.beian.intake.contract.ImportPhase;
import org.beian.web.page.component.Formats;
import org.beian.web.page.frame.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the phases of jobs and clauses of the third level have words in both languages. */
class PhaseTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void namesEachPhase(String language) {
        ResourceBundle texts = Texts.of("Operator", Locale.forLanguageTag(language));
        Stream<Enum<?>> phases =
                Stream.concat(
                        Stream.of(ImportPhase.values()), Stream.of(StatisticsDimension.values()));
        assertThat(phases.map(each -> "phase." + each.name()))
                .allMatch(texts::containsKey)
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void writesClausesOfTheThirdLevel(String language) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(Formats.clause("11.3.1", locale))
                .isEqualTo(language.equals("en") ? "article 11 (3) 1" : "细则第十一条第（三）项第1目");
    }
}
