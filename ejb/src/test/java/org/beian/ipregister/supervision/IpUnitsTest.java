package org.beian.ipregister.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.ipregister.intake.SampleRow.source;
import static org.beian.ipregister.intake.SampleRow.used;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.intake.IpBlocks;
import org.beian.ipregister.intake.IpPeople;
import org.beian.ipregister.intake.IpScene;
import org.beian.ipregister.report.IpReportLine;
import org.beian.ipregister.report.IpReportReview;
import org.beian.ipregister.unit.IpUnitKind;
import org.beian.ipregister.unit.IpUnitMark;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the search of the ministry and the bureaus for the units that they supervise. */
@DatabaseTest
class IpUnitsTest {

    private static final int PAGE = 2;

    @Inject IpScene scene;
    @Inject IpPeople people;
    @Inject IpUnits units;
    @Inject IpReportReview desk;
    @Inject IpUnitMarking marking;
    @Inject SeededUnits seeded;

    private Unit national;
    private Unit branch;
    private Unit local;
    private Unit marked;

    @BeforeEach
    void someUnits() {
        people.job();
        national = seeded.add(Capacity.IP_FILING_UNIT, null);
        branch = seeded.branch(national, Province.HAINAN);
        local = seeded.add(Capacity.IP_FILING_UNIT, Province.HAINAN);
        marked = seeded.add(Capacity.IP_FILING_UNIT, Province.HAINAN);
        people.ministry();
        marking.mark(
                marked.id(),
                0,
                new UnitStatusChange(Set.of(IpUnitMark.PUBLIC_INTEREST), 1, null),
                "公益性互联网络");
    }

    /** This test's units among all pages. */
    private List<Unit> found(IpUnitFilter filter) {
        List<Unit> own = List.of(national, branch, local, marked);
        List<Long> ids = ids(filter, own);
        return own.stream().filter(unit -> ids.contains(unit.id())).toList();
    }

    /** Pages from the first to the last of some units; those of all other tests take minutes. */
    private List<Long> ids(IpUnitFilter filter, List<Unit> some) {
        List<String> codes = some.stream().map(Unit::code).sorted().toList();
        String last = codes.get(codes.size() - 1);
        String after = codes.get(0).substring(0, codes.get(0).length() - 1);
        List<Long> ids = new ArrayList<>();
        List<IpUnitLine> page;
        do {
            page = units.list(filter, after, PAGE);
            page.forEach(line -> ids.add(line.id()));
            after = page.isEmpty() ? null : page.get(page.size() - 1).code();
        } while (page.size() == PAGE && after.compareTo(last) < 0);
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }

    private static IpUnitFilter kind(IpUnitKind kind) {
        return new IpUnitFilter(null, kind, null, false, false);
    }

    @Test
    @Clause("9.1")
    void theMinistryFindsUnitsByWhatTheyAre() {
        assertThat(found(IpUnitFilter.ALL)).containsExactly(national, branch, local, marked);
        assertThat(found(new IpUnitFilter(Province.HAINAN, null, null, false, false)))
                .containsExactly(branch, local, marked);
        assertThat(found(new IpUnitFilter(null, null, true, false, false)))
                .containsExactly(national, marked);
        assertThat(found(new IpUnitFilter(null, null, false, false, false)))
                .containsExactly(branch, local);
        assertThat(found(kind(IpUnitKind.HEADQUARTERS))).containsExactly(national);
        assertThat(found(kind(IpUnitKind.BRANCH))).containsExactly(branch);
        assertThat(found(kind(IpUnitKind.PUBLIC_INTEREST))).containsExactly(marked);
        assertThat(found(kind(IpUnitKind.BASIC_TELCO))).isEmpty();
        assertThat(found(kind(IpUnitKind.SINGLE))).containsExactly(local);
    }

    @Test
    @Clause("9.1")
    void listsAUnitOfBothCapacitiesOnce() {
        people.job();
        Unit both = seeded.add(Set.of(Capacity.IP_FILING_UNIT, Capacity.REGISTRY), Province.HAINAN);
        people.ministry();
        assertThat(ids(IpUnitFilter.ALL, List.of(both))).containsOnlyOnce(both.id());
        IpUnitFilter ofBureaus = new IpUnitFilter(null, null, false, false, false);
        assertThat(ids(ofBureaus, List.of(local))).contains(local.id());
        assertThat(ids(ofBureaus, List.of(both))).doesNotContain(both.id());
    }

