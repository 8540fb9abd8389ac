package org.beian.annualaudit.answer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.annualaudit.AuditItem;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of how sponsors and providers learn of an audit. */
@DatabaseTest
@Clause("18.2")
class AuditTellingTest {

    @Inject AuditScene scene;
    @Inject AuditTelling telling;
    @Inject InTray tray;

    @AfterEach
    void leave() {
        scene.leave();
    }

    @Test
    void tellsTheSponsorOnceByMailEventAndInTray() {
        String id = scene.differing();
        assertThat(scene.told(id)).containsExactly("AUDIT_OPENED");
        assertThat(scene.mails(id)).hasSize(1);
        AuditItem item = scene.one(id);
        assertThat(item.due()).isEqualTo(AuditScene.DUE);
        assertThat(item.decideBy()).isEqualTo(LocalDate.of(2026, 12, 22));
        scene.filed.asSponsor();
        assertThat(tray.holds(WaitingKind.AUDIT_REQUEST, Long.parseLong(id)).deadline())
                .isEqualTo(AuditScene.DUE);
        String body =
                scene.filed
                        .texts(
                                "select body from mail where case_type = 'AUDIT_ITEM'"
                                        + " and case_id = ?",
                                Long.valueOf(id))
                        .get(0);
        assertThat(body).contains(scene.filed.website(), "域名持有者与备案不一致", "2026");
        assertThat(body).contains("/sponsor/audits.xhtml").doesNotContain("另一持有者");
        scene.tell();
        assertThat(scene.mails(id)).hasSize(1);
        assertThat(telling.next(scene.campaign(), 0)).isEmpty();
    }

    @Test
    void waitsForTheBureauOnceItIsOverdue() {
        String id = scene.told();
        scene.filed.asReviewer();
        tray.lacks(WaitingKind.AUDIT_DECISION, Long.parseLong(id));
        scene.afterTheLastDayOf(id);
        tray.holds(WaitingKind.AUDIT_DECISION, Long.parseLong(id));
        scene.filed.asSponsor();
        tray.holds(WaitingKind.AUDIT_REQUEST, Long.parseLong(id));
    }

    @Test
    void givesWhoIsToldTooLateItsWorkingDays() {
        String id = scene.planted();
        TestClock.shared().set(AuditScene.DUE.atTime(9, 0));
        scene.tell();
        assertThat(scene.one(id).due()).isEqualTo(LocalDate.of(2026, 12, 22));
    }

    @Test
    void tellsNobodyOfWhatEndedBefore() {
        String id = scene.planted();
        scene.asJob();
        assertThat(telling.untold(scene.campaign())).isEqualTo(1);
        scene.filed.filed.write(
                "update audit_item set state = 'ENDED', result = 'CANCELLED' where id = ?",
                Long.valueOf(id));
        assertThat(telling.untold(scene.campaign())).isZero();
        assertThat(telling.next(scene.campaign(), 0)).isEmpty();
    }

    @Test
    void namesTheEarliestOfSeveralLastDays() {
        String later = scene.planted();
        Long campaign = scene.campaign();
        Long subject = scene.one(later).subjectId();
        String sooner = scene.planted(scene.filed.filedBySponsor(), campaign);
        scene.filed.filed.write(
                "update audit_item set subject_id = ?, due = ? where id = ?",
                subject,
                java.sql.Date.valueOf(AuditScene.DUE.minusDays(1)),
                Long.valueOf(sooner));
        scene.tell();
        assertThat(
                        scene.filed.texts(
                                "select body from mail where case_type = 'AUDIT_ITEM'"
                                        + " and case_id = ?",
                                Long.valueOf(later)))
                .singleElement()
                .asString()
                .contains("12月7日")
                .doesNotContain("12月8日");
    }

    @Test
    void tellsTheSponsorAgainOfWhatIsFoundLater() {
        String id = scene.told();
        TestClock.shared().set(AuditScene.DUE.minusDays(2).atTime(3, 0));
        scene.registeredTo("示例另一持有者");
        scene.reconcile();
        TestClock.shared().set(AuditScene.DUE.minusDays(2).atTime(4, 0));
        scene.tell();
        scene.tell();
        assertThat(scene.mails(id)).hasSize(2);
        assertThat(scene.told(id)).containsExactly("AUDIT_OPENED", "AUDIT_OPENED");
        assertThat(scene.one(id).due()).isEqualTo(AuditScene.DUE);
    }

    @Test
    @Clause("7.9")
    void remindsTheProvidersBeforeTheLastDayAndBehindIt() {
        scene.differing();
        scene.asJob();
        assertThat(telling.remind(scene.campaign())).isFalse();
        scene.filed.filed.write(
                "update audit_campaign set state = 'OPEN' where id = ?", scene.campaign());
        assertThat(telling.isReminderDue(scene.campaign())).isFalse();
        TestClock.shared().set(AuditScene.DUE.minusDays(3).atTime(3, 0));
        assertThat(telling.isReminderDue(scene.campaign())).isTrue();
        assertThat(telling.remind(scene.campaign())).isTrue();
        assertThat(telling.remind(scene.campaign())).isFalse();
        TestClock.shared().set(AuditScene.DUE.plusDays(1).atTime(3, 0));
        assertThat(telling.remind(scene.campaign())).isTrue();
        assertThat(telling.remind(scene.campaign())).isFalse();
        List<String> bodies =
                scene.filed.texts(
                        "select body from mail where case_type = 'AUDIT_CAMPAIGN'"
                                + " and case_id = ? order by id",
                        scene.campaign());
        assertThat(bodies).hasSize(2).allMatch(body -> body.contains(scene.filed.website()));
        assertThat(bodies.get(0)).contains("将于", "audits.xhtml?", "state=SPONSOR");
        assertThat(bodies.get(1)).contains("已于", "state=OVERDUE");
        assertThat(
                        scene.filed.texts(
                                "select event_type from event where case_type = 'AUDIT_CAMPAIGN'"
                                        + " and case_id = ?",
                                scene.campaign()))
                .containsExactly("AUDIT_URGING_DUE", "AUDIT_URGING_DUE");
    }

    @Test
    @Clause("7.9")
    void tellsEachProviderOnceOfTheWebsitesThatItServes() {
        scene.differing();
        Long provider = scene.filed.filed.provider().id();
        scene.asJob();
        telling.digests(scene.campaign());
        List<String> told =
                scene.filed.texts(
                        "select payload from event where case_type = 'AUDIT_CAMPAIGN'"
                                + " and case_id = ? and unit_id = ?",
                        scene.campaign(),
                        provider);
        assertThat(told).singleElement().asString().contains("\"websites\":1", "\"differing\":1");
        assertThat(
                        scene.filed.texts(
                                "select body from mail where case_type = 'AUDIT_CAMPAIGN'"
                                        + " and case_id = ? and recipient = 'p@example.cn'",
                                scene.campaign()))
                .singleElement()
                .asString()
                .contains(scene.filed.website());
        scene.filed.filed.write(
                "update audit_campaign set state = 'OPEN' where id = ?", scene.campaign());
        telling.digests(scene.campaign());
        assertThat(
                        scene.filed.texts(
                                "select id from mail where case_type = 'AUDIT_CAMPAIGN'"
                                        + " and case_id = ?",
                                scene.campaign()))
                .hasSize(1);
    }
}
