package org.beian.lostaccount.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Account;
import org.beian.account.Roles;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.mandate.FilingHandOver;
import org.beian.filing.mandate.HandOver;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.lostaccount.LostAccount;
import org.beian.lostaccount.LostAccountDecision;
import org.beian.lostaccount.LostAccountRefusal;
import org.beian.lostaccount.LostAccountState;
import org.beian.lostaccount.LostAccounts;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of applications of sponsors with an account to join a filing that was not handed over. */
@DatabaseTest
@Clause("12.6")
class JoiningTest {

    @Inject JoiningScene scene;
    @Inject JoiningReading reading;
    @Inject JoiningObjections objections;
    @Inject JoiningReceipt receipt;
    @Inject LostAccountDecision decision;
    @Inject LostAccounts applications;
    @Inject FilingHandOver handOver;
    @Inject FilingSubmission submission;
    @Inject InTray tray;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject History history;
    @Inject EntityManager em;

    @BeforeEach
    void file() {
        scene.fileOnBehalf();
    }

    @AfterEach
    void signOut() {
        scene.signOut();
    }

    @Test
    void givesTheFilingToTheUnitThatAppliedAfterTheDaysForObjections() {
        Long id = scene.applied();
        LostAccount application = reading.show(id);
        assertThat(application.state()).isEqualTo(LostAccountState.APPLIED);
        assertThat(application.joining().objectionUntil()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(application.joining().dueOn()).isEqualTo(LocalDate.of(2026, 12, 22));
        assertThat(scene.recipients(id))
                .containsExactlyInAnyOrder("a@example.cn", "provider@example.cn");
        assertThat(scene.mails(id))
                .allMatch(told -> told.contains(scene.number) && told.contains("异议"));
        assertThat(scene.events(scene.filed.provider())).contains("JOINING_APPLIED");

        scene.asReviewer();
        assertThatThrownBy(() -> decision.confirm(id, JoiningScene.OPINION))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_NOT_RECEIVED));
        scene.asClerk();
        receipt.receive(id, JoiningScene.SEEN);
        assertThatThrownBy(() -> receipt.receive(id, JoiningScene.SEEN))
                .is(rejectedAs(JoiningRefusal.JOINING_RECEIVED));
        scene.asReviewer();
        assertThatThrownBy(() -> decision.confirm(id, JoiningScene.OPINION))
                .is(rejectedAs(JoiningRefusal.JOINING_OBJECTION_OPEN));
        assertThat(scene.holder()).isNull();
        scene.afterTheObjections(id);
        scene.asClerk();
        assertThatThrownBy(() -> decision.confirm(id, JoiningScene.OPINION))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_SAME_PERSON));
        Object before = scene.filed.read("select count(*) from unit").get(0);
        scene.asReviewer();
        decision.confirm(id, JoiningScene.OPINION);

        assertThat(scene.holder()).isEqualTo(scene.sponsor.id());
        assertThat(scene.filed.read("select count(*) from unit").get(0))
                .as("no second unit")
                .isEqualTo(before);
        assertThat(scene.recipients(id).subList(2, 5))
                .containsExactlyInAnyOrder(
                        "sponsor@example.cn", "a@example.cn", "provider@example.cn");
        assertThat(scene.events(scene.sponsor)).contains("JOINING_DECIDED");
        assertThat(scene.events(scene.filed.provider())).contains("JOINING_ENDED");
        assertThat(history.verify(applications.find(id)).isWhole()).isTrue();
        scene.asSponsor();
        assertThat(submission.own(null, List.of(), 0, 10))
                .extracting(FilingStatus::id)
                .containsExactly(scene.filingId);
        assertThat(submission.history(scene.filingId))
                .extracting(HistoryEntry::act)
                .endsWith("JOIN");
        assertThat(reading.history(id))
                .extracting(JoiningStep::act)
                .containsExactly("CONFIRM", "EXAMINE", "APPLY");
    }

    @Test
    void waitsForBothPersonsOfTheBureauUntilItsLastDay() {
        Long id = scene.applied();
        scene.asClerk();
        assertThat(tray.link(WaitingKind.JOINING, id))
                .isEqualTo("/bureau/lostAccount.xhtml?id=" + id);
        tray.lacks(WaitingKind.LOST_ACCOUNT, id);
        receipt.receive(id, JoiningScene.SEEN);
        scene.asReviewer();
        tray.lacks(WaitingKind.JOINING, id);
        LocalDate due = applications.find(id).joining().dueOn();
        scene.afterTheObjections(id);
        scene.asClerk();
        tray.lacks(WaitingKind.JOINING, id);
        scene.asReviewer();
        tray.lacks(WaitingKind.LOST_ACCOUNT, id);
        tray.becomesOverdue(WaitingKind.JOINING, id, due);
        callers.become(
                SeededUnits.callerOf(
                        units.add(Capacity.MINISTRY, null), "ministry", Roles.MINISTRY));
        assertThat(applications.find(id).id()).as("what is late is read above").isEqualTo(id);
        scene.asReviewer();
        decision.confirm(id, JoiningScene.OPINION);
        tray.lacks(WaitingKind.JOINING, id);
    }

    @Test
    void keepsObjectionsForTheBureauAndTellsThatThereAreSome() {
        Long id = scene.received();
        scene.filed.asProvider();
        objections.object(id, "示例：该客户另有其人");
        assertThatThrownBy(() -> objections.object(id, " "))
                .is(rejectedAs(JoiningRefusal.JOINING_TEXT_INVALID));
        assertThat(reading.history(id).get(0).reason()).isEqualTo("示例：该客户另有其人");
        scene.filed.become(scene.filed.newProvider(), Roles.PROVIDER);
        assertThatThrownBy(() -> objections.object(id, "示例：无关"))
                .is(rejectedAs(JoiningRefusal.JOINING_UNKNOWN));
        scene.asReviewer();
        objections.record(id, "示例负责人", "示例：来电称没有申请");
        assertThat(applications.find(id).joining().objections()).isEqualTo(2);
        assertThat(applications.history(id).get(0).reason()).contains("示例负责人", "来电");
        Unit elsewhere = units.add(Capacity.BUREAU, Province.HAINAN);
        Account officer = scene.open(elsewhere, Roles.CLERK);
        scene.as(officer, elsewhere);
        assertThatThrownBy(() -> objections.record(id, "示例人", "示例"))
                .is(rejectedAs(JoiningRefusal.JOINING_UNKNOWN));
        assertThatThrownBy(() -> receipt.receive(id, JoiningScene.SEEN))
                .is(rejectedAs(JoiningRefusal.JOINING_UNKNOWN));
        assertThat(scene.recipients(id).subList(2, 4)).containsOnly("sponsor@example.cn");
        scene.asSponsor();
        assertThat(reading.show(id).joining().objections()).isEqualTo(2);
        assertThat(reading.history(id))
                .filteredOn(step -> !step.act().equals("APPLY"))
                .extracting(JoiningStep::reason)
                .as("for the bureau")
                .containsOnly("");
        scene.asReviewer();
        decision.refuse(id, "示例：材料不能证明");
        scene.asSponsor();
        assertThat(reading.history(id).get(0).reason()).isEqualTo("示例：材料不能证明");
        assertThat(scene.mails(id))
                .filteredOn(mail -> mail.startsWith("sponsor@") && mail.contains("不能证明"))
                .singleElement()
                .asString()
                .contains("行政复议");
        assertThat(scene.mails(id))
                .filteredOn(mail -> !mail.startsWith("sponsor@"))
                .noneMatch(mail -> mail.contains("不能证明"));
    }

    @Test
    void endsTheLinkOfTheProvider() {
        Long id = scene.received();
        scene.afterTheObjections(id);
        scene.filed.asProvider();
        handOver.pass(scene.filingId, new HandOver(SampleFiling.OFFICER, "示例：已指导", null));
        assertThat(usableLinks()).isEqualTo(1);
        scene.asReviewer();
        decision.confirm(id, JoiningScene.OPINION);
        assertThat(usableLinks()).isZero();
    }

    @Test
    void endsTheProvidersDutyToPassTheResultOn() {
        Long id = scene.received();
        scene.afterTheObjections(id);
        Long filing = Long.valueOf(scene.filingId);
        scene.filed.asProvider();
        assertThat(tray.link(WaitingKind.TO_HAND_OVER, filing)).isNotBlank();
        scene.asReviewer();
        decision.confirm(id, JoiningScene.OPINION);
        scene.filed.asProvider();
        tray.lacks(WaitingKind.TO_HAND_OVER, filing);
    }

    private long usableLinks() {
        return em.createQuery(
                        """
                        select count(i) from SponsorInvitation i
                        where i.applicationId = :filing and i.usedAt is null
                        and i.expiresAt > :now""",
                        Long.class)
                .setParameter("filing", Long.valueOf(scene.filingId))
                .setParameter("now", TestClock.shared().instant())
                .getSingleResult();
    }
}
