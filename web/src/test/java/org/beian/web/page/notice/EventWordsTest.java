package org.beian.web.page.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.beian.notice.Event;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Frame;
import org.junit.jupiter.api.Test;

/** Tests that the details of an event name the days that it tells. */
class EventWordsTest {

    private static String details(Locale language, String payload) {
        EventWords words = new EventWords();
        words.frame =
                new Frame() {
                    @Override
                    public Locale getLocale() {
                        return language;
                    }
                };
        words.words =
                new RegisterWords() {
                    @Override
                    public String unitOfCode(String code) {
                        return code;
                    }
                };
        return words.details(
                new Event() {
                    @Override
                    public String caseType() {
                        return "UNIT";
                    }

                    @Override
                    public String payload() {
                        return payload;
                    }
                });
    }

    @Test
    void namesTheDaysOfARemit() {
        String given =
                "{\"remit\":\"北京\",\"from\":\"2026-12-04\",\"to\":\"2027-01-31\",\"text\":\"许可证载明\"}";
        assertThat(details(Locale.SIMPLIFIED_CHINESE, given))
                .isEqualTo("北京、自2026年12月4日（五）起、最后一日为2027年1月31日（日）、许可证载明");
        assertThat(details(Locale.ENGLISH, given))
                .isEqualTo("北京, from Fri, 4 Dec 2026 on, last day: Sun, 31 Jan 2027, 许可证载明");
        assertThat(
                        details(
                                Locale.SIMPLIFIED_CHINESE,
                                "{\"remit\":\".示例\",\"from\":\"2026-12-04\",\"text\":\"部核定\"}"))
                .isEqualTo(".示例、自2026年12月4日（五）起、部核定");
    }

    /** The members are called alike where an officer gives way to another. */
    @Test
    void takesNoNameForADay() {
        assertThat(
                        details(
                                Locale.SIMPLIFIED_CHINESE,
                                "{\"from\":\"示例甲\",\"to\":\"示例乙\",\"text\":\"轮换\"}"))
                .isEqualTo("轮换");
    }

    @Test
    void namesTheLastDayOfAUnit() {
        assertThat(details(Locale.SIMPLIFIED_CHINESE, "{\"date\":\"2026-12-31\",\"text\":\"注销\"}"))
                .isEqualTo("最后一日为2026年12月31日（四）、注销");
    }
}
