package org.beian.web.page.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.beian.law.Clause;
import org.beian.web.page.component.RegisterWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Clause("4")
class PartyHistoryTest {

    private final PartyHistory history = new PartyHistory();

    @BeforeEach
    void inChinese() {
        history.words =
                new RegisterWords() {
                    @Override
                    public Locale locale() {
                        return Locale.SIMPLIFIED_CHINESE;
                    }

                    @Override
                    public String unitOfCode(String code) {
                        return "示例" + code;
                    }

                    @Override
                    public String code(String table, String code) {
                        return "类型" + code;
                    }
                };
    }

    @Test
    void namesWhatWasRegisteredFieldByField() {
        assertThat(
                        history.reason(
                                "REGISTER_UNIT",
                                "示例, 接入, ACCESS_PROVIDER IP_FILING_UNIT, ISP, -, A2-1, 2027-01-31"))
                .isEqualTo(
                        """
                        单位名称：示例, 接入
                        单位身份：接入提供者、IP地址备案单位
                        接入提供者类型：类型ISP
                        许可证编号：A2-1
                        许可证有效期至：2027年1月31日（日）""");
    }

    @Test
    void namesOnlyWhatAChangeMadeDifferent() {
        assertThat(
                        history.reason(
                                "CHANGE_UNIT",
                                "示例, IP_FILING_UNIT, -, -, -, -"
                                        + " → 示例, IP_FILING_UNIT, -, -, A2-1, -\n理由一\n理由二"))
                .isEqualTo("许可证编号：未登记 → A2-1\n理由一\n理由二");
        assertThat(
                        history.reason(
                                "CHANGE_CONTACT",
                                "010-66412345, -, a@example.cn → 010-66412345, -, b@example.cn"))
                .isEqualTo("电子邮箱：a@example.cn → b@example.cn");
    }

    @Test
    void namesHeadquartersBeforeAndAfter() {
        assertThat(history.reason("SET_HEADQUARTERS", "- → hq\n营业执照载明"))
                .isEqualTo("上级单位：无 → 示例hq\n营业执照载明");
    }

    @Test
    void writesDaysAsPagesDo() {
        assertThat(history.reason("GIVE_REMIT", "北京 2026-11-28–\n许可证载明"))
                .isEqualTo("北京 自2026年11月28日（六）起\n许可证载明");
        assertThat(history.reason("GIVE_TOP_LEVEL", ".cn 2026-11-28–2026-11-30\n部核定"))
                .isEqualTo(".cn 2026年11月28日（六）–2026年11月30日（一）\n部核定");
        assertThat(history.reason("END_UNIT", "2026-12-31\n2026-01-01 的决定"))
                .isEqualTo("2026年12月31日（四）\n2026-01-01 的决定");
    }
}
