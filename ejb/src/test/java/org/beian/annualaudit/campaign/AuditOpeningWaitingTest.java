package org.beian.annualaudit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingCase;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that a bureau has the audit of the year in its in-tray until it opens it. */
@DatabaseTest
@Clause("18.1")
class AuditOpeningWaitingTest {

    private static final WaitingKind KIND = WaitingKind.AUDIT_OPENING;
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Inject CampaignScene scene;
    @Inject AuditFraming framing;
    @Inject InTray tray;
    @Inject Units units;

    @AfterEach
    void leaveNothing() {
        scene.leaveNothing();
    }

    private static void becomes(LocalDate day) {
        TestClock.shared().set(day.atTime(9, 0));
    }

    /** The bureau of the province, which calls. */
    private long bureau() {
        scene.asReviewer();
        return units.bureauOf(CampaignScene.PROVINCE).orElseThrow().id();
    }

    private void publish(LocalDate opens, LocalDate closes) {
        scene.asMinistry();
        LocalDate answers = LocalDate.of(2026, 12, 31);
        framing.publish(new FrameRequest(2026, opens, closes, answers, "示例：年审安排", null));
    }

    @Test
    @Clause("B1")
    void isDueInTheFirstQuarterAndEscalatedUntilItIsOpened() {
        becomes(LAST.minusDays(1));
        long bureau = bureau();
        WaitingCase waiting = tray.holds(KIND, bureau);
        assertThat(waiting.name(Locale.SIMPLIFIED_CHINESE)).isEqualTo("2026 年度网站审核");
        assertThat(tray.link(KIND, bureau)).isEqualTo("/bureau/audits.xhtml?year=2026");
        tray.becomesOverdue(KIND, bureau, LAST);
        tray.escalatesUntil(
                KIND,
                bureau,
                () -> {
                    LocalDate today = LAST.plusDays(4);
                    becomes(today);
                    scene.opening.open(
                            new CampaignRequest(
                                    2026, today, today.plusDays(30), CampaignScene.REASON, null));
                });
        scene.asReviewer();
        tray.lacks(KIND, bureau);
        scene.asMinistry();
        tray.hasNo(KIND);
    }

    @Test
    void isDueAsTheMinistryPublishedIt() {
        publish(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 5, 29));
        becomes(LocalDate.of(2026, 2, 1));
        long bureau = bureau();
        tray.lacks(KIND, bureau);
        becomes(LocalDate.of(2026, 2, 2));
        assertThat(tray.holds(KIND, bureau).deadline()).isEqualTo("2026-05-29");
    }

    @Test
    void isOfTheNextYearWhenTheYearIsOver() {
        publish(LocalDate.of(2026, 1, 5), LAST);
        scene.opened();
        long bureau = bureau();
        tray.lacks(KIND, bureau);
        becomes(LocalDate.of(2027, 1, 1));
        assertThat(tray.holds(KIND, bureau).deadline()).isEqualTo("2027-03-31");
        assertThat(tray.link(KIND, bureau)).endsWith("?year=2027");
    }
}
