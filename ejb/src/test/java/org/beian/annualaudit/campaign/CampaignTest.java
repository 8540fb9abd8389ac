package org.beian.annualaudit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.CampaignState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of the ministry's frame and of opening, reading and closing a bureau's campaign. */
@DatabaseTest
@Clause({"18.1", "18.2", "6.5"})
class CampaignTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final LocalDate ANSWER = LocalDate.of(2026, 12, 31);

    @Inject CampaignScene scene;
    @Inject AuditFraming framing;
    @Inject AuditReading reading;

    @AfterEach
    void leaveNothing() {
        scene.leaveNothing();
    }

    private static void refuses(AuditRefusal refusal, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        rejected -> assertThat(rejected.refusal()).isEqualTo(refusal));
    }

    private static FrameRequest frame(Integer version) {
        return new FrameRequest(2026, FIRST, LAST, ANSWER, "示例：二〇二六年度年审安排", version);
    }

    private static CampaignRequest request(
            int year, LocalDate reference, LocalDate due, String reason) {
        return new CampaignRequest(year, reference, due, reason, null);
    }

    @Test
    void publishesAFrameAndPublishesItAnew() {
        scene.asMinistry();
        framing.publish(frame(null));
        FrameView first = reading.frame(2026).orElseThrow();
        assertThat(first.answerBy()).isEqualTo(ANSWER);
        framing.publish(frame(first.version()));
        assertThat(reading.years()).contains(2026);
        refuses(AuditRefusal.AUDIT_ITEM_STALE, () -> framing.publish(frame(null)));
        refuses(AuditRefusal.AUDIT_ITEM_STALE, () -> framing.publish(frame(first.version())));
    }

    @Test
    void refusesFramesOfOtherYearsAndDatesInAnotherOrder() {
        scene.asMinistry();
        for (int year : new int[] {2025, 2028}) {
            refuses(
                    AuditRefusal.AUDIT_YEAR_INVALID,
                    () ->
                            framing.publish(
                                    new FrameRequest(year, FIRST, LAST, ANSWER, "示例文字", null)));
        }
        refuses(
                AuditRefusal.AUDIT_DATES_INVALID,
                () -> framing.publish(new FrameRequest(2026, LAST, FIRST, ANSWER, "示例文字", null)));
        refuses(
                AuditRefusal.AUDIT_DATES_INVALID,
                () -> framing.publish(new FrameRequest(2026, FIRST, null, ANSWER, "示例文字", null)));
        refuses(
                AuditRefusal.AUDIT_DATES_INVALID,
                () ->
                        framing.publish(
                                new FrameRequest(
                                        2026, FIRST, LAST, ANSWER.plusMonths(4), "示例文字", null)));
        refuses(
                AuditRefusal.AUDIT_TEXT_INVALID,
                () -> framing.publish(new FrameRequest(2026, FIRST, LAST, ANSWER, "短", null)));
    }

    @Test
    void opensOnceAYear() {
        Long id = scene.opened();
        CampaignView opened = reading.campaign(id).orElseThrow();
        assertThat(opened.state()).isEqualTo(CampaignState.PREPARED);
        assertThat(opened.bureauName()).contains("宁夏");
        assertThat(opened.items()).isZero();
        refuses(
                AuditRefusal.AUDIT_CAMPAIGN_OPENED,
                () -> scene.opening.open(CampaignScene.request()));
        assertThat(reading.history(id)).extracting(HistoryEntry::act).containsExactly("OPEN");
        assertThat(scene.isWhole(id)).isTrue();
    }

    @Test
    void opensInTheFirstQuarterWithoutAReason() {
        TestClock.shared().set(LocalDate.of(2026, 3, 31).atTime(17, 0));
        scene.asReviewer();
        LocalDate due = LocalDate.of(2026, 4, 30);
        Long id = scene.opening.open(request(2026, LocalDate.of(2025, 12, 31), due, " "));
        assertThat(scene.one(id).reason()).isNull();
    }

    @Test
    void needsAReasonOutsideQuarterOrFrame() {
        scene.asReviewer();
        refuses(
                AuditRefusal.AUDIT_REASON_MISSING,
                () ->
                        scene.opening.open(
                                request(2026, CampaignScene.TODAY, CampaignScene.DUE, null)));
        scene.asMinistry();
        framing.publish(
                new FrameRequest(2026, CampaignScene.TODAY, ANSWER, ANSWER, "示例：延期开展", null));
        scene.asReviewer();
        Long id = scene.opening.open(request(2026, CampaignScene.TODAY, CampaignScene.DUE, null));
        assertThat(scene.one(id).reason()).isNull();
    }

    @Test
    void refusesOtherYearsAndDatesThatDoNotHold() {
        scene.asReviewer();
        LocalDate today = CampaignScene.TODAY;
        for (int year : new int[] {2025, 2027}) {
            refuses(
                    AuditRefusal.AUDIT_YEAR_INVALID,
                    () -> scene.opening.open(request(year, today, CampaignScene.DUE, "示例原因")));
        }
        LocalDate[][] wrong = {
            {today.plusDays(1), CampaignScene.DUE},
            {LocalDate.of(2025, 12, 30), CampaignScene.DUE},
            {null, CampaignScene.DUE},
            {today, today},
            {today, null},
            {today, LocalDate.of(2027, 4, 1)}
        };
        for (LocalDate[] dates : wrong) {
            refuses(
                    AuditRefusal.AUDIT_DATES_INVALID,
                    () -> scene.opening.open(request(2026, dates[0], dates[1], "示例原因")));
        }
        refuses(
                AuditRefusal.AUDIT_TEXT_INVALID,
                () -> scene.opening.open(request(2026, today, CampaignScene.DUE, "短")));
    }

    @Test
    void opensOnTheLastDayOfTheYear() {
        LocalDate last = LocalDate.of(2026, 12, 31);
        LocalDate due = LocalDate.of(2027, 3, 31);
        TestClock.shared().set(last.atTime(17, 0));
        scene.asMinistry();
        framing.publish(new FrameRequest(2026, FIRST, LAST, due, "示例：年审安排", null));
        scene.asReviewer();
        Long id = scene.opening.open(request(2026, last, due, "示例：年末补办"));
        assertThat(scene.one(id).due()).isEqualTo(due);
    }

    @Test
    void givesSponsorsNoMoreTimeThanTheFrame() {
        scene.asMinistry();
        framing.publish(new FrameRequest(2026, FIRST, LAST, CampaignScene.DUE, "示例：年审安排", null));
        scene.asReviewer();
        refuses(
                AuditRefusal.AUDIT_DATES_INVALID,
                () ->
                        scene.opening.open(
                                request(
                                        2026,
                                        CampaignScene.TODAY,
                                        CampaignScene.DUE.plusDays(1),
                                        "示例原因")));
    }

    @Test
    void hidesACampaignFromOtherBureaus() {
        Long id = scene.opened();
        int version = scene.one(id).version();
        scene.become(Province.BEIJING);
        assertThat(reading.campaign(id)).isEmpty();
        assertThat(reading.campaigns(2026)).extracting(CampaignView::id).doesNotContain(id);
        refuses(AuditRefusal.AUDIT_CAMPAIGN_NOT_FOUND, () -> reading.progress(id));
        refuses(AuditRefusal.AUDIT_CAMPAIGN_NOT_FOUND, () -> reading.history(id));
        refuses(AuditRefusal.AUDIT_CAMPAIGN_NOT_FOUND, () -> scene.opening.close(id, version));
        scene.asMinistry();
        assertThat(reading.campaigns(2026)).extracting(CampaignView::id).contains(id);
        assertThat(reading.years()).contains(2026);
    }

    @Test
    void refusesToCloseBeforeTheSponsorsWereToldOrAsSomethingElseWasSeen() {
        Long id = scene.opened();
        int version = scene.one(id).version();
        refuses(AuditRefusal.AUDIT_ITEM_STALE, () -> scene.opening.close(id, version + 1));
        refuses(AuditRefusal.AUDIT_CAMPAIGN_STATE_FORBIDS, () -> scene.opening.close(id, version));
    }
}
