package org.beian.ipregister.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.ipregister.intake.SampleRow.row;
import static org.beian.ipregister.intake.SampleRow.source;
import static org.beian.ipregister.intake.SampleRow.used;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.code.RuleSeverities;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.intake.IpBlocks;
import org.beian.ipregister.intake.IpScene;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.rule.RuleTexts;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.trail.History;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of check reports: drawn up after an import, worked through at the desk, corrected by
 * another import.
 */
@DatabaseTest
class IpReportTest {

    @Inject IpScene scene;
    @Inject IpReportReview desk;
    @Inject IpReportRepository reports;
    @Inject SeededUnits seeded;
    @Inject Units units;
    @Inject Authorities authorities;
    @Inject TestCallers callers;
    @Inject History history;
    @Inject RuleSeverities severities;
    @Inject EntityManager em;

    private Unit national;
    private Unit local;
    private IpBlocks block;

    @BeforeEach
    void prepare() {
        callers.become(Caller.job("ip-import"));
        authorities.ensure();
        national = seeded.add(Capacity.IP_FILING_UNIT, null);
        local = seeded.add(Capacity.IP_FILING_UNIT, Province.GUANGDONG);
        block = IpBlocks.next();
    }

    private void become(Unit unit, String role) {
        callers.become(SeededUnits.callerOf(unit, "user-" + role + unit.id(), role));
    }

    private void becomeMinistry() {
        become(units.byCode(Authorities.MINISTRY).orElseThrow(), Roles.MINISTRY);
    }

    private void becomeReviewer(Province province) {
        become(units.bureauOf(province).orElseThrow(), Roles.REVIEWER);
    }

    private List<IpFindingLine> findingsOf(Unit unit) {
        IpReportLine report =
                desk.reports(null, 500).stream()
                        .filter(line -> line.unitId().equals(unit.id()))
                        .findFirst()
                        .orElseThrow();
        return desk.findings(report.id(), null, null, 100);
    }

    /** A source without allocations, filed by the unit of a province. */
    private IpFindingLine unreported() {
        callers.become(Caller.job("ip-import"));
        scene.file(local, source(block.at(0), block.at(255)));
        becomeReviewer(Province.GUANGDONG);
        return findingsOf(local).get(0);
    }

    @Test
    @Clause("19.2")
    void findsEachKindAndNamesTheOther() {
        scene.file(
                national,
                source(block.at(0), block.at(99)),
                row("ALLOCATION", block.at(0), block.at(49))
                        .with("status", "REDISTRIBUTED")
                        .with("receiver", local.code()),
                row("ALLOCATION", block.at(50), block.at(120)).with("status", "RESERVED"));
        IpScene.Outcome second =
                scene.file(
                        local,
                        source(block.at(20), block.at(60)).with("upstream", national.code()),
                        source(block.at(90), block.at(95)),
                        used(block.at(20), block.at(60)),
                        used(block.at(30), block.at(95)));

        becomeMinistry();
        assertThat(findingsOf(national))
                .extracting(line -> line.worded().code(), line -> line.state())
                .contains(tuple("IP_SOURCE_CONFLICT", IpFindingState.OPEN));
        becomeReviewer(Province.GUANGDONG);
        assertThat(findingsOf(local))
                .extracting(line -> line.worded().code())
                .containsExactlyInAnyOrder(
                        "IP_SOURCE_OUT_OF_BOUNDS",
                        "IP_SOURCE_CONFLICT",
                        "IP_ALLOCATION_OUT_OF_BOUNDS",
                        "IP_ALLOCATION_CONFLICT",
                        "IP_ALLOCATION_CONFLICT");
        assertThat(second.codes(2)).containsExactly("IP_SOURCE_OUT_OF_BOUNDS");
        assertThat(second.codes(3)).containsExactly("IP_SOURCE_CONFLICT");
        assertThat(second.noted().get(3L).get(0).other())
                .isEqualTo("示例单位 " + block.at(0) + "-" + block.at(99));
        for (IpFindingLine line : findingsOf(local)) {
            String text = RuleTexts.describe(line.worded(), Locale.ENGLISH).message();
            assertThat(text)
                    .doesNotContain("{")
                    .contains(block.at(0).substring(0, block.at(0).length() - 1));
        }
    }

