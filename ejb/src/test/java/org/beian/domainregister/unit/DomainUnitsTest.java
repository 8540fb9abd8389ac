package org.beian.domainregister.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.intake.DomainScene;
import org.beian.domainregister.intake.SampleDomain;
import org.beian.domainregister.report.DomainReport;
import org.beian.domainregister.report.DomainReportReview;
import org.beian.domainregister.report.ReportState;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the ministry's search for the units that report domains, with what they reported. */
@DatabaseTest
class DomainUnitsTest {

    @Inject DomainScene scene;
    @Inject DomainUnits units;
    @Inject DomainReportReview desk;

    private Unit cnnic;
    private Unit local;
    private Unit late;
    private Unit silent;

    @BeforeEach
    void someUnits() {
        cnnic = scene.cnnic();
        local = scene.seeded.add(Capacity.REGISTRAR, Province.YUNNAN);
        scene.as(local, "REGISTRAR");
        scene.full(local, SampleDomain.another(), SampleDomain.named("co.uk"));
        late = scene.registrar();
        scene.full(late, SampleDomain.another());
        scene.delta(late, SampleDomain.another().with("eventDate", "2026-11-02"));
        silent = scene.registrar();
        scene.as(scene.seeded.add(Capacity.MINISTRY, null), "MINISTRY");
    }

    /** This test's units among all pages. */
    private List<Unit> found(DomainUnitFilter filter) {
        List<Long> ids = ids(filter);
        return List.of(cnnic, local, late, silent).stream()
                .filter(unit -> ids.contains(unit.id()))
                .toList();
    }

    private List<Long> ids(DomainUnitFilter filter) {
        List<Long> ids = new ArrayList<>();
        String after = null;
        List<DomainUnitLine> page;
        do {
            page = units.list(filter, after, 3);
            page.forEach(line -> ids.add(line.id()));
            after = page.isEmpty() ? null : page.get(page.size() - 1).code();
        } while (page.size() == 3);
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }

    private static DomainUnitFilter kind(DomainUnitKind kind) {
        return new DomainUnitFilter(null, kind, false, false);
    }

    @Test
    @Clause("10.2")
    void findsThemByKindSeatLatenessAndWhatWaits() {
        assertThat(found(DomainUnitFilter.ALL)).containsExactly(cnnic, local, late, silent);
        assertThat(found(kind(DomainUnitKind.REGISTRY))).containsExactly(cnnic);
        assertThat(found(kind(DomainUnitKind.REGISTRAR))).containsExactly(local, late, silent);
        assertThat(found(new DomainUnitFilter(Province.YUNNAN, null, false, false)))
                .containsExactly(local);
        assertThat(found(new DomainUnitFilter(null, null, true, false))).containsExactly(late);
        assertThat(found(new DomainUnitFilter(null, null, false, true)))
                .containsExactly(local, late);
    }

    @Test
    @Clause("10.2")
    void listsAUnitOfBothKindsOnce() {
        Unit both = scene.seeded.add(Set.of(Capacity.REGISTRY, Capacity.REGISTRAR), null);
        scene.as(scene.seeded.add(Capacity.MINISTRY, null), "MINISTRY");
        assertThat(ids(DomainUnitFilter.ALL)).containsOnlyOnce(both.id());
    }

    @Test
    @Clause({"10.1", "10.3"})
    void tellsRemitLastReportAndWhatWasFound() {
        DomainUnitLine one = units.unit(late.id());
        assertThat(one.kinds()).containsExactly(DomainUnitKind.REGISTRAR);
        assertThat(one.remit()).containsExactly("*");
        assertThat(one.lastReportOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(one.lastReport())
                .isEqualTo(desk.listOf(late.id(), null, Long.MAX_VALUE, 9).get(0).id());
        assertThat(List.of(one.records(), one.open())).containsExactly(2, 1);
        assertThat(one.late()).isEqualTo(1);

        assertThat(units.unit(cnnic.id()).remit()).containsExactly("*HAN", "cn");
        DomainUnitLine nothing = units.unit(silent.id());
        assertThat(nothing.lastReport()).isNull();
        assertThat(nothing.lastReportOn()).isNull();
        assertThat(nothing.late()).isZero();
    }

    @Test
    @Clause("10.1")
    void knowsUnitsThatReportDomainsOnly() {
        Unit provider = scene.seeded.provider();
        assertThatThrownBy(() -> units.unit(provider.id()))
                .is(rejectedAs(DomainRefusal.DOMAIN_UNIT_NOT_FOUND));
        assertThatThrownBy(() -> units.unit(0L))
                .is(rejectedAs(DomainRefusal.DOMAIN_UNIT_NOT_FOUND));
    }

    @Test
    @Clause("10.2")
    void listsTheReportsOfOneUnit() {
        List<DomainReport> all = desk.listOf(late.id(), null, Long.MAX_VALUE, 9);
        assertThat(all).hasSize(2).allMatch(report -> report.unitId().equals(late.id()));
        assertThat(desk.listOf(late.id(), null, all.get(0).id(), 9)).hasSize(1);
        assertThat(desk.listOf(late.id(), ReportState.OPEN, Long.MAX_VALUE, 9))
                .extracting(DomainReport::id)
                .containsExactly(all.get(0).id());
        assertThat(desk.listOf(silent.id(), null, Long.MAX_VALUE, 9)).isEmpty();
    }
}
