package org.beian.web.page.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Frame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the names of parts of jobs. */
class JobWordsTest {

    private final JobWords words = new JobWords();

    @BeforeEach
    void inChinese() {
        words.frame =
                new Frame() {
                    @Override
                    public Locale getLocale() {
                        return Locale.SIMPLIFIED_CHINESE;
                    }
                };
        words.words =
                new RegisterWords() {
                    @Override
                    public String region(String code) {
                        return "地区" + code;
                    }
                };
    }

    @ParameterizedTest
    @CsvSource({
        "SNAPSHOT, 取基准日的网站",
        "RECONCILE_44_2, 核对登记信息：地区440000，第 2 部分",
        "RECONCILE_99_1, 核对登记信息：99，第 1 部分",
        "FILING, 已注销的备案",
        "NO_SUCH_PART, NO_SUCH_PART"
    })
    void saysPhasesPartitionsAndKindsOfCases(String part, String expected) {
        assertThat(words.part(part)).isEqualTo(expected);
    }
}
