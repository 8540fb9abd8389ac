package org.beian.access.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.beian.access.application.AccessScene.CONFIRM;
import static org.beian.access.application.AccessScene.assertDeclined;
import static org.beian.access.application.AccessScene.given;
import static org.beian.filing.content.SampleFiling.OFFICER;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.beian.access.opening.AccessOpening;
import org.beian.access.opening.AccessOpening.Comparison;
import org.beian.access.opening.AccessOpening.Verdict;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.register.RegisterComparison.Compared;
import org.beian.law.Clause;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

/**
 * Tests of the provider's comparison with what a sponsor filed, which it confirms or refuses
 * (11.3.1).
 */
@DatabaseTest
class AccessComparisonTest {

    @Inject AccessScene scene;
    @Inject AccessProcedure access;
    @Inject AccessOpening opening;

    private static final Verdict REFUSE =
            new Verdict(ComparisonResult.REFUSED, OFFICER, "法定代表人与证照不符");

    private void assertClosed(String id, String number, String because) {
        assertDeclined(
                () -> opening.open(id, null, number, OFFICER, null), "ACCESS_NOT_FILED", because);
    }

    private static List<String> unequal(Comparison comparison) {
        return comparison.differences().stream()
                .filter(field -> !field.equal())
                .map(Compared::pointer)
                .collect(Collectors.toList());
    }

    @Test
    void comparesFieldByFieldAndTellsNoValue() {
        SampleFiling filing = scene.applied();
        String id = scene.preAssigned(filing);
        String number = scene.selfFiled(filing, id);
        SampleFiling other =
                filing.with("/subject/name", "示例科技有限公司 ")
                        .with("/subject/remark", "别的备注")
                        .with("/subject/document/number", "91110000101623741K")
                        .with("/subject/responsible/mobile", "13911112222")
                        .with(
                                "/websites/0/domains/0",
                                filing.at("/websites/0/domains/0").toUpperCase())
                        .with("/websites/0/accesses/0/ips/0/end", "203.0.113.11");

        Comparison comparison = opening.compare(id, number, given(other), Verdict.NONE);
        assertThat(unequal(comparison))
                .containsExactlyInAnyOrder(
                        "/subject/remark",
                        "/subject/document/number",
                        "/subject/responsible/mobile",
                        "/website/accesses/0/ips");
        assertThat(comparison.toString()).doesNotContain(filing.at("/subject/document/number"));
        assertThat(comparison.access().comparison()).isNull();
        assertThat(scene.actsOf(id)).doesNotContain("CONFIRM");

        // what was told once is logged, though the confirmation is refused
        FaultsFound refused =
                catchThrowableOfType(
                        FaultsFound.class,
                        () -> opening.compare(id, number, given(other), CONFIRM));
        assertThat(refused.code()).isEqualTo("COMPARISON_UNEQUAL");
        assertThat(refused.findings())
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder(
                        "/subject/document/number",
                        "/subject/responsible/mobile",
                        "/website/accesses/0/ips");
        assertThat(scene.looksAt(id)).hasSize(2);
        assertThat(scene.factsOf(id)).isEmpty();
        // an optional item that differs hinders nothing
        SampleFiling remark = filing.with("/subject/remark", "别的备注");
        assertThat(
                        opening.compare(id, number, given(remark), CONFIRM)
                                .access()
                                .comparison()
                                .result())
                .isEqualTo(ComparisonResult.CONFIRMED);
    }

    @Test
    void refusesAConfirmationOfNothing() {
        SampleFiling filing = scene.applied();
        String id = scene.preAssigned(filing);
        String number = scene.selfFiled(filing, id);

        assertDeclined(() -> opening.compare(id, number, null, CONFIRM), "COMPARISON_INCOMPLETE");
        assertDeclined(
                () -> opening.compare(id, number, given(filing.without("/subject/name")), CONFIRM),
                "COMPARISON_INCOMPLETE");
        assertDeclined(() -> opening.compare(id, null, null, CONFIRM), "ACCESS_NUMBER_INVALID");
        assertDeclined(
                () -> opening.compare(id, "不是编号", given(filing), CONFIRM), "ACCESS_NUMBER_INVALID");
        assertDeclined(
                () ->
                        opening.compare(
                                id,
                                number,
                                given(filing),
                                new Verdict(ComparisonResult.CONFIRMED, "示例路人", null)),
                "OFFICER_NOT_ROSTERED");
        assertDeclined(
                () ->
                        opening.compare(
                                id,
                                number,
                                given(filing),
                                new Verdict(ComparisonResult.REFUSED, OFFICER, "")),
                "ACCESS_REASON_MISSING");
    }

