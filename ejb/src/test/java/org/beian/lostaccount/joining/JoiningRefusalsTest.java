package org.beian.lostaccount.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.beian.account.Account;
import org.beian.account.Roles;
import org.beian.document.Upload;
import org.beian.document.Uploads;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.lostaccount.LostAccountDecision;
import org.beian.lostaccount.LostAccountReceipt;
import org.beian.lostaccount.LostAccountRefusal;
import org.beian.lostaccount.LostAccountState;
import org.beian.lostaccount.LostAccounts;
import org.beian.lostaccount.WrittenApplication;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of what is refused to who wants to join a filing. */
@DatabaseTest
@Clause("12.6")
class JoiningRefusalsTest {

    @Inject JoiningScene scene;
    @Inject Joining joining;
    @Inject JoiningReading reading;
    @Inject LostAccountDecision decision;
    @Inject LostAccountReceipt counter;
    @Inject LostAccounts applications;
    @Inject Upload upload;
    @Inject TestCallers callers;

    @BeforeEach
    void file() {
        scene.fileOnBehalf();
    }

    @AfterEach
    void signOut() {
        scene.signOut();
    }

    @Test
    void tellsNoMoreOfANumberThanThatItCannotBeJoined() {
        scene.asSponsor();
        String proof = scene.proof();
        for (String wrong : List.of("京ICP备2026999999号", "示例", "")) {
            assertThatThrownBy(() -> joining.apply(wrong, proof))
                    .is(rejectedAs(JoiningRefusal.JOINING_FILING_UNKNOWN));
        }
        scene.held(scene.filed.newSponsor(), "ACTIVE");
        scene.asSponsor();
        assertThatThrownBy(() -> joining.apply(scene.number, proof))
                .as("an account holds it")
                .is(rejectedAs(JoiningRefusal.JOINING_FILING_UNKNOWN));
        scene.held(null, "CANCELLED");
        assertThatThrownBy(() -> joining.apply(scene.number, proof))
                .as("cancelled")
                .is(rejectedAs(JoiningRefusal.JOINING_FILING_UNKNOWN));
    }

    @Test
    void takesOnlyAProofOfTheUnitItself() {
        Unit provider = scene.filed.provider();
        scene.as(scene.open(provider, Roles.PROVIDER), provider);
        String others = scene.proof();
        scene.asSponsor();
        assertThatThrownBy(() -> joining.apply(scene.number, others))
                .is(rejectedAs(JoiningRefusal.JOINING_PROOF_MISSING));
        assertThatThrownBy(() -> joining.apply(scene.number, null))
                .is(rejectedAs(JoiningRefusal.JOINING_PROOF_MISSING));
        Long id = joining.apply(scene.number + "-1", scene.proof());
        assertThat(reading.scan(id).mediaType()).isEqualTo("image/png");
        assertThat(
                        scene.filed.read(
                                "select basis from read_log where case_type = 'LOST_ACCOUNT'"
                                        + " and case_id = ?",
                                id))
                .isEqualTo(List.of("OWN"));
        scene.filed.asProvider();
        assertThat(reading.show(id).filingNumber()).isEqualTo(scene.number);
        assertThatThrownBy(() -> reading.scan(id)).is(rejectedAs(JoiningRefusal.JOINING_UNKNOWN));
    }

    @Test
    void letsAUnitApplyOnlySoOften() {
        for (int time = 0; time < 5; time++) {
            joining.withdraw(scene.applied());
            TestClock.shared().advance(Duration.ofDays(1));
        }
        assertThatThrownBy(scene::applied)
                .is(rejectedAs(JoiningRefusal.JOINING_TOO_OFTEN))
                .extracting(each -> ((RequestRejected) each).arguments())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2)
                .startsWith("5");
        TestClock.shared().advance(Duration.ofDays(26));
        assertThat(scene.applied()).as("the first is 31 days old").isNotNull();
    }

    @Test
    void letsOneApplicationWaitForAFiling() {
        Long id = scene.applied();
        assertThatThrownBy(scene::applied).is(rejectedAs(JoiningRefusal.JOINING_WAITS));
        Unit other = scene.newSponsor();
        Account otherPerson = scene.open(other, Roles.SPONSOR);
        scene.as(otherPerson, other);
        String proof = scene.proof();
        assertThatThrownBy(() -> joining.apply(scene.number, proof))
                .is(rejectedAs(JoiningRefusal.JOINING_WAITS));
        assertThatThrownBy(() -> reading.show(id)).is(rejectedAs(JoiningRefusal.JOINING_UNKNOWN));
        assertThatThrownBy(() -> joining.withdraw(id))
                .is(rejectedAs(JoiningRefusal.JOINING_UNKNOWN));
        assertThat(reading.list(null, Long.MAX_VALUE, 10)).isEmpty();
        scene.asClerk();
        WrittenApplication written =
                new WrittenApplication(
                        scene.number,
                        null,
                        scene.filing.at("/subject/name"),
                        scene.filing.at("/subject/document/number"),
                        scene.filing.at("/subject/responsible/name"),
                        "new@example.cn",
                        upload.keepAtCounter("示例申请.png", Uploads.image("png")).id());
        assertThatThrownBy(() -> counter.receive(written))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_PENDING));
        scene.asSponsor();
        joining.withdraw(id);
        assertThat(scene.recipients(id)).hasSize(4);
        assertThatThrownBy(() -> joining.withdraw(id))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_DECIDED));
        scene.as(otherPerson, other);
        assertThat(joining.apply(scene.number, proof)).isNotEqualTo(id);
        scene.asSponsor();
        assertThat(reading.count(LostAccountState.WITHDRAWN)).isEqualTo(1);
        assertThat(reading.count(null)).isEqualTo(1);
    }

    @Test
    void leavesAFilingToWhoHoldsItByNowAndOneThatEndedAlone() {
        Long id = scene.received();
        scene.afterTheObjections(id);
        Unit first = scene.filed.newSponsor();
        scene.held(first, "ACTIVE");
        scene.asReviewer();
        assertThatThrownBy(() -> decision.confirm(id, JoiningScene.OPINION))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_HELD));
        assertThat(scene.holder()).isEqualTo(first.id());
        scene.held(null, "CANCELLED");
        assertThatThrownBy(() -> decision.confirm(id, JoiningScene.OPINION))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_NO_FILING));
        decision.refuse(id, "示例：备案已注销");
        assertThat(applications.find(id).state()).isEqualTo(LostAccountState.REFUSED);
    }

    @Test
    void takesOneOfTwoAtOnce() throws Exception {
        Unit other = scene.newSponsor();
        Account otherPerson = scene.open(other, Roles.SPONSOR);
        scene.as(otherPerson, other);
        String theirs = scene.proof();
        scene.asSponsor();
        String own = scene.proof();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> outcomes =
                    threads.invokeAll(
                            List.of(
                                    applying(scene.applicant, scene.sponsor, own, start),
                                    applying(otherPerson, other, theirs, start)));
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .containsExactlyInAnyOrder("DONE", "JOINING_WAITS");
        } finally {
            threads.shutdown();
        }
    }

    private Callable<String> applying(
            Account person, Unit unit, String proof, CyclicBarrier start) {
        return () -> {
            scene.as(person, unit);
            start.await(30, TimeUnit.SECONDS);
            try {
                joining.apply(scene.number, proof);
                return "DONE";
            } catch (RequestRejected refused) {
                return refused.code();
            } finally {
                callers.become(null);
            }
        };
    }
}
