package org.beian.ipregister.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.ipregister.intake.SampleRow.source;
import static org.beian.ipregister.intake.SampleRow.used;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.ipregister.intake.IpBlocks;
import org.beian.ipregister.intake.IpPeople;
import org.beian.ipregister.intake.IpScene;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of check reports in the in-trays of supervisors and units. */
@DatabaseTest
@Clause("19.3")
class IpReportWaitingTest {

    @Inject IpScene scene;
    @Inject IpPeople people;
    @Inject IpReportReview desk;
    @Inject InTray tray;
    @Inject SeededUnits seeded;

    @BeforeEach
    void signIn() {
        people.job();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private Long report(Unit unit) {
        IpBlocks block = IpBlocks.next();
        scene.file(unit, source(block.at(0), block.at(9)), used(block.at(20), block.at(29)));
        people.ministry();
        return desk.reportsOf(unit.id(), null, 1).get(0).id();
    }

    private List<Long> findings(Long report, IpFindingState state) {
        return desk.findings(report, state, null, 100).stream().map(IpFindingLine::id).toList();
    }

    @Test
    void waitsForTheBureauThenForTheUnit() {
        Unit unit = seeded.add(Capacity.IP_FILING_UNIT, Province.QINGHAI);
        Long id = report(unit);
        tray.lacks(WaitingKind.IP_TO_DECIDE, id);
        people.reviewer(Province.NINGXIA);
        tray.lacks(WaitingKind.IP_TO_DECIDE, id);
        people.unit(unit);
        tray.hasNo(WaitingKind.IP_TO_DECIDE);
        tray.lacks(WaitingKind.IP_TO_CORRECT, id);
        people.reviewer(Province.QINGHAI);
        assertThat(tray.holds(WaitingKind.IP_TO_DECIDE, id).name(Locale.CHINA))
                .isEqualTo(unit.name() + " • 核查报告第 " + id + " 号");
        assertThat(tray.link(WaitingKind.IP_TO_DECIDE, id))
                .isEqualTo("/bureau/ipReport.xhtml?report=" + id);
        List<Long> open = findings(id, IpFindingState.OPEN);
        open.forEach(finding -> desk.sendBack(finding, null, "请更正"));
        tray.lacks(WaitingKind.IP_TO_DECIDE, id);
        tray.hasNo(WaitingKind.IP_TO_CORRECT);

        people.unit(seeded.add(Capacity.IP_FILING_UNIT, Province.QINGHAI));
        tray.lacks(WaitingKind.IP_TO_CORRECT, id);
        people.unit(unit);
        assertThat(tray.link(WaitingKind.IP_TO_CORRECT, id))
                .isEqualTo("/unit/ipReport.xhtml?report=" + id);
        tray.becomesOverdue(WaitingKind.IP_TO_CORRECT, id, LocalDate.of(2026, 12, 1));
        assertThat(tray.holds(WaitingKind.IP_TO_CORRECT, id).name(Locale.CHINA))
                .isEqualTo("核查报告第 " + id + " 号");
        people.reviewer(Province.QINGHAI);
        tray.escalatesUntil(
                WaitingKind.IP_TO_CORRECT,
                id,
                () -> open.forEach(finding -> desk.close(finding, null, "已核实")));
        people.unit(unit);
        tray.lacks(WaitingKind.IP_TO_CORRECT, id);
    }

    @Test
    void waitsForTheMinistryWhereItSupervises() {
        Long id = report(seeded.add(Capacity.IP_FILING_UNIT, null));
        assertThat(tray.link(WaitingKind.IP_TO_DECIDE, id))
                .isEqualTo("/ministry/ipReport.xhtml?report=" + id);
        findings(id, IpFindingState.OPEN).forEach(each -> desk.accept(each, null, null));
        tray.lacks(WaitingKind.IP_TO_DECIDE, id);
    }

    /** The last day counts from the last finding that was sent back. */
    @Test
    void givesTheTimeForTheLastFindingThatWasSentBack() {
        Unit unit = seeded.add(Capacity.IP_FILING_UNIT, Province.QINGHAI);
        Long id = report(unit);
        people.reviewer(Province.QINGHAI);
        List<Long> open = findings(id, IpFindingState.OPEN);
        desk.sendBack(open.get(0), null, "请更正");
        assertThat(desk.report(id).due()).isEqualTo(LocalDate.of(2026, 12, 1));
        TestClock.shared().set(LocalDate.of(2026, 11, 26).atTime(9, 0));
        desk.sendBack(open.get(1), null, "请更正");
        assertThat(desk.report(id).due()).isEqualTo(LocalDate.of(2026, 12, 3));
    }
}
