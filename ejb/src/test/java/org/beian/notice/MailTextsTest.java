package org.beian.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beian.law.Deadline;
import org.beian.law.SupportedLocales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of what every mail says around its text, and of how it says it. */
class MailTextsTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 8);
    private static final MailFrame FRAME =
            new MailFrame("示例科技有限公司", "北京市通信管理局", "/sponsor/filing.xhtml?id=1002");

    private final MailTexts texts = new MailTexts();

    MailTextsTest() {
        texts.addresses = new PublicAddress();
        texts.addresses.baseUrl = Optional.of("https://beian.example/");
    }

    static Stream<String> templates() {
        return bundle(ZH).keySet().stream()
                .filter(key -> key.endsWith(".body"))
                .map(key -> key.replace(".body", ""))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void addressesSignsAndDatesEveryMail(String template) {
        assertThat(texts.body(template, FRAME, DAY, ZH, arguments()))
                .doesNotContain("{")
                .startsWith("示例科技有限公司：\n\n")
                .contains("\n\n办理页面：https://beian.example/sponsor/filing.xhtml?id=1002\n\n")
                .endsWith("\n\n北京市通信管理局\n2026年11月8日\n\n（本邮件由系统自动发出，请勿直接回复。）");
        assertThat(texts.body(template, FRAME, DAY, Locale.ENGLISH, arguments()))
                .startsWith("Dear 示例科技有限公司,\n\n")
                .contains("北京市通信管理局\n8 November 2026")
                .doesNotContain("{");
    }

    @Test
    void namesTheSystemAndNobodyWhereItKnowsNoBetter() {
        assertThat(texts.body("registration.link", MailFrame.to(null), DAY, ZH, "x", 24))
                .startsWith("您好：")
                .contains("\n\n互联网站备案管理系统\n2026年11月8日")
                .doesNotContain("办理页面", "null");
    }

    /** Clauses as the law numbers them, marks of full width, nothing in another language. */
    @ParameterizedTest
    @MethodSource("templates")
    void writesChineseAsAnAuthorityDoes(String template) {
        String text =
                texts.subject(template, ZH, arguments()) + bundle(ZH).getString(template + ".body");
        assertThat(text)
                .doesNotContainPattern("[,;:()?!\"]")
                .doesNotContainPattern("条（[一二三四五六七八九十]+）")
                .doesNotContainPattern("(?!IP)[A-Za-z]{2,}");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void saysWhatItIsAboutInItsSubject(String template) {
        assertThat(texts.subject(template, ZH, arguments())).startsWith("【").hasSizeBetween(9, 60);
        assertThat(texts.subject(template, Locale.ENGLISH, arguments()))
                .matches("\\[(Filing|Access|Register|Rules|Enforcement)] .{10,80}");
    }

    @Test
    void saysWhenALastDayIsProvisional() {
        Object[] words = {"1", "示例网", "示例云", new Deadline(DAY, true)};
        assertThat(texts.body("filing.handedIn", FRAME, DAY, ZH, words))
                .contains("将于2026年11月8日（暂定，该年工作日历尚未公布）前作出决定");
        words[3] = new Deadline(DAY, false);
        assertThat(texts.body("filing.handedIn", FRAME, DAY, ZH, words))
                .contains("将于2026年11月8日前作出决定");
    }

    @Test
    void writesDaysOutInItsLanguage() {
        Object[] words = {"1", "示例网", "示例云", "", "203.0.113.7", DAY};
        assertThat(texts.body("access.preAssigned", FRAME, DAY, ZH, words))
                .contains("预分配IP地址：203.0.113.7。地址保留至2026年11月8日。");
        assertThat(texts.body("access.preAssigned", FRAME, DAY, Locale.ENGLISH, words))
                .contains("203.0.113.7. They are kept until 8 November 2026.");
    }

    @Test
    void saysOnWhichDaysAUnitHasARemit() {
        Object[] words = {"示例云", ".example", "核定", DAY, DAY.plusDays(2)};
        assertThat(texts.body("unit.remitGiven", FRAME, DAY, ZH, words))
                .contains("“.example”，自2026年11月8日起。")
                .doesNotContain("2026年11月10日");
        assertThat(texts.body("unit.remitGiven", FRAME, DAY, Locale.ENGLISH, words))
                .contains("the remit for .example from 8 November 2026 on.");
        assertThat(texts.body("unit.remitGivenUntil", FRAME, DAY, ZH, words))
                .contains("“.example”，自2026年11月8日至2026年11月10日。");
        assertThat(texts.body("unit.remitGivenUntil", FRAME, DAY, Locale.ENGLISH, words))
                .contains("from 8 November 2026 to 10 November 2026.");
        assertThat(texts.body("unit.remitEnds", FRAME, DAY, ZH, words))
                .contains("自2026年11月8日起的业务范围“.example”终止，最后一日为2026年11月10日。");
        assertThat(texts.body("unit.remitEnds", FRAME, DAY, Locale.ENGLISH, words))
                .contains("from 8 November 2026 on, ends; its last day is 10 November 2026.");
    }

    @Test
    void bothLanguagesHaveTheSameMails() {
        assertThat(bundle(Locale.ENGLISH).keySet()).isEqualTo(bundle(ZH).keySet());
    }

    /** What a template takes, so that what is left of braces would be seen. */
    private static Object[] arguments() {
        return IntStream.range(0, 7).mapToObj(i -> "某" + i).toArray();
    }

    private static ResourceBundle bundle(Locale locale) {
        return SupportedLocales.texts("org.beian.notice.Mails", MailTexts.class, locale);
    }
}
