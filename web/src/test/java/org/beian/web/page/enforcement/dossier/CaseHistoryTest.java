package org.beian.web.page.enforcement.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.beian.web.page.component.Formats;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that the history of a case tells days, times and amounts in words. */
class CaseHistoryTest {

    private final CasePage page = new CasePage();

    {
        page.words =
                new RegisterWords() {
                    @Override
                    public String text(String key, Object... arguments) {
                        return MessageFormat.format(
                                Texts.of("Enforcement", Locale.SIMPLIFIED_CHINESE).getString(key),
                                arguments);
                    }

                    @Override
                    public String date(LocalDate day) {
                        return Formats.date(day, Locale.SIMPLIFIED_CHINESE);
                    }

                    @Override
                    public String time(Instant moment) {
                        return Formats.time(moment, Locale.SIMPLIFIED_CHINESE);
                    }
                };
    }

    @ParameterizedTest
    @CsvSource({
        "PAY, 5000, '5,000 元'",
        "EXTEND, 2026-12-01 → 2027-01-04: 示例, 2026年12月1日（二） → 2027年1月4日（一）: 示例",
        "ANNOUNCE_HEARING, 2026-12-01T09:30 京示例〔2026〕1号, 2026年12月1日 09:30 京示例〔2026〕1号",
        "CLOSE, 示例：已执行, 示例：已执行",
        "ADD_MATERIAL, 截图 2026-02-30 $1.png, 截图 2026-02-30 $1.png",
        "PROCEED, 示例：编号 2026-11-24T99:99, 示例：编号 2026-11-24T99:99",
        "STATE, '', ''"
    })
    void saysItInWords(String act, String reason, String said) {
        assertThat(page.reason(act, reason)).isEqualTo(said);
    }
}
