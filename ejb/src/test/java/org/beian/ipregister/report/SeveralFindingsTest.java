package org.beian.ipregister.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.ipregister.intake.SampleRow.source;
import static org.beian.ipregister.intake.SampleRow.used;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractMapAssert;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.intake.IpBlocks;
import org.beian.ipregister.intake.IpPeople;
import org.beian.ipregister.intake.IpScene;
import org.beian.ipregister.rule.IpCheck;
import org.beian.law.Clause;
import org.beian.law.Refusal;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of decisions on several findings at once, each with its own checks. */
@DatabaseTest
class SeveralFindingsTest {

    @Inject IpScene scene;
    @Inject IpPeople people;
    @Inject IpFindings findings;
    @Inject IpReportReview desk;
    @Inject SeveralFindings several;
    @Inject SeededUnits seeded;

    private Unit local;
    private Unit national;
    private List<Long> ids;
    private List<Long> others;

    /** Four findings of a unit of Qinghai, two of the ministry's. */
    @BeforeEach
    void reports() {
        people.job();
        local = seeded.add(Capacity.IP_FILING_UNIT, Province.QINGHAI);
        national = seeded.add(Capacity.IP_FILING_UNIT, null);
        for (Unit unit : List.of(local, local, national)) {
            IpBlocks block = IpBlocks.next();
            scene.file(unit, source(block.at(0), block.at(9)), used(block.at(20), block.at(29)));
        }
        people.ministry();
        ids = idsOf(local);
        others = idsOf(national);
        people.reviewer(Province.QINGHAI);
    }

    private List<Long> idsOf(Unit unit) {
        return findings.list(IpFindingFilter.waiting(unit.id()), null, 500).stream()
                .map(IpFindingLine::id)
                .toList();
    }

    private static IpFindingFilter of(Unit unit, IpCheck check, IpFindingState... states) {
        return new IpFindingFilter(unit.id(), check, EnumSet.copyOf(List.of(states)), null);
    }

    private List<IpFindingLine> in(IpFindingState state) {
        return findings.list(of(local, null, state), null, 500);
    }

    private static AbstractMapAssert<?, Map<Long, Refusal>, Long, Refusal> refusedBy(
            SeveralOutcome<Long> outcome) {
        Map<Long, Refusal> reasons = new java.util.HashMap<>();
        outcome.refused().forEach((id, reason) -> reasons.put(id, reason.refusal()));
        return assertThat(reasons);
    }

    @Test
    @Clause("19.3")
    void decidesOnEachWithItsHistory() {
        SeveralOutcome<Long> sent =
                several.decide(ids.subList(0, 2), IpFindingState.SENT_BACK, " 请更正 ");

        assertThat(sent).isEqualTo(new SeveralOutcome<>(2, Map.of()));
        assertThat(in(IpFindingState.SENT_BACK))
                .extracting(IpFindingLine::opinion)
                .containsExactly("请更正", "请更正");
        for (IpFindingLine each : in(IpFindingState.SENT_BACK)) {
            assertThat(desk.history(each.reportId()))
                    .filteredOn(entry -> "DECIDE_FINDING".equals(entry.act()))
                    .extracting(entry -> entry.reason())
                    .contains(each.id() + ": 请更正");
        }
        assertThat(several.decide(ids, IpFindingState.CLOSED, "已核实").done()).isEqualTo(4);
        assertThat(in(IpFindingState.CLOSED)).hasSize(4);
    }

