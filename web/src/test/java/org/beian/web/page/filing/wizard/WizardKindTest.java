package org.beian.web.page.filing.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WizardKindTest {

    private static String read(WizardKind kind, Object edited) {
        return String.valueOf(kind.read(edited));
    }

    @Test
    void readsNothingAsNothing() {
        assertThat(WizardKind.TEXT.read(null)).isNull();
        assertThat(WizardKind.TEXT.read("  ")).isNull();
        assertThat(WizardKind.DATE.read(null)).isNull();
        assertThat(WizardKind.YES_NO.read(null)).isNull();
        assertThat(read(WizardKind.TICK, null)).isEqualTo("false");
        assertThat(read(WizardKind.LIST, List.of(" "))).isEqualTo("[]");
        assertThat(read(WizardKind.LIST, null)).isEqualTo("[]");
        assertThat(read(WizardKind.CHECKS, new Object[0])).isEqualTo("[]");
    }

    @Test
    void readsWhatItsComponentMakes() {
        assertThat(read(WizardKind.TEXT, " 示例 ")).isEqualTo("\"示例\"");
        assertThat(read(WizardKind.DATE, LocalDate.of(2026, 11, 24))).isEqualTo("\"2026-11-24\"");
        assertThat(read(WizardKind.LIST, Arrays.asList(" a.cn ", null, "b.cn")))
                .isEqualTo("[\"a.cn\",\"b.cn\"]");
        assertThat(read(WizardKind.CHECKS, new String[] {"A", "B"})).isEqualTo("[\"A\",\"B\"]");
        assertThat(read(WizardKind.TICK, true)).isEqualTo("true");
        assertThat(read(WizardKind.YES_NO, "false")).isEqualTo("false");
    }

    /** A page that is sent as it was shown changes nothing. */
    @Test
    void editsWhatItReads() {
        Object[] edited = {
            "text",
            "two\nlines",
            LocalDate.of(2026, 11, 24),
            "CODE",
            new String[] {"A", "B"},
            List.of("a.cn", "b.cn"),
            "203.0.113.10-203.0.113.20\n203.0.113.44",
            "true",
            true
        };
        for (WizardKind kind : WizardKind.values()) {
            Object value = edited[kind.ordinal()];
            assertThat(kind.edit(kind.read(value))).as("%s", kind).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @EnumSource(WizardKind.class)
    void editsNothingAsNothing(WizardKind kind) {
        Object none = kind.edit(MissingNode.getInstance());
        assertThat(kind.fault(none, 10)).isEmpty();
        assertThat(read(kind, none)).isIn("null", "[]", "false");
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
        List<String> shown = WizardKind.RANGES.show(WizardKind.RANGES.read(line));
        assertThat(shown).containsExactly(line);
    }

    @Test
    void refusesOnlyWhatCannotBeKept() {
        assertThat(WizardKind.TEXT.fault("𠮷".repeat(10), 10)).isEmpty();
        assertThat(WizardKind.TEXT.fault("长".repeat(11), 10)).isEqualTo("wizard.tooLong");
        assertThat(WizardKind.LIST.fault(List.of("a", "bcd"), 3)).isEmpty();
        assertThat(WizardKind.LIST.fault(List.of("a", "bcde"), 3)).isEqualTo("wizard.tooLong");
        List<String> many = List.of("a\n".repeat(51).split("\n"));
        assertThat(WizardKind.LIST.fault(many, 3)).isEqualTo("wizard.tooMany");
        assertThat(WizardKind.RANGES.fault("a\n".repeat(501), 3)).isEqualTo("wizard.tooMany");
        assertThat(WizardKind.CHECKS.fault(new String[] {"A", "B".repeat(70)}, 60))
                .isEqualTo("wizard.tooLong");
    }
}
