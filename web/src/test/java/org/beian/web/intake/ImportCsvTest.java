package org.beian.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.Severity;
import org.junit.jupiter.api.Test;

class ImportCsvTest {

    @Test
    void letsNoSpreadsheetRunWhatWasHandedIn() {
        for (String formula :
                List.of("=1+1", "+1", "-1", "@a", "\tx", "\rx", "＝1", "＋1", "－1", "＠a")) {
            assertThat(ImportCsv.inert(formula)).isEqualTo("'" + formula);
        }
        for (String text : List.of("", "a=1", "{\"a\": -1}", "'=1", "示例")) {
            assertThat(ImportCsv.inert(text)).isEqualTo(text);
        }
        assertThat(ImportCsv.inert(null)).isNull();
    }

    @Test
    void saysEveryKindOfFindingInWords() {
        for (String code :
                List.of(
                        "JSON_SYNTAX",
                        "BODY_ENCODING",
                        "IMPORT_LINE_TOO_LONG",
                        "IMPORT_ROW_FAILED",
                        "UNIT_IS_OVER",
                        "FILING_KIND_NOT_OFFERED",
                        "FILING_LINE_REPEATS",
                        "APPLICATION_PENDING")) {
            Finding finding = new Finding("", code, Severity.REFUSE, null, List.of("17", "5"));
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                FindingText text = RowTexts.of(finding, locale);
                assertThat(text.message()).isNotBlank().doesNotContain(code, "{0}");
                assertThat(text.suggestion()).isNotBlank().doesNotContain(code, "{0}");
            }
        }
    }

    @Test
    void namesTheLineOfASyntaxError() {
        Finding finding =
                new Finding("", "JSON_SYNTAX", Severity.REFUSE, null, List.of("1417", "5"));
        assertThat(RowTexts.of(finding, Locale.ENGLISH).message()).contains("1417");
    }
}
