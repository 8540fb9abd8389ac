package org.beian.annualaudit.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.beian.annualaudit.answer.AuditAnswering;
import org.beian.annualaudit.answer.AuditExplanation;
import org.beian.annualaudit.answer.AuditScene;
import org.beian.annualaudit.review.AuditReview;
import org.beian.calendar.DeadlineGroup;
import org.beian.calendar.OpenDeadlines;
import org.beian.code.Calendars;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.law.SpecialDay;
import org.beian.law.WorkingCalendar;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of the limits in the audit: what a new calendar moves, and what is escalated. */
@DatabaseTest
@Clause("18.2")
class AuditDeadlinesTest {

    private static final LocalDate OFF = LocalDate.of(2026, 12, 1);

    @Inject AuditScene scene;
    @Inject AuditAnswering answering;
    @Inject AuditReview review;
    @Inject AuditDeadlines ofSponsors;
    @Inject AuditDecisionDeadlines ofBureaus;
    @Inject Calendars calendars;
    @Inject InTray tray;

    @AfterEach
    void leave() {
        scene.leave();
    }

    private String explained() {
        String id = scene.differing();
        scene.filed.asSponsor();
        answering.explain(id, new AuditExplanation(null, "示例：域名持有者为曾用名", null));
        return id;
    }

    /** Counts one case again, as if a day were off; gives the cases that were looked at. */
    private List<Long> recount(OpenDeadlines source, String id) {
        WorkingCalendar then = calendars.current().with(OFF.getYear(), Map.of(OFF, SpecialDay.OFF));
        return FiledScene.inNew(() -> source.recount(then, Long.parseLong(id) - 1, 1));
    }

    @Test
    @Clause("B1")
    void givesTheBureauMoreTimeToDecide() {
        String id = explained();
        assertThat(scene.one(id).decideBy()).isEqualTo("2026-12-08");
        assertThat(ofBureaus.groups(OFF))
                .extracting(DeadlineGroup::deadline)
                .contains(LocalDate.of(2026, 12, 8));
        assertThat(recount(ofBureaus, id)).containsExactly(Long.valueOf(id));
        assertThat(scene.one(id).decideBy()).isEqualTo("2026-12-09");
        assertThat(scene.acts(id)).containsExactly("EXPLAIN", "MOVE_DEADLINE");
        scene.isWhole(id);
    }

    @Test
    @Clause("B1")
    void givesTheSponsorOfWhatWasSentBackMoreTimeAndNobodyElse() {
        String untouched = scene.told();
        assertThat(recount(ofSponsors, untouched)).doesNotContain(Long.valueOf(untouched));
        assertThat(scene.one(untouched).due()).isEqualTo(AuditScene.DUE);
        String id = explained();
        scene.filed.asReviewer();
        review.sendBack(id, scene.version(id), "示例：请更正");
        assertThat(scene.one(id).due()).isEqualTo("2026-12-08");
        assertThat(recount(ofSponsors, id)).containsExactly(Long.valueOf(id));
        assertThat(scene.one(id).due()).isEqualTo("2026-12-09");
        assertThat(scene.acts(id)).endsWith("MOVE_DEADLINE");
    }

    @Test
    void becomesOverdueForTheBureauAndIsEscalated() {
        String id = explained();
        scene.filed.asReviewer();
        tray.becomesOverdue(
                WaitingKind.AUDIT_DECISION, Long.parseLong(id), LocalDate.of(2026, 12, 8));
        tray.escalatesUntil(
                WaitingKind.AUDIT_DECISION,
                Long.parseLong(id),
                () -> review.accept(id, scene.version(id), null));
    }

    @Test
    void becomesOverdueForTheSponsorWhoIsToldOnceAndForTheBureauWithoutEscalation() {
        String id = scene.told();
        scene.filed.asSponsor();
        tray.becomesOverdue(WaitingKind.AUDIT_REQUEST, Long.parseLong(id), AuditScene.DUE);
        scene.filed.asReviewer();
        tray.holds(WaitingKind.AUDIT_DECISION, Long.parseLong(id));
        scene.filed.asSponsor();
        tray.escalatesUntil(
                WaitingKind.AUDIT_REQUEST, Long.parseLong(id), () -> answering.confirm(id, null));
        assertThat(scene.told(id))
                .containsOnlyOnce("WORK_OVERDUE")
                .doesNotContain("WORK_ESCALATED");
    }
}