    @Test
    @Clause("19.2")
    void findsWhatWasPassedOnAndNotFiled() {
        scene.file(
                national,
                source(block.at(0), block.at(99)),
                row("ALLOCATION", block.at(0), block.at(99))
                        .with("status", "REDISTRIBUTED")
                        .with("receiver", local.code()));
        becomeReviewer(Province.GUANGDONG);

        IpFindingLine finding = findingsOf(local).get(0);

        assertThat(finding.worded().code()).isEqualTo("IP_SOURCE_UNREPORTED");
        assertThat(finding.unit()).isEqualTo(local.name());
        assertThat(finding.missing()).hasToString(block.at(0));
    }

    @Test
    void tellsADryRunTheSameAndDrawsUpNothing() {
        scene.file(national, source(block.at(0), block.at(99)), used(block.at(0), block.at(99)));
        IpScene.Outcome dry =
                scene.file(
                        local,
                        true,
                        List.of(
                                source(block.at(50), block.at(60)),
                                used(block.at(55), block.at(61))));

        assertThat(dry.codes(2))
                .containsExactlyInAnyOrder("IP_SOURCE_CONFLICT", "IP_ALLOCATION_UNREPORTED");
        assertThat(dry.codes(3))
                .containsExactlyInAnyOrder("IP_ALLOCATION_CONFLICT", "IP_ALLOCATION_OUT_OF_BOUNDS");
        assertThat(reports.on(List.of(local.id()), Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    @Clause("19.3")
    void correctsWhatALaterImportMends() {
        IpFindingLine finding = unreported();
        callers.become(Caller.job("ip-import"));
        scene.file(local, used(block.at(0), block.at(255)));
        becomeReviewer(Province.GUANGDONG);

        IpFindingLine now = desk.findings(finding.reportId(), null, null, 10).get(0);

        assertThat(now.state()).isEqualTo(IpFindingState.CORRECTED);
        assertThat(desk.report(finding.reportId()).corrected()).isEqualTo(1);
        assertThat(desk.report(finding.reportId()).open()).isZero();
        assertThatThrownBy(() -> desk.accept(now.id(), now.version(), null))
                .is(rejectedAs(IpRefusal.IP_FINDING_STATE_FORBIDS));
    }

    @Test
    @Clause("19.3")
    void reportsNoFindingTwice() {
        IpFindingLine finding = unreported();
        desk.accept(finding.id(), finding.version(), "合理");
        callers.become(Caller.job("ip-import"));
        scene.file(local, source(block.at(0), block.at(255)).with("note", "x"));
        becomeReviewer(Province.GUANGDONG);

        assertThat(findingsOf(local)).isEmpty();
        assertThat(desk.findings(finding.reportId(), IpFindingState.ACCEPTED, null, 10)).hasSize(1);
    }

    @Test
    @Clause("19.3")
    void sendsBackWithATextAndTellsTheUnit() {
        IpFindingLine finding = unreported();
        assertThatThrownBy(() -> desk.sendBack(finding.id(), finding.version(), " "))
                .is(rejectedAs(IpRefusal.IP_OPINION_MISSING));
        desk.sendBack(finding.id(), finding.version(), "请补报");

        become(local, Roles.IP_UNIT);
        IpFindingLine seen = findingsOf(local).get(0);
        assertThat(seen.state()).isEqualTo(IpFindingState.SENT_BACK);
        assertThat(seen.opinion()).isEqualTo("请补报");
        assertThat(seen.decidedBy()).isNull();
        List<?> events =
                em.createNativeQuery(
                                "select event_type from event where unit_id = ? order by event_number")
                        .setParameter(1, local.id())
                        .getResultList();
        assertThat(events.toString()).contains("IP_REPORT_ISSUED", "IP_FINDING_SENT_BACK");
        IpReport report = reports.report(finding.reportId()).orElseThrow();
        assertThat(history.of(report))
                .extracting(entry -> entry.act())
                .containsExactly("DRAW_UP", "DECIDE_FINDING");
        assertThat(history.verify(report).isWhole()).isTrue();
    }

    @Test
    @Clause("19.3")
    void tellsTheSecondOfTwoReviewers() {
        IpFindingLine finding = unreported();
        desk.close(finding.id(), finding.version(), "已核实");

        assertThatThrownBy(() -> desk.accept(finding.id(), finding.version(), null))
                .is(rejectedAs(IpRefusal.IP_FINDING_STALE));
    }

    @Test
    @Clause("2")
    void keepsReportsToWhoHasAPartInThem() {
        IpFindingLine finding = unreported();

        becomeReviewer(Province.BEIJING);
        assertThatThrownBy(() -> desk.report(finding.reportId()))
                .is(rejectedAs(IpRefusal.IP_REPORT_NOT_FOUND));
        assertThatThrownBy(() -> desk.accept(finding.id(), finding.version(), null))
                .is(rejectedAs(IpRefusal.IP_REPORT_NOT_FOUND));
        become(national, Roles.IP_UNIT);
        assertThatThrownBy(() -> desk.findings(finding.reportId(), null, null, 10))
                .is(rejectedAs(IpRefusal.IP_REPORT_NOT_FOUND));
        becomeMinistry();
        assertThat(desk.report(finding.reportId()).unit()).isEqualTo(local.name());
        assertThatThrownBy(() -> desk.close(finding.id(), finding.version(), "x"))
                .is(rejectedAs(IpRefusal.IP_REPORT_NOT_FOUND));
    }

    @Test
    @Clause("19.2")
    void drawsUpNothingThatIsSwitchedOffWhereTheUnitSits() {
        Unit quiet = seeded.add(Capacity.IP_FILING_UNIT, Province.QINGHAI);
        IpScene.inNew(
                () ->
                        em.createNativeQuery(
                                        "insert into rule_severity (rule_code, province, valid_from, valid_to,"
                                                + " severity) values ('IP_ALLOCATION_UNREPORTED', '630000',"
                                                + " date('2026-11-24'), date('2026-11-24'), 'OFF')")
                                .executeUpdate());
        severities.refresh();
        scene.file(quiet, source(block.at(0), block.at(9)), used(block.at(20), block.at(29)));
        becomeReviewer(Province.QINGHAI);

        assertThat(findingsOf(quiet))
                .extracting(line -> line.worded().code())
                .containsExactly("IP_ALLOCATION_OUT_OF_BOUNDS");
        assertThat(desk.reports(null, 1).get(0).found()).isEqualTo(1);
    }

    @Test
    @Clause("9.3")
    void countsWhatWasReportedTooLate() {
        scene.file(
                local,
                source(block.at(0), block.at(9)).with("eventDate", "2026-11-16"),
                source(block.at(10), block.at(19)).with("eventDate", "2026-11-17"),
                source(block.at(20), block.at(29)));
        becomeReviewer(Province.GUANGDONG);

        assertThat(desk.reports(null, 1).get(0).late()).isEqualTo(1);
    }

    @Test
    @Clause("9.1")
    void leavesPublicInterestNetworksToTheMinistry() {
        IpScene.inNew(
                () ->
                        em.createNativeQuery(
                                        "insert into ip_unit_mark (unit_id, mark, valid_from) values"
                                                + " (?, 'PUBLIC_INTEREST', date('2005-03-20'))")
                                .setParameter(1, local.id())
                                .executeUpdate());
        scene.file(local, source(block.at(0), block.at(9)));
        becomeMinistry();

        assertThat(findingsOf(local)).hasSize(1);
        becomeReviewer(Province.GUANGDONG);
        assertThat(desk.reports(null, 500)).noneMatch(line -> line.unitId().equals(local.id()));
    }
}
