package org.beian.ipregister.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.ipregister.intake.SampleRow.source;
import static org.beian.ipregister.intake.SampleRow.used;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.intake.IpBlocks;
import org.beian.ipregister.intake.IpPeople;
import org.beian.ipregister.intake.IpScene;
import org.beian.ipregister.rule.IpCheck;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the findings across reports, each desk its own. */
@DatabaseTest
class IpFindingsTest {

    @Inject IpScene scene;
    @Inject IpPeople people;
    @Inject IpFindings findings;
    @Inject IpReportReview desk;
    @Inject SeededUnits seeded;

    private Unit headquarters;
    private Unit first;
    private Unit second;

    @BeforeEach
    void threeReports() {
        people.job();
        headquarters = seeded.add(Capacity.IP_FILING_UNIT, null);
        first = seeded.branch(headquarters, Province.YUNNAN);
        second = seeded.add(Capacity.IP_FILING_UNIT, Province.YUNNAN);
        for (Unit unit : List.of(first, second, first, headquarters)) {
            IpBlocks block = IpBlocks.next();
            scene.file(unit, source(block.at(0), block.at(9)), used(block.at(20), block.at(29)));
        }
    }

    private static IpFindingFilter of(Unit unit, IpCheck check) {
        return new IpFindingFilter(
                unit == null ? null : unit.id(), check, IpFindingState.WAITING, null);
    }

    /** Newest first, page by page. */
    private List<IpFindingLine> all(IpFindingFilter filter) {
        List<IpFindingLine> all = new ArrayList<>();
        Long before = null;
        List<IpFindingLine> page;
        do {
            page = findings.list(filter, before, 3);
            all.addAll(page);
            before = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (page.size() == 3);
        assertThat(all).extracting(IpFindingLine::id).isSortedAccordingTo((a, b) -> b.compareTo(a));
        return all;
    }

    @Test
    @Clause("19.3")
    void aDeskFindsByUnitAndKind() {
        people.clerk(Province.YUNNAN);

        assertThat(all(of(first, null))).hasSize(4);
        assertThat(all(of(first, IpCheck.ALLOCATION_OUT_OF_BOUNDS))).hasSize(2);
        assertThat(all(of(second, IpCheck.ALLOCATION_UNREPORTED)))
                .extracting(line -> line.worded().code())
                .containsExactly("IP_ALLOCATION_UNREPORTED");
        assertThat(all(of(first, IpCheck.SOURCE_CONFLICT))).isEmpty();
        assertThat(all(of(null, null)))
                .extracting(IpFindingLine::id)
                .containsAll(all(of(second, null)).stream().map(IpFindingLine::id).toList());
    }

    @Test
    @Clause("19.3")
    void findsByState() {
        people.reviewer(Province.YUNNAN);
        List<IpFindingLine> open = all(of(first, null));
        desk.close(open.get(1).id(), open.get(1).version(), "已核实");
        desk.sendBack(open.get(2).id(), open.get(2).version(), "请更正");

        assertThat(all(of(first, null)))
                .extracting(IpFindingLine::id)
                .containsExactly(open.get(0).id(), open.get(2).id(), open.get(3).id());
        assertThat(all(new IpFindingFilter(first.id(), null, Set.of(IpFindingState.CLOSED), null)))
                .extracting(IpFindingLine::id)
                .containsExactly(open.get(1).id());
        assertThat(
                        all(
                                new IpFindingFilter(
                                        first.id(),
                                        null,
                                        EnumSet.allOf(IpFindingState.class),
                                        null)))
                .hasSize(4);
    }

    @Test
    @Clause("2")
    void aBureauFindsItsOwnDeskOnly() {
        people.reviewer(Province.GANSU);
        assertThat(findings.list(IpFindingFilter.waiting(null), null, 100))
                .noneMatch(line -> line.unit().equals(first.name()) && isOf(line));
        assertThatThrownBy(() -> all(of(first, null))).is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));
        // the ministry's word for another desk counts for the ministry only
        assertThat(
                        findings.list(
                                new IpFindingFilter(
                                        null, null, IpFindingState.WAITING, Province.YUNNAN),
                                null,
                                100))
                .noneMatch(this::isOf);
        people.reviewer(Province.YUNNAN);
        assertThatThrownBy(() -> all(of(headquarters, null)))
                .is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));
    }

    private boolean isOf(IpFindingLine line) {
        people.ministry();
        boolean of = desk.report(line.reportId()).unitId().equals(first.id());
        people.reviewer(Province.GANSU);
        return of;
    }

    @Test
    @Clause("2")
    void theMinistryFindsItsOwnAndLooksAtOthers() {
        people.ministry();
        assertThat(all(of(headquarters, null))).hasSize(2);
        assertThat(all(of(first, null))).hasSize(4);
        List<Long> yunnan =
                all(new IpFindingFilter(null, null, IpFindingState.WAITING, Province.YUNNAN))
                        .stream()
                        .map(IpFindingLine::id)
                        .toList();
        assertThat(yunnan)
                .containsAll(all(of(first, null)).stream().map(IpFindingLine::id).toList());
        assertThat(all(of(null, null)))
                .extracting(IpFindingLine::id)
                .containsAll(all(of(headquarters, null)).stream().map(IpFindingLine::id).toList())
                .doesNotContainAnyElementsOf(yunnan);
    }

    @Test
    @Clause("9.1")
    void aUnitFindsItsOwnAndItsBranches() {
        people.unit(headquarters);
        assertThat(all(of(null, null))).hasSize(2);
        assertThat(all(of(first, null))).hasSize(4).allMatch(line -> line.decidedBy() == null);
        assertThatThrownBy(() -> all(of(second, null))).is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));
        people.unit(first);
        assertThatThrownBy(() -> all(of(headquarters, null)))
                .is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));
    }
}
