package org.beian.web.page.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.beian.account.reading.ReadLine;
import org.beian.law.Clause;
import org.beian.web.page.filing.Words;
import org.beian.web.page.frame.Frame;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of what the log of reads says was shown. */
@Clause("3")
class ReadWordsTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static ReadWords words() {
        ReadWords words = new ReadWords();
        words.frame =
                new Frame() {
                    @Override
                    public Locale getLocale() {
                        return CHINESE;
                    }
                };
        words.words =
                new Words() {
                    @Override
                    public Locale locale() {
                        return CHINESE;
                    }
                };
        return words;
    }

    @ParameterizedTest
    @CsvSource({
        "/subject/responsible/mobile, 主体负责人手机号码",
        "/attachments/0/id, 附件",
        "/attachments/7c9e6679-7425-40de-944b-e07fc1f90ae7, 附件",
        "/paperAnswers/1001, 书面答复扫描件",
        "/scan, 申请材料扫描件",
        "/sources/1001/from, 线索提供人",
        "/mail/1001, 邮件",
        "letters, 文书",
        "versions, 历次备案信息",
        "nonesuch, 全部",
        ", 全部"
    })
    void namesWhatWasShown(String field, String expected) {
        ReadLine line =
                new ReadLine(1L, Instant.EPOCH, "", "", "FILING", 1L, "TAKEN", field, null, null);
        assertThat(words().shown(line)).isEqualTo(expected);
    }
}
