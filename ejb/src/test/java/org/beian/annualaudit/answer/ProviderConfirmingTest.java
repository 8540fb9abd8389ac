package org.beian.annualaudit.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Roles;
import org.beian.agency.mandate.Mandates;
import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.AuditResult;
import org.beian.annualaudit.DifferenceKind;
import org.beian.filing.content.SampleFiling;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of what a provider does about the websites that it serves in the audit. */
@DatabaseTest
@Clause("7.9")
class ProviderConfirmingTest {

    @Inject AuditScene scene;
    @Inject ProviderConfirming confirming;
    @Inject AuditItemReading reading;
    @Inject Mandates mandates;

    @AfterEach
    void leave() {
        scene.leave();
    }

    private static LocalDate today() {
        return Shanghai.date(TestClock.shared().instant());
    }

    @Test
    void confirmsWithTheMandateOfTheSponsor() {
        String id = scene.told();
        scene.mandate();
        assertThat(reading.show(id).mayConfirmByMandate()).isTrue();
        assertThatThrownBy(() -> confirming.confirm(id, "示例无此人"))
                .is(rejectedAs(AuditRefusal.AUDIT_OFFICER_UNKNOWN));
        confirming.confirm(id, SampleFiling.OFFICER);
        AuditItemView view = reading.show(id);
        assertThat(view.result()).isEqualTo(AuditResult.PASSED);
        assertThat(view.providerName()).isEqualTo(scene.filed.filed.provider().name());
        assertThat(view.mayConfirmByMandate()).isFalse();
        assertThat(reading.history(id).get(0).reason()).isEqualTo(SampleFiling.OFFICER);
        assertThat(reading.letters(id)).isEmpty();
        scene.filed.asSponsor();
        assertThat(reading.letters(id)).hasSize(1);
        scene.isWhole(id);
    }

    @Test
    @Clause("B12")
    void confirmsNothingWithoutAMandateInForce() {
        String id = scene.told();
        scene.filed.asProvider();
        assertThat(reading.show(id).mayConfirmByMandate()).isFalse();
        assertThatThrownBy(() -> confirming.confirm(id, SampleFiling.OFFICER))
                .is(rejectedAs(AuditRefusal.AUDIT_MANDATE_MISSING));
        scene.mandate();
        scene.filed.asSponsor();
        mandates.revoke(scene.filed.filed.provider().code());
        scene.filed.asProvider();
        assertThat(reading.show(id).mayConfirmByMandate()).isFalse();
        assertThatThrownBy(() -> confirming.confirm(id, SampleFiling.OFFICER))
                .is(rejectedAs(AuditRefusal.AUDIT_MANDATE_MISSING));
    }