    @Test
    @Clause("11.3.1")
    void keepsClosedAfterARefusedComparisonUntilFiledAnew() {
        SampleFiling filing = scene.applied();
        String id = scene.preAssigned(filing);
        String number = scene.selfFiled(filing, id);
        opening.compare(id, number, given(filing), REFUSE);

        assertThat(access.find(id).comparison().reason()).isEqualTo("法定代表人与证照不符");
        assertThat(scene.factsOf(id)).isEqualTo(List.of("REFUSED"));
        assertThat(scene.eventsOf(id)).contains("ACCESS_COMPARISON_REFUSED");
        assertThat(scene.mailsOf(id)).hasSize(2);
        assertClosed(id, number, "COMPARISON_REFUSED");
        assertDeclined(
                () -> opening.compare(id, number, given(filing), CONFIRM),
                "ACCESS_CORRECTION_AWAITED");
        // the sponsor corrected what it filed
        scene.filed.correct(
                "icp_website",
                number + "-1",
                "\"languages\":[\"zh-Hans\"]",
                "\"languages\":[\"zh-Hans\",\"en\"]");
        assertClosed(id, number, "NOT_CONFIRMED");
        SampleFiling corrected = filing.plus("/websites/0/languages", "en");
        opening.compare(id, number, given(corrected), CONFIRM);
        assertThat(opening.open(id, null, null, OFFICER, null).state())
                .isEqualTo(AccessState.OPENED);
    }

    @Test
    void comparesAgainWhatChangedAfterItWasConfirmed() {
        SampleFiling filing = scene.applied();
        String id = scene.preAssigned(filing);
        String number = scene.selfFiled(filing, id);
        opening.compare(id, number, given(filing), CONFIRM);
        scene.filed.correct("icp_subject", number, "示例负责人", "示例新负责人");

        assertClosed(id, number, "CHANGED_SINCE");
        assertThat(unequal(opening.compare(id, number, given(filing), Verdict.NONE)))
                .containsExactly("/subject/responsible/name");
    }

    @Test
    void refusesANumberThatBelongsToSomebodyElse() {
        SampleFiling filing = scene.applied();
        String id = scene.preAssigned(filing);
        scene.filed.asProvider();
        String another = scene.filed.approved(scene.filed.anotherOfProvider());
        scene.filed.asProvider();

        for (String number : List.of(another, another + "-1", "京ICP备2005999999号")) {
            assertDeclined(
                    () -> opening.compare(id, number, given(filing), CONFIRM),
                    "ACCESS_NUMBER_OF_ANOTHER");
            assertClosed(id, number, "NO_SUCH_FILING");
        }
        assertThat(scene.looksAt(id)).isEmpty();
        // filed with an access at another provider
        String number = scene.selfFiled(filing, id);
        scene.filed.write(
                "update icp_access set provider_id = ? where website_id in"
                        + " (select id from icp_website where filing_number = ?)",
                scene.filed.newProvider().id(),
                number + "-1");
        assertDeclined(
                () -> opening.compare(id, number, given(filing), CONFIRM),
                "ACCESS_NUMBER_OF_ANOTHER");
        assertClosed(id, number, "NO_SUCH_FILING");
    }

    @Test
    void refusesAFilingThatWasCancelled() {
        SampleFiling filing = scene.applied();
        String id = scene.preAssigned(filing);
        String number = scene.selfFiled(filing, id);
        opening.compare(id, number, given(filing), CONFIRM);
        scene.filed.write(
                "update icp_subject set state = 'CANCELLED', active_document = null where filing_number = ?",
                number);

        assertDeclined(
                () -> opening.compare(id, number, given(filing), CONFIRM),
                "ACCESS_FILING_CANCELLED");
        assertClosed(id, number, "FILING_CANCELLED");
        assertThat(scene.looksAt(id)).hasSize(1);
    }

    @Test
    void letsTheSponsorAloneGiveTheNumber() {
        SampleFiling filing = scene.applied();
        String id = scene.preAssigned(filing);
        assertDeclined(
                () -> opening.giveNumber(id, null, "京ICP备2026000001号", given(filing)),
                "ACCESS_NOT_FOUND");
        scene.filed.asSponsor();
        assertDeclined(
                () -> opening.giveNumber(id, null, "不是编号", given(filing)), "ACCESS_NUMBER_INVALID");
        opening.giveNumber(id, null, "京icp备 2026000001", given(filing));
        assertThat(access.find(id).filingNumber()).isEqualTo("京ICP备2026000001号");
        access.withdraw(id, null);
        assertThat(access.find(id).given()).isFalse();
        assertDeclined(
                () -> opening.giveNumber(id, null, "京ICP备2026000001号", given(filing)),
                "ACCESS_STATE_FORBIDS");
    }
}
