package org.beian.filing.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of how the rules read and compare texts. */
class FilingTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u00A0\t"})
    void takesBlanksForNothing(String text) {
        assertThat(Texts.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, 91350100M000100Y43",
        "91350100m000100y43, 91350100M000100Y43",
        "９１３５０１００ M000 100Y43, 91350100M000100Y43",
        "1101051949123 1002x, 11010519491231002X",
        "示例〔2026〕1—2号, 示例〔2026〕1-2号"
    })
    void comparesDocumentsInOneForm(String written, String canonical) {
        assertThat(DocumentKey.canonical(written)).isEqualTo(canonical);
    }

    @Test
    void cutsLongTextsBetweenCharacters() {
        assertThat(TextNormalizer.shortened("\uD842\uDFB7".repeat(200)))
                .isEqualTo("\uD842\uDFB7".repeat(120) + "…");
    }

    @Test
    void namesEachItemOnce() {
        List<TextItem> items = TextItems.of(SampleFiling.valid().withSecondWebsite().toContent());

        assertThat(new HashSet<>(items.stream().map(TextItem::pointer).toList()))
                .hasSameSizeAs(items);
        assertThat(items).noneMatch(TextItem::isMissing);
    }

    @Test
    void givesEachPhoneWithItsFirstPlace() {
        FilingContent content =
                SampleFiling.valid()
                        .with("/websites/0/responsible/officePhone", "(010) 6641 2345")
                        .with("/websites/0/responsible/mobile", "nobody")
                        .toContent();

        assertThat(Phones.of(content))
                .containsOnly(
                        Map.entry("13800000000", "/subject/responsible/mobile"),
                        Map.entry("010-66412345", "/subject/responsible/officePhone"));
    }
}
