package org.beian.web.page.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.beian.web.page.component.RegisterWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of exported lists and their filters in words. */
class ExportWordsTest {

    private static ExportWords words(Locale locale) {
        ExportWords words = new ExportWords();
        words.words =
                new RegisterWords() {
                    @Override
                    public Locale locale() {
                        return locale;
                    }

                    @Override
                    public String region(String code) {
                        return "110000".equals(code) ? "北京" : code;
                    }

                    @Override
                    public String unit(Long id) {
                        return id == 7 ? "示例单位" : "";
                    }

                    @Override
                    public String unitOfCode(String code) {
                        return "示例云接入";
                    }

                    @Override
                    public String code(String table, String code) {
                        return "未标明备案编号";
                    }

                    @Override
                    public String person(String account) {
                        return "reviewer-bj".equals(account) ? "示例审核" : "";
                    }
                };
        return words;
    }

    @ParameterizedTest
    @CsvSource({
        "part=decided, 列表：已办",
        "state=APPROVED, 状态：已予以备案",
        "state=CANCELLED, 状态：已注销",
        "state=LATE, 状态：逾期",
        "state=WAITING, 状态：待阅",
        "state=ended, 状态：已终止",
        "kind=LEFT, 种类：离岗",
        "kind=REVOKE_QUALIFICATION, 种类：取消业务资格",
        "kind=REVIEW, 种类：备案审核",
        "kind=UNMASKED, 种类：查看全部字符",
        "by=NAME_PART, 查找方式：名称中间（限一省、一年内）",
        "province=110000, 省份：北京",
        "authority=100000, 决定机关：信息产业部",
        "provider=P-1, 接入提供者：示例云接入",
        "reviewer=reviewer-bj, 经办人：示例审核",
        "reviewer=nobody, 经办人：nobody",
        "officer=reviewer-bj, 承办人：示例审核",
        "violation=NUMBER_NOT_SHOWN, 涉嫌违法行为：未标明备案编号",
        "source=INSPECTION, 来源：日常检查",
        "direction=OUT, 方向：由本局发出",
        "from=2026-06-01, 备案起始日期：2026年6月1日（一）",
        "part=EVERY, 列表：全部",
        "matter=UNFILED_CHANGE, 事项：未及时变更",
        "since=2026-06-01, 发文起始日期：2026年6月1日（一）",
        "from=never, 备案起始日期：never",
        "q=a=b, 查找内容：a=b",
        "q=a%26state=FILED, 查找内容：a&state=FILED",
        "unit=7, 单位：示例单位",
        "unit=x, 单位：x",
        "scope=110000, 适用范围：北京",
        "scope=natures, 适用范围：单位性质",
        "period=ALL, 版本：全部版本",
        "part=OPEN, 列表：可以办理的",
        "state=NONE, 状态：NONE",
        "other=x, other=x",
        "1004, 导入 1004"
    })
    void saysAConditionInWords(String filter, String expected) {
        assertThat(words(Locale.SIMPLIFIED_CHINESE).filter("filings.csv", filter))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "disavowals.csv, UPHELD, 声明成立",
        "remedies.csv, UPHELD, 维持",
        "clearings.csv, SPONSOR, 待主办者恢复",
        "left-accesses.csv, EMPTY, 没有接入，期限计算中",
        "unfiled-changes.csv, SPONSOR, 待主办者办理",
        "audit-items.csv, EXPLAINED, 已说明，待决定",
        "opinions.csv, WAITING, 待启动注销",
        "audited-websites.csv, EVERY, 全部",
        "enforcement-clues.csv, CASE_OPENED, 已立案",
        "unfiled-clues.csv, NO_CASE, 未立案",
        "enforcement-transfers.csv, ASSIGNMENT, 待指定管辖",
        "enforcement-cases.csv, SERVICE, 待送达",
        "enforcement-assistances.csv, ORDERED, 已通知，待报告",
        "replacements.csv, WAITING, 待新接入开通",
        "officer-changes.csv, WAITING, 待阅",
        "domain-releases.csv, RELEASED, 已释放",
        "stop-access-notices.csv, OPEN, 待执行",
        "stop-access-notices.csv, UNANSWERED, 未能执行，待审查",
        "cancellations.csv, waiting, 待审核",
        "cancellations.csv, decided, 已决定",
        "cancellations.csv, DECIDED, 已决定",
        "services.csv, UNSERVED, 未送达",
        "audited-websites.csv, MISSING, 尚未出具意见",
        "services.csv, NONE, NONE"
    })
    void saysAStateInTheWordsOfItsList(String file, String state, String expected) {
        assertThat(words(Locale.SIMPLIFIED_CHINESE).filter(file, "state=" + state))
                .isEqualTo("状态：" + expected);
    }

    @Test
    void joinsConditionsInTheLanguageOfThePage() {
        assertThat(words(Locale.SIMPLIFIED_CHINESE).filter("officer-changes.csv", "kind=LEFT&q=示例"))
                .isEqualTo("种类：离岗、查找内容：示例");
        assertThat(words(Locale.ENGLISH).filter("officer-changes.csv", "kind=LEFT&q=示例"))
                .isEqualTo("kind: Left, searched for: 示例");
        assertThat(words(Locale.ENGLISH).filter("filings.csv", null)).isEmpty();
        assertThat(words(Locale.ENGLISH).filter("filings.csv", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "officer-changes.csv, 专岗人员变更",
        "calendar-2026.csv, 工作日历 2026",
        "unfiled-2026-10.csv, 未备案域名 2026-10",
        "unfiled-sites.csv, 未备案网站任务",
        "disavowals.csv, 非本人办理声明",
        "domains-2026-10-nonesuch.csv, 域名统计 2026-10",
        "domains-2026-10-top_level.csv, 域名统计 2026-10（顶级域）",
        "domains-2026-10-trend.csv, 域名统计 2026-10（逐月变化）",
        "domains-2026-10.pdf, 域名统计 2026-10",
        "audit-report-2026.pdf, 年度审核报告 2026",
        "rejected.csv, 导入中未通过的行",
        "unknown.csv, 其他文件",
        "filings.xlsx, 其他文件"
    })
    void namesAListByItsFile(String file, String expected) {
        assertThat(words(Locale.SIMPLIFIED_CHINESE).file(file)).isEqualTo(expected);
    }
}
