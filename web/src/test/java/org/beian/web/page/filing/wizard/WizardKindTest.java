package org.beian.web.page.filing.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WizardKindTest {

    private static String read(WizardKind kind, String... sent) {
        return String.valueOf(kind.read(List.of(sent)));
    }

    @Test
    void readsNothingAsNothing() {
        assertThat(WizardKind.TEXT.read(List.of())).isNull();
        assertThat(WizardKind.TEXT.read(List.of("  "))).isNull();
        assertThat(WizardKind.YES_NO.read(List.of())).isNull();
        assertThat(read(WizardKind.TICK)).isEqualTo("false");
        assertThat(read(WizardKind.LIST, " \n ")).isEqualTo("[]");
        assertThat(read(WizardKind.CHECKS)).isEqualTo("[]");
    }

    @Test
    void readsALineEach() {
        assertThat(read(WizardKind.LIST, " a.cn \r\n\r\nb.cn")).isEqualTo("[\"a.cn\",\"b.cn\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.10, 203.0.113.10, 203.0.113.10",
        "203.0.113.10-203.0.113.20, 203.0.113.10, 203.0.113.20",
        "203.0.113.10 - 203.0.113.20, 203.0.113.10, 203.0.113.20",
        "203.0.113.16/30, 203.0.113.16, 203.0.113.19",
        "2001:db8::/126, 2001:db8::, 2001:db8::3",
    })
    void readsAddressesRangesAndPrefixes(String line, String start, String end) {
        assertThat(read(WizardKind.RANGES, line))
                .isEqualTo("[{\"start\":\"" + start + "\",\"end\":\"" + end + "\"}]");
    }

    /** The check says what is wrong with it, in the words in which it was typed. */
    @ParameterizedTest
    @ValueSource(strings = {"256.1.1.1", "203.0.113.20-203.0.113.10", "anything"})
    void keepsWhatIsNoRangeAsItWasTyped(String line) {
        List<String> shown = WizardKind.RANGES.show(WizardKind.RANGES.read(List.of(line)));
        assertThat(shown).containsExactly(line);
    }

    @Test
    void refusesOnlyWhatCannotBeKept() {
        assertThat(WizardKind.TEXT.fault(List.of("𠮷".repeat(10)), 10)).isEmpty();
        assertThat(WizardKind.TEXT.fault(List.of("长".repeat(11)), 10)).isEqualTo("wizard.tooLong");
        assertThat(WizardKind.DATE.fault(List.of("2026-02-29"), 10)).isEqualTo("wizard.noDate");
        assertThat(WizardKind.DATE.fault(List.of("2028-02-29"), 10)).isEmpty();
        assertThat(WizardKind.DATE.fault(List.of(""), 10)).isEmpty();
        assertThat(WizardKind.DATE.fault(List.of("+10000-01-01"), 10)).isEqualTo("wizard.noDate");
        assertThat(WizardKind.LIST.fault(List.of("a\nbcd"), 3)).isEmpty();
        assertThat(WizardKind.LIST.fault(List.of("a\nbcde"), 3)).isEqualTo("wizard.tooLong");
        assertThat(WizardKind.LIST.fault(List.of("a\n".repeat(51)), 3)).isEqualTo("wizard.tooMany");
        assertThat(WizardKind.RANGES.fault(List.of("a\n".repeat(501)), 3))
                .isEqualTo("wizard.tooMany");
        assertThat(WizardKind.CHECKS.fault(List.of("A", "B".repeat(70)), 60))
                .isEqualTo("wizard.tooLong");
    }
}
