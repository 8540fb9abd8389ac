package org.beian.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.beian.law.Clause;
import org.beian.letter.DecisionFacts.Business;
import org.beian.letter.LetterText.Fact;
import org.beian.letter.LetterText.Reason;
import org.junit.jupiter.api.Test;

class DecisionLettersTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final List<Reason> REASONS = List.of(new Reason("联系电话无法接通。", "4.2"));
    private static final String NUMBER = "京ICP备26000001号";

    private final DecisionLetters letters = new DecisionLetters();

    @Test
    void approvalTellsNumberAndWebsites() {
        LetterText letter = letters.approval(decision(NUMBER, List.of(), true), ZH);

        assertThat(letter.title()).isEqualTo("予以备案通知书");
        assertThat(letter.addressee()).isEqualTo("示例科技有限公司");
        assertThat(letter.signer()).isEqualTo("北京市通信管理局");
        assertThat(letter.facts())
                .contains(
                        new Fact("接入提供者", "示例接入服务有限公司"),
                        new Fact("备案申请", "A-000123（第2轮）"),
                        new Fact("备案编号", NUMBER),
                        new Fact("网站", NUMBER + "-1 示例网 example.cn\n" + NUMBER + "-2 乙 b.cn"));
        assertThat(letter.paragraphs().get(0)).contains("予以备案", NUMBER);
        assertThat(letter.paragraphs().get(1)).isEqualTo("审核意见：材料齐全。");
        assertThat(letter.paragraphs().get(2)).contains("示例接入服务有限公司", "底部中央标明备案编号");
    }

    @Test
    void refusalTellsReasonsBasisAndRemedy() {
        LetterText letter = letters.refusal(decision(null, REASONS, true), ZH);

        assertThat(letter.title()).isEqualTo("不予备案通知书");
        assertThat(letter.reasons()).isEqualTo(REASONS);
        assertThat(letter.facts()).extracting(Fact::label).doesNotContain("备案编号");
        assertThat(letter.paragraphs()).anyMatch(text -> text.contains("重新填报"));
        assertThat(letter.remedy()).contains("60日内向信息产业部申请行政复议", "6个月内", "提起行政诉讼");
    }

    @Test
    void theArticleFollowsWhoFiled() {
        assertThat(letters.refusal(decision(null, REASONS, true), ZH).legalBasis())
                .hasSize(3)
                .anyMatch(line -> line.contains("第十二条第（四）项、第（五）项"));
        LetterText own = letters.refusal(decision(null, REASONS, false), ZH);
        assertThat(own.legalBasis()).anyMatch(line -> line.contains("第十三条第（三）项、第（四）项"));
        assertThat(own.facts()).extracting(Fact::label).doesNotContain("接入提供者");
        assertThat(own.toString()).doesNotContain("null");
    }

    @Test
    @Clause({"5.5", "6.6"})
    void commercialFilingsRestOnThePowerOfTheAuthority() {
        assertThat(basis(Business.NON_COMMERCIAL))
                .contains("《非经营性互联网信息服务备案管理办法》第十二条")
                .doesNotContain("《互联网站管理工作细则》第五条第（五）项");
        assertThat(basis(Business.COMMERCIAL))
                .contains("《互联网站管理工作细则》第六条第（六）项")
                .doesNotContain("《非经营性互联网信息服务备案管理办法》第十二条");
        assertThat(basis(Business.CROSS_REGION))
                .contains("《互联网站管理工作细则》第五条第（五）项")
                .doesNotContain("《非经营性互联网信息服务备案管理办法》第十二条");
    }

    private List<String> basis(Business business) {
        return letters.approval(decision("B2-20050001", List.of(), true, business), ZH)
                .legalBasis();
    }

    @Test
    void periodsAreThoseOfTheSettingsAndNeverGrouped() {
        DecisionFacts d = decision(null, REASONS, false);
        DecisionFacts longer =
                new DecisionFacts(
                        d.bureauName(),
                        d.letterNumber(),
                        "{0} 示例'公司'",
                        d.applicationId(),
                        1000,
                        d.date(),
                        null,
                        d.websites(),
                        REASONS,
                        "",
                        1500,
                        12,
                        false,
                        "",
                        Business.NON_COMMERCIAL,
                        "NEW");
        LetterText letter = letters.refusal(longer, ZH);
        assertThat(letter.remedy()).contains("1500日", "12个月");
        assertThat(letter.facts()).contains(new Fact("备案申请", "A-000123（第1000轮）"));
        assertThat(letter.paragraphs()).hasSize(2).first().asString().startsWith("{0} 示例'公司'提交");
    }

    @Test
    void englishWhenAskedForOtherwiseChinese() throws Exception {
        DecisionFacts refused = decision(null, REASONS, true);
        LetterText english = letters.refusal(refused, Locale.UK);
        assertThat(english.title()).isEqualTo("Notice of Refusal of Filing");
        assertThat(english.remedy()).contains("within 60 days", "people's court within 6 months");
        assertThat(RenderedLetter.text(new LetterPdf().render(english, RenderedLetter.PROOF)))
                .contains(
                        "Legal basis",
                        "Remedy",
                        "(Detailed Rules, article 4, item (2))",
                        "24 November 2026");
        assertThat(letters.refusal(refused, Locale.GERMANY).title()).isEqualTo("不予备案通知书");
    }

    /** A change is approved or refused as a change, and no filing is said to be new. */
    @Test
    @Clause("8.4")
    void nameWhatWasAppliedFor() {
        DecisionFacts change =
                decision("京ICP备2026000001号", List.of(), true, Business.NON_COMMERCIAL, "CHANGE");
        LetterText approved = letters.approval(change, ZH);
        assertThat(approved.title()).isEqualTo("予以变更备案通知书");
        assertThat(approved.paragraphs().get(0)).contains("变更备案申请收悉", "现决定予以变更备案");
        assertThat(letters.approval(change, Locale.UK).title())
                .isEqualTo("Notice of Approval of Change of Filing");
        DecisionFacts site = decision(null, REASONS, false, Business.NON_COMMERCIAL, "ADD_WEBSITE");
        assertThat(letters.refusal(site, ZH).title()).isEqualTo("不予新增网站备案通知书");
        assertThat(letters.refusal(site, Locale.UK).paragraphs().get(0))
                .contains("The filing of an additional website is refused");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(bundle(Locale.ENGLISH).keySet()).isEqualTo(bundle(ZH).keySet());
    }

    @Test
    void refusesAnApprovalWithoutANumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> letters.approval(decision(null, List.of(), true), ZH));
    }

    @Test
    void refusesARefusalWithoutReasons() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> letters.refusal(decision(null, List.of(), true), ZH));
    }

    @Test
    void refusesAPeriodBelowOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> with(0, "示例接入服务有限公司"));
    }

    @Test
    void refusesAMissingProviderThatFiled() {
        assertThatIllegalArgumentException().isThrownBy(() -> with(60, " "));
    }

    private static DecisionFacts with(int days, String provider) {
        return new DecisionFacts(
                "北京市通信管理局",
                "京通管备〔2026〕12号",
                "示例科技有限公司",
                "A-000123",
                1,
                LocalDate.of(2026, 11, 24),
                null,
                List.of(),
                REASONS,
                "",
                days,
                6,
                true,
                provider,
                Business.NON_COMMERCIAL,
                "NEW");
    }

    private static DecisionFacts decision(String number, List<Reason> reasons, boolean onBehalf) {
        return decision(number, reasons, onBehalf, Business.NON_COMMERCIAL);
    }

    private static DecisionFacts decision(
            String number, List<Reason> reasons, boolean onBehalf, Business business) {
        return decision(number, reasons, onBehalf, business, "NEW");
    }

    private static DecisionFacts decision(
            String number, List<Reason> reasons, boolean onBehalf, Business business, String act) {
        String prefix = number == null ? "" : number;
        return new DecisionFacts(
                "北京市通信管理局",
                "京通管备〔2026〕12号",
                "示例科技有限公司",
                "A-000123",
                2,
                LocalDate.of(2026, 11, 24),
                number,
                List.of(prefix + "-1 示例网 example.cn", prefix + "-2 乙 b.cn"),
                reasons,
                "材料齐全。",
                60,
                6,
                onBehalf,
                onBehalf ? "示例接入服务有限公司" : null,
                business,
                act);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                LetterWording.BUNDLE,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