    @Test
    @Clause("9.3")
    void findsUnitsWithLatenessAndWithOpenFindings() {
        people.job();
        IpBlocks block = IpBlocks.next();
        scene.file(local, source(block.at(0), block.at(9)));
        scene.file(
                branch,
                source(block.at(20), block.at(29)).with("eventDate", "2026-11-02"),
                used(block.at(20), block.at(29)));
        people.reviewer(Province.HAINAN);

        assertThat(found(new IpUnitFilter(null, null, null, true, false))).containsExactly(branch);
        assertThat(found(new IpUnitFilter(null, null, null, false, true))).containsExactly(local);
        IpUnitCard card = units.unit(branch.id());
        assertThat(card.records()).isEqualTo(2);
        assertThat(card.line().leading()).isFalse();
        assertThat(card.line().headquarters()).isEqualTo(national.name());
        assertThat(card.line().supervisedIn()).isEqualTo("460000");
    }

    @Test
    @Clause("2")
    void aBureauFindsItsOwnOnly() {
        people.clerk(Province.HAINAN);
        assertThat(found(IpUnitFilter.ALL)).containsExactly(branch, local);
        assertThat(found(new IpUnitFilter(null, null, true, false, false))).isEmpty();
        people.reviewer(Province.GANSU);
        assertThat(found(IpUnitFilter.ALL)).isEmpty();
        assertThat(found(new IpUnitFilter(Province.HAINAN, null, null, false, false))).isEmpty();
    }

    @Test
    @Clause("2")
    void hidesUnitsOfOthers() {
        people.reviewer(Province.HAINAN);
        assertThat(units.unit(local.id()).line().code()).isEqualTo(local.code());
        assertThatThrownBy(() -> units.unit(marked.id()))
                .is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));
        assertThatThrownBy(() -> units.history(national.id()))
                .is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));
        people.reviewer(Province.GANSU);
        assertThatThrownBy(() -> units.unit(local.id()))
                .is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));
        assertThatThrownBy(() -> units.isWhole(local.id()))
                .is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));
    }

    @Test
    @Clause({"19.2", "2"})
    void listsTheReportsOfOneUnit() {
        people.job();
        IpBlocks block = IpBlocks.next();
        scene.file(marked, source(block.at(0), block.at(9)));
        scene.file(local, source(block.at(10), block.at(19)));
        scene.file(local, source(block.at(20), block.at(29)));

        people.clerk(Province.HAINAN);
        List<IpReportLine> all = desk.reportsOf(local.id(), null, 10);
        assertThat(all).hasSize(2).allMatch(line -> line.unitId().equals(local.id()));
        assertThat(desk.reportsOf(local.id(), all.get(0).id(), 10))
                .extracting(IpReportLine::id)
                .containsExactly(all.get(1).id());
        assertThatThrownBy(() -> desk.reportsOf(marked.id(), null, 10))
                .is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));
        people.unit(local);
        assertThatThrownBy(() -> desk.reportsOf(branch.id(), null, 10))
                .is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));
        people.ministry();
        assertThat(desk.reportsOf(marked.id(), null, 10)).hasSize(1);
        assertThat(desk.reportsOf(local.id(), null, 10)).hasSize(2);
    }

    /** A sponsor of the province is nobody's unit here. */
    @Test
    @Clause("9.1")
    void knowsUnitsThatFileAddressesOnly() {
        Unit sponsor = seeded.add(Capacity.SPONSOR, Province.HAINAN);
        people.reviewer(Province.HAINAN);
        assertThatThrownBy(() -> units.unit(sponsor.id()))
                .is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));
        people.ministry();
        assertThatThrownBy(() -> units.unit(sponsor.id()))
                .is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));
        assertThat(units.unit(national.id()).line().leading()).isTrue();
        assertThat(units.unit(national.id()).branches())
                .extracting(IpUnitLine::id)
                .containsExactly(branch.id());
    }
}