    @Test
    void confirmsNothingThatDiffersOrIsServedByOthers() {
        String id = scene.differing();
        scene.mandate();
        assertThatThrownBy(() -> confirming.confirm(id, SampleFiling.OFFICER))
                .is(rejectedAs(AuditRefusal.AUDIT_DIFFERENCES_STAND));
        scene.filed.filed.become(scene.filed.filed.newProvider(), Roles.PROVIDER);
        assertThatThrownBy(() -> confirming.confirm(id, SampleFiling.OFFICER))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_NOT_FOUND));
        assertThatThrownBy(() -> reading.show(id))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_NOT_FOUND));
        assertThat(reading.list(AuditItemFilter.ALL, null, 10)).isEmpty();
    }

    @Test
    void confirmsSeveralEachByItself() {
        String id = scene.told();
        scene.mandate();
        List<ConfirmationAnswer> answers =
                confirming.confirmAll(List.of("x", id, id), SampleFiling.OFFICER);
        assertThat(answers).extracting(ConfirmationAnswer::id).containsExactly("x", id);
        assertThat(answers.get(0).rejected().refusal())
                .isEqualTo(AuditRefusal.AUDIT_ITEM_NOT_FOUND);
        assertThat(answers.get(1).rejected()).isNull();
        assertThat(scene.one(id).result()).isEqualTo(AuditResult.PASSED);
        assertThat(confirming.confirmAll(List.of(id), SampleFiling.OFFICER).get(0).rejected())
                .isNotNull();
    }

    @Test
    void recordsThatItUrgedTheSponsor() {
        String id = scene.differing();
        scene.filed.asProvider();
        confirming.urge(id, new UrgingRequest(SampleFiling.OFFICER, today(), "示例：已电话告知"));
        assertThat(reading.show(id).urgings())
                .containsExactly(
                        new AuditItemView.Urging(
                                scene.filed.filed.provider().name(),
                                SampleFiling.OFFICER,
                                today(),
                                "示例：已电话告知"));
        assertThat(scene.acts(id)).containsExactly("URGE");
        scene.isWhole(id);
        for (LocalDate day : new LocalDate[] {null, today().plusDays(1), today().minusDays(1)}) {
            assertThatThrownBy(
                            () ->
                                    confirming.urge(
                                            id, new UrgingRequest(SampleFiling.OFFICER, day, null)))
                    .is(rejectedAs(AuditRefusal.AUDIT_DAY_INVALID));
        }
        assertThatThrownBy(() -> confirming.urge(id, new UrgingRequest("示例无此人", today(), null)))
                .is(rejectedAs(AuditRefusal.AUDIT_OFFICER_UNKNOWN));
        assertThatThrownBy(
                        () ->
                                confirming.urge(
                                        id, new UrgingRequest(SampleFiling.OFFICER, today(), "短")))
                .is(rejectedAs(AuditRefusal.AUDIT_TEXT_INVALID));
        scene.filed.asSponsor();
        scene.filed.approved(scene.filed.ofWebsite());
        scene.filed.asProvider();
        assertThatThrownBy(
                        () ->
                                confirming.urge(
                                        id, new UrgingRequest(SampleFiling.OFFICER, today(), null)))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_NOT_FOUND));
    }

    @Test
    void urgesOnlyWhatWaitsForTheSponsor() {
        String id = scene.told();
        scene.mandate();
        confirming.confirm(id, SampleFiling.OFFICER);
        assertThatThrownBy(
                        () ->
                                confirming.urge(
                                        id, new UrgingRequest(SampleFiling.OFFICER, today(), null)))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_STATE_FORBIDS));
    }

    @Test
    @Clause("18.2")
    void listsItsWebsitesByEachPartOfTheFilter() {
        String id = scene.differing();
        scene.filed.asProvider();
        int year = scene.one(id).year();
        for (AuditItemFilter filter :
                List.of(
                        AuditItemFilter.ALL,
                        new AuditItemFilter(year, null, null, null, null),
                        new AuditItemFilter(null, AuditItemPhase.SPONSOR, null, null, null),
                        new AuditItemFilter(null, null, DifferenceKind.DOMAIN_HOLDER, null, null),
                        new AuditItemFilter(null, null, null, scene.campaign(), null),
                        new AuditItemFilter(null, null, null, null, scene.number()),
                        new AuditItemFilter(null, null, null, null, scene.filed.website()),
                        new AuditItemFilter(null, null, null, null, scene.one(id).websiteName()))) {
            assertThat(reading.list(filter, null, 10))
                    .extracting(view -> view.id().toString())
                    .containsExactly(id);
            assertThat(reading.count(filter)).isEqualTo(1);
            assertThat(reading.list(filter, Long.valueOf(id), 10)).isEmpty();
        }
        for (AuditItemFilter filter :
                List.of(
                        new AuditItemFilter(year - 1, null, null, null, null),
                        new AuditItemFilter(null, AuditItemPhase.OVERDUE, null, null, null),
                        new AuditItemFilter(null, AuditItemPhase.EXPLAINED, null, null, null),
                        new AuditItemFilter(null, AuditItemPhase.FAILED, null, null, null),
                        new AuditItemFilter(null, null, DifferenceKind.DOMAIN_UNKNOWN, null, null),
                        new AuditItemFilter(null, null, null, 1L, null),
                        new AuditItemFilter(null, null, null, null, "示例无此网站%"))) {
            assertThat(reading.list(filter, null, 10)).isEmpty();
            assertThat(reading.count(filter)).isZero();
        }
        scene.filed.asReviewer();
        assertThat(
                        reading.list(
                                new AuditItemFilter(year, null, null, scene.campaign(), null),
                                null,
                                10))
                .hasSize(1);
        assertThat(reading.count(AuditItemFilter.ALL)).isPositive();
    }
}