    @Test
    @Clause("19.3")
    void decidesOnTheOthersWhenOneIsRefused() {
        desk.close(ids.get(1), null, "已核实");

        SeveralOutcome<Long> outcome =
                several.decide(
                        Stream.of(ids.get(0), ids.get(1), others.get(0), -1L, ids.get(2)).toList(),
                        IpFindingState.ACCEPTED,
                        null);

        assertThat(outcome.done()).isEqualTo(2);
        refusedBy(outcome)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                ids.get(1),
                                IpRefusal.IP_FINDING_STATE_FORBIDS,
                                others.get(0),
                                IpRefusal.IP_REPORT_NOT_FOUND,
                                -1L,
                                IpRefusal.IP_REPORT_NOT_FOUND));
        assertThat(in(IpFindingState.ACCEPTED))
                .extracting(IpFindingLine::id)
                .containsExactlyInAnyOrder(ids.get(0), ids.get(2));
        people.ministry();
        assertThat(idsOf(national)).isEqualTo(others);
        refusedBy(several.decide(ids.subList(3, 4), IpFindingState.ACCEPTED, null))
                .containsExactlyEntriesOf(Map.of(ids.get(3), IpRefusal.IP_REPORT_NOT_FOUND));
    }

    @Test
    @Clause("19.3")
    void decidesOnNoneWithoutTheOpinionItTakes() {
        for (IpFindingState to : List.of(IpFindingState.SENT_BACK, IpFindingState.CLOSED)) {
            assertThatThrownBy(() -> several.decide(ids, to, " "))
                    .is(rejectedAs(IpRefusal.IP_OPINION_MISSING));
            assertThatThrownBy(
                            () -> several.decideAll(of(local, null, IpFindingState.OPEN), to, null))
                    .is(rejectedAs(IpRefusal.IP_OPINION_MISSING));
        }
        assertThatThrownBy(() -> several.decide(ids, IpFindingState.ACCEPTED, "字".repeat(2001)))
                .is(rejectedAs(IpRefusal.IP_OPINION_MISSING));
        assertThat(in(IpFindingState.OPEN)).hasSize(4);
    }

    @Test
    @Clause("19.3")
    void decidesNothingButWhatASupervisorDecides() {
        for (IpFindingState to : List.of(IpFindingState.OPEN, IpFindingState.CORRECTED)) {
            SeveralOutcome<Long> outcome = several.decide(ids.subList(0, 1), to, "更正");
            assertThat(outcome.done()).isZero();
            assertThat(outcome.refused().values())
                    .extracting(RequestRejected::code)
                    .containsExactly("IP_FINDING_STATE_FORBIDS");
        }
    }

    @Test
    @Clause("19.3")
    void decidesOnAllThatMatchAndAllowIt() {
        desk.close(ids.get(0), null, "已核实");
        IpCheck check = IpCheck.ALLOCATION_OUT_OF_BOUNDS;
        int open = findings.list(of(local, check, IpFindingState.OPEN), null, 500).size();
        assertThat(open).isPositive().isLessThan(3);

        IpFindingFilter all = of(local, check, IpFindingState.values());
        assertThat(several.decideAll(all, IpFindingState.ACCEPTED, "属实"))
                .isEqualTo(new SeveralOutcome<>(open, Map.of()));
        assertThat(in(IpFindingState.ACCEPTED))
                .hasSize(open)
                .allMatch(line -> line.worded().code().equals("IP_" + check.name()));
        assertThat(several.decideAll(all, IpFindingState.ACCEPTED, null).done()).isZero();
    }

    @Test
    @Clause("2")
    void allThatMatchAreThoseOfTheOwnDesk() {
        people.ministry();
        IpFindingFilter ofALocalUnit = of(local, null, IpFindingState.OPEN);
        assertThat(several.decideAll(ofALocalUnit, IpFindingState.ACCEPTED, null))
                .isEqualTo(new SeveralOutcome<>(0, Map.of()));
        IpFindingFilter ofABureau =
                new IpFindingFilter(null, null, IpFindingState.WAITING, Province.QINGHAI);
        assertThat(several.decideAll(ofABureau, IpFindingState.ACCEPTED, null).done()).isZero();
        people.reviewer(Province.GANSU);
        assertThatThrownBy(() -> several.decideAll(ofALocalUnit, IpFindingState.ACCEPTED, null))
                .is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));
        people.reviewer(Province.QINGHAI);
        assertThat(in(IpFindingState.OPEN)).hasSize(4);
    }

    @Test
    @Clause("2")
    void decidesNothingForAUnitThatDoesNotExist() {
        IpFindingFilter nobody = new IpFindingFilter(0L, null, IpFindingState.WAITING, null);
        assertThatThrownBy(() -> several.decideAll(nobody, IpFindingState.ACCEPTED, null))
                .is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));
        assertThat(in(IpFindingState.OPEN)).hasSize(4);
    }

    @Test
    @Clause("19.3")
    void countsWhatIsListed() {
        assertThat(findings.count(of(local, null, IpFindingState.values()))).isEqualTo(4);
        desk.close(ids.get(0), null, "已核实");
        assertThat(findings.count(of(local, null, IpFindingState.OPEN))).isEqualTo(3);
        people.reviewer(Province.GANSU);
        assertThatThrownBy(() -> findings.count(of(local, null, IpFindingState.OPEN)))
                .is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));
    }

    /** The report of the national unit goes to the ministry, those of the local one do not. */
    @Test
    @Clause("19.2")
    void keepsAReportWaitingUntilItsLastFindingIsDecided() {
        people.ministry();
        int before = desk.countWaiting();
        assertThat(desk.waiting(500)).hasSize(before);
        assertThat(desk.waiting(1))
                .extracting(IpReportLine::unitId, IpReportLine::open)
                .containsExactly(tuple(national.id(), 2));

        desk.close(others.get(0), null, "已核实");
        assertThat(desk.countWaiting()).isEqualTo(before);
        desk.sendBack(others.get(1), null, "请更正");
        assertThat(desk.countWaiting()).as("a correction is waited for").isEqualTo(before);
        desk.close(others.get(1), null, "已核实");
        assertThat(desk.countWaiting()).isEqualTo(before - 1);
        assertThat(desk.waiting(500))
                .hasSize(before - 1)
                .extracting(IpReportLine::unitId)
                .doesNotContain(national.id(), local.id());
    }
}
