package org.beian.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseCitationTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "12.4, 第十二条第（四）项, \"article 12, item (4)\"",
                "11.3.1, 第十一条第（三）项第1目, \"article 11, item (3), point 1\"",
                "10.11, 第十条第（十一）项, \"article 10, item (11)\"",
                "20, 第二十条, article 20",
                "B14, \"\", \"\"",
                "\"\", \"\", \"\""
            })
    void readsAsTheLawHasIt(String clause, String chinese, String english) {
        assertThat(ClauseCitation.of(clause, new LetterWording(Locale.SIMPLIFIED_CHINESE)))
                .isEqualTo(chinese);
        assertThat(ClauseCitation.of(clause, new LetterWording(Locale.ENGLISH))).isEqualTo(english);
    }
}
