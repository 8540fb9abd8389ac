package org.beian.web.page.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.frame.Frame;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that histories tell in words what they keep by a code. */
class RegisterWordsTest {

    private static RegisterWords words(Locale locale) {
        RegisterWords words = new RegisterWords();
        words.frame =
                new Frame() {
                    @Override
                    public Locale getLocale() {
                        return locale;
                    }
                };
        return words;
    }

    private static HistoryEntry entry(String kind, String act, String reason) {
        return new HistoryEntry() {
            @Override
            public String caseType() {
                return kind;
            }

            @Override
            public String act() {
                return act;
            }

            @Override
            public String reason() {
                return reason;
            }
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LETTER_SERVICE | RECORD_SERVICE | HANDED_OVER 2026-12-01 | 直接送达，2026年12月1日（二）",
                "LETTER_SERVICE | CORRECT_SERVICE | POST 2026-12-01: 写错 了 | 邮寄送达，2026年12月1日（二）：写错 了",
                "VERIFICATION | RECORD | NOT_REACHED | 无法联系",
                "DEPARTMENT_OPINION | RECORD | 京ICP备2026000001号 | 京ICP备2026000001号",
                "CANCELLATION | PAPER_WAIVER | 2026-12-01 | 收到日期：2026年12月1日（二）",
                "DOMAIN_RELEASE | MOVE_DEADLINE | 2026-12-01 → 2027-01-04 | 2026年12月1日（二） → 2027年1月4日（一）",
                "DOMAIN_REPORT | TAKE_EFFECT | FULL 1796120330 | 全量，序号 1796120330",
                "UNFILED_CHANGE | PURSUE | 1796 | 注销申请 1796",
                "ENFORCEMENT_CASE | CLOSE | 2026-12-01 {0} | 2026-12-01 {0}"
            })
    void saysTheReasonInWords(String kind, String act, String reason, String said) {
        assertThat(words(Locale.CHINA).history(entry(kind, act, reason), "").reason())
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AUDIT_CAMPAIGN | OPEN | opened the audit",
                "DISAVOWAL | ANSWER | answered",
                "DEPARTMENT_OPINION | RECORD | Opinion given",
                "ENFORCEMENT_CASE | OPEN | Opened"
            })
    void namesAnActAsItsOwnProcedureDoes(String kind, String act, String name) {
        assertThat(words(Locale.ENGLISH).history(entry(kind, act, null), "").act()).isEqualTo(name);
    }
}
