package org.beian.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterCodeTest {

    private static final String SEAL = "0123456789abcdef".repeat(4);
    private static final LetterCode CODE = LetterCode.of(1000, SEAL);

    @Test
    void isPrintedInSixGroupsOfFour() {
        assertThat(CODE.toString()).matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1000, 123_456_789, (1L << 30) - 1})
    void namesItsLetter(long id) {
        for (String seal : new String[] {SEAL, "0".repeat(64), "f".repeat(64)}) {
            assertThat(LetterCode.read(LetterCode.of(id, seal).toString()).orElseThrow().letterId())
                    .isEqualTo(id);
        }
    }

    /** As people write it down, on the phone or with another keyboard. */
    static Stream<String> spellings() {
        String printed = CODE.toString();
        return Stream.of(
                printed,
                printed.toLowerCase(),
                printed.replace("-", ""),
                " " + printed.replace('-', ' ') + "\u3000",
                printed.replace('-', '\u2013'),
                printed.replace('-', '\uFF0D'),
                fullWidth(printed),
                printed.replace('O', '0').replace('I', '1'));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void isReadInAnySpelling(String spelling) {
        assertThat(LetterCode.read(spelling))
                .hasValueSatisfying(is -> assertThat(is.is(CODE)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "ABCD-EFGH-IJKL-MNOP-QRST-UVW",
                "ABCD-EFGH-IJKL-MNOP-QRST-UVWXY",
                "ABCD-EFGH-IJKL-MNOP-QRST-UVW8",
                "ABCD-EFGH-IJKL-MNOP-QRST-UVW=",
                "京通管备〔2026〕11号",
                "<script>alert(1)</script>"
            })
    void readsNothingElse(String text) {
        assertThat(LetterCode.read(text)).isEmpty();
    }

    @Test
    void differsForEveryLetterAndEveryContent() {
        String other = "1" + SEAL.substring(1);
        assertThat(Stream.of(CODE, LetterCode.of(1001, SEAL), LetterCode.of(1000, other)))
                .extracting(LetterCode::toString)
                .doesNotHaveDuplicates();
    }

    /** Each of its characters counts. */
    @Test
    void isAnotherWithAnyOtherCharacter() {
        String printed = CODE.toString().replace("-", "");
        for (int i = 0; i < LetterCode.LENGTH; i++) {
            char other = printed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = printed.substring(0, i) + other + printed.substring(i + 1);
            assertThat(LetterCode.read(changed).orElseThrow().is(CODE)).as(changed).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1L << 30})
    void refusesAKeyThatDoesNotFit(long id) {
        assertThatIllegalArgumentException().isThrownBy(() -> LetterCode.of(id, SEAL));
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }
}
