package org.beian.domainregister.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import org.beian.domainregister.intake.DomainScene;
import org.beian.domainregister.intake.SampleDomain;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of domain reports in the in-trays of the ministry and of units. */
@DatabaseTest
@Clause("10.2")
class DomainReportWaitingTest {

    @Inject DomainScene scene;
    @Inject DomainReportReview desk;
    @Inject InTray tray;

    private Unit registrar;
    private Long id;

    /** A report with a row that is refused. */
    @BeforeEach
    void report() {
        registrar = scene.registrar();
        scene.full(registrar, SampleDomain.another(), SampleDomain.named("co.uk"));
        id = desk.list(null, Long.MAX_VALUE, 1).get(0).id();
        asMinistry();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private void asMinistry() {
        scene.as(scene.seeded.add(Capacity.MINISTRY, null), "MINISTRY");
    }

    private void asUnit() {
        scene.as(registrar, "REGISTRAR");
    }

    @Test
    void waitsForTheMinistryThenForTheUnit() {
        assertThat(tray.holds(WaitingKind.DOMAIN_TO_DECIDE, id).name(Locale.CHINA))
                .isEqualTo(registrar.name() + " • 域名报备第 1 号");
        assertThat(tray.link(WaitingKind.DOMAIN_TO_DECIDE, id))
                .isEqualTo("/ministry/domainReports.xhtml?id=" + id);
        asUnit();
        tray.hasNo(WaitingKind.DOMAIN_TO_DECIDE);
        tray.lacks(WaitingKind.DOMAIN_TO_CORRECT, id);
        asMinistry();
        desk.sendBack(id, null, "请补充完整");
        tray.lacks(WaitingKind.DOMAIN_TO_DECIDE, id);
        tray.hasNo(WaitingKind.DOMAIN_TO_CORRECT);
        scene.registrar();
        tray.lacks(WaitingKind.DOMAIN_TO_CORRECT, id);

        asUnit();
        assertThat(tray.link(WaitingKind.DOMAIN_TO_CORRECT, id))
                .isEqualTo("/unit/domainReports.xhtml?id=" + id);
        assertThat(tray.holds(WaitingKind.DOMAIN_TO_CORRECT, id).name(Locale.CHINA))
                .isEqualTo("域名报备第 1 号");
        tray.becomesOverdue(WaitingKind.DOMAIN_TO_CORRECT, id, LocalDate.of(2026, 12, 1));
        tray.escalatesUntil(
                WaitingKind.DOMAIN_TO_CORRECT,
                id,
                () -> scene.full(registrar, SampleDomain.another()));
    }

    @Test
    void waitsForTheMinistryAgainOnceTheUnitSentAnother() {
        desk.sendBack(id, null, "请补充完整");
        scene.full(registrar, SampleDomain.another());
        asUnit();
        tray.lacks(WaitingKind.DOMAIN_TO_CORRECT, id);
        asMinistry();
        tray.holds(WaitingKind.DOMAIN_TO_DECIDE, id);
        desk.close(id, null, "已经补充完整");
        tray.lacks(WaitingKind.DOMAIN_TO_DECIDE, id);
    }
}
