package org.beian.partyregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.account.Roles.SPONSOR;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingReview;
import org.beian.filing.review.FilingScene;
import org.beian.filing.rule.RuleScene;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of applications that wait while their provider, or its remit, ends: none is approved, none
 * is lost.
 */
@DatabaseTest
@Clause({"2", "4"})
class WaitingAtEndTest {

    @Inject FilingScene scene;
    @Inject FilingReview review;
    @Inject UnitEnding ending;
    @Inject RemitRegistration remits;

    private Unit provider;
    private LocalDate today;
    private String onBehalf;
    private String bySponsor;

    @BeforeEach
    void leaveTwoApplicationsWaiting() {
        today = Shanghai.date(TestClock.shared().instant());
        SampleFiling filing = scene.ready();
        provider = scene.provider();
        onBehalf = scene.waiting(filing);
        SampleFiling own = scene.rules.selfFiled(scene.another());
        scene.become(scene.rules.submitter(), "sponsor", SPONSOR);
        bySponsor = scene.waiting(own);
    }

    private int waiting() {
        return ending.outlook(provider.id()).filings();
    }

    /** Asserts that the check now refuses with these findings, and the application still waits. */
    private void assertStopped(String id, String... codes) {
        assertThatThrownBy(() -> review.approve(id, scene.approval(id)))
                .is(rejectedAs(FilingRefusal.CHECK_NOW_REFUSES))
                .isInstanceOfSatisfying(
                        FaultsFound.class,
                        refused -> {
                            assertThat(refused.findings())
                                    .extracting(Finding::code)
                                    .containsExactlyInAnyOrder(codes);
                            assertThat(refused.findings())
                                    .allSatisfy(
                                            found ->
                                                    assertThat(found.args().get(0))
                                                            .isIn(
                                                                    provider.name(),
                                                                    provider.code()));
                        });
        assertThat(scene.application(id).state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(scene.claimsOf(id)).isNotEmpty();
    }

    private void refuse(String id) {
        review.refuse(id, scene.refusal(id, "OTHER"));
        assertThat(scene.application(id).state()).isEqualTo(FilingState.REFUSED);
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
    }

    @Test
    void anEndedProvidersApplicationsAreRefusedAndNotLost() {
        assertThat(waiting()).isEqualTo(2);
        ending.end(provider.id(), 0, today, "许可证注销");
        TestClock.shared().advance(Duration.ofDays(1));
        for (String id : List.of(onBehalf, bySponsor)) {
            assertStopped(id, "PROVIDER_KNOWN", "PROVIDER_REMIT");
            refuse(id);
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void applicationsForAProvinceWhereTheRemitEndedAreRefusedAndNotLost() {
        remits.end(provider.id(), Province.BEIJING, RuleScene.FIRST_DAY, today, "不再经营");
        assertThat(review.approve(bySponsor, scene.approval(bySponsor))).isNotEmpty();
        assertThat(waiting()).isEqualTo(1);
        TestClock.shared().advance(Duration.ofDays(1));
        assertStopped(onBehalf, "PROVIDER_REMIT");
        refuse(onBehalf);
        assertThat(waiting()).isZero();
    }
}
