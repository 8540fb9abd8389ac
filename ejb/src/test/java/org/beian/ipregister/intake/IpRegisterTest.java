package org.beian.ipregister.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.ipregister.intake.SampleRow.source;
import static org.beian.ipregister.intake.SampleRow.used;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.beian.account.Caller;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportOrder;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.lookup.ProviderAddresses;
import org.beian.ipregister.report.IpReporting;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.value.IpRange;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the effect that the rows of a file have on the register of addresses. */
@DatabaseTest
class IpRegisterTest {

    @Inject IpScene scene;
    @Inject IpRegister register;
    @Inject IpReporting reporting;
    @Inject SeededUnits seeded;
    @Inject ProviderAddresses addresses;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    private Unit unit;

    @BeforeEach
    void prepare() {
        callers.become(Caller.job("import"));
        unit = seeded.add(Capacity.IP_FILING_UNIT, null);
    }

    private long count(String table) {
        return ((Number)
                        em.createNativeQuery("select count(*) from " + table + " where unit_id = ?")
                                .setParameter(1, unit.id())
                                .getSingleResult())
                .longValue();
    }

    @Test
    @Clause("19.1")
    void addsBothFamiliesAndEveryKind() {
        IpScene.Outcome done =
                scene.file(
                        unit,
                        source("2.0.0.0", "2.0.0.255"),
                        source("2400:da00::/32", null),
                        used("2.0.0.7", "2.0.0.9"),
                        SampleRow.row("CUSTOMER_OWNED", "2.0.0.0/28", null));

        assertThat(done.refused()).isEmpty();
        assertThat(done.added()).isEqualTo(4);
        assertThat(count("ip_record")).isEqualTo(4);
        LocalDate today = LocalDate.of(2026, 11, 24);
        assertThat(addresses.cover(unit.id(), IpRange.parse("2.0.0.3-2.0.0.200"), today)).isTrue();
        assertThat(addresses.cover(unit.id(), IpRange.parse("2.0.0.3-2.0.1.0"), today)).isFalse();
        assertThat(addresses.cover(unit.id(), IpRange.parse("2400:da00::1"), today)).isTrue();
    }

    @Test
    void joinsNeighboursWhenItAsksWhatAUnitHolds() {
        scene.file(unit, source("2.0.0.0/24", null), source("2.0.1.0/24", null));

        assertThat(
                        addresses.cover(
                                unit.id(),
                                IpRange.parse("2.0.0.200-2.0.1.9"),
                                LocalDate.of(2026, 11, 24)))
                .isTrue();
    }

    /** More records lie in the range than the check of an application reads. */
    @Test
    void findsWhatAUnitHoldsAmongManyRecords() {
        List<SampleRow> rows = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            if (i % 16 == 0) {
                rows.add(source("2.0.0." + i + "/28", null));
            }
            rows.add(used("2.0.0." + i, "2.0.0." + i));
        }
        assertThat(scene.file(unit, rows.toArray(SampleRow[]::new)).added()).isEqualTo(272);

        assertThat(covers("2.0.0.0/24")).isTrue();
        assertThat(covers("2.0.0.0/23")).isFalse();
    }

    private boolean covers(String range) {
        return addresses.cover(unit.id(), IpRange.parse(range), LocalDate.of(2026, 11, 24));
    }

    @Test
    void writesNothingForWhatIsFiledAlready() {
        scene.file(unit, used("2.0.0.7", "2.0.0.9"), source("2.0.0.0/24", null));
        IpScene.Outcome again =
                scene.file(unit, source("2.0.0.0/24", null), used("2.0.0.7", "2.0.0.9"));

        assertThat(again.added() + again.changed() + again.ended()).isZero();
        assertThat(count("ip_version")).isZero();
    }

    @Test
    @Clause("B4")
    void keepsWhatWasAsAVersionOfItsTime() {
        scene.file(unit, used("2.0.0.7", "2.0.0.9").with("eventDate", "2026-11-20"));
        IpScene.Outcome changed =
                scene.file(
                        unit,
                        used("2.0.0.7", "2.0.0.9")
                                .with("action", "CHANGE")
                                .with("unitName", "示例新用户")
                                .with("eventDate", "2026-11-23"));
        TestClock.shared().set(LocalDateTime.of(2026, 11, 25, 10, 0));
        IpScene.Outcome ended =
                scene.file(
                        unit,
                        used("2.0.0.7", "2.0.0.9")
                                .with("action", "DELETE")
                                .with("eventDate", "2026-11-24"));

        assertThat(List.of(changed.added(), changed.changed(), changed.ended()))
                .containsExactly(0L, 1L, 0L);
        assertThat(List.of(ended.added(), ended.changed(), ended.ended()))
                .containsExactly(0L, 0L, 1L);
        assertThat(count("ip_record")).isZero();
        List<?> versions =
                em.createNativeQuery(
                                "select unit_name, since, until from ip_version where unit_id = ? order by since")
                        .setParameter(1, unit.id())
                        .getResultList();
        assertThat(versions)
                .extracting(
                        row ->
                                ((Object[]) row)[0]
                                        + " "
                                        + ((Object[]) row)[1]
                                        + " "
                                        + ((Object[]) row)[2])
                .containsExactly("示例用户 2026-11-20 2026-11-23", "示例新用户 2026-11-23 2026-11-24");
    }

    @Test
    @Clause("19.2")
    void refusesToChangeWhatIsNotThereOrAnothers() {
        Unit other = seeded.add(Capacity.IP_FILING_UNIT, null);
        scene.file(other, source("2.2.0.0/24", null));
        IpScene.Outcome done =
                scene.file(
                        unit,
                        source("2.2.0.0/24", null)
                                .with("action", "DELETE")
                                .with("eventDate", "2026-11-24"),
                        source("2.2.1.0/24", null)
                                .with("action", "CHANGE")
                                .with("eventDate", "2026-11-24"));

        assertThat(done.codes(2)).containsExactly("IP_RECORD_OF_ANOTHER");
        assertThat(done.refused().get(2L).get(0).other()).isEqualTo("示例单位");
        assertThat(done.codes(3)).containsExactly("IP_RECORD_ABSENT");
        assertThat(count("ip_record")).isZero();
    }

    @Test
    @Clause("9.1")
    void headquartersAndBranchReportARangeOnce() {
        Unit branch = seeded.branch(unit, Province.BEIJING);
        scene.file(unit, used("2.4.0.0", "2.4.0.9"), source("2.4.0.0/24", null));
        IpScene.Outcome second =
                scene.file(
                        branch,
                        used("2.4.0.0", "2.4.0.9"),
                        source("2.4.0.0/24", null),
                        used("2.4.0.10", "2.4.0.19"));

        assertThat(second.codes(2)).containsExactly("IP_REPORTED_TOGETHER");
        assertThat(second.refused().get(2L).get(0).args()).containsExactly("示例单位");
        assertThat(second.codes(3)).containsExactly("IP_REPORTED_TOGETHER");
        assertThat(second.refused()).containsOnlyKeys(2L, 3L);
        assertThat(scene.file(unit, used("2.4.0.10", "2.4.0.19")).codes(2))
                .containsExactly("IP_REPORTED_TOGETHER");
        assertThat(scene.file(unit, true, List.of(used("2.4.0.10", "2.4.0.19"))).refused())
                .containsOnlyKeys(2L);
    }

    @Test
    @Clause("9.1")
    void whatABranchHasFromItsHeadquartersIsOnFileWithBoth() {
        Unit branch = seeded.branch(unit, Province.BEIJING);
        scene.file(
                unit,
                source("2.4.0.0/24", null),
                SampleRow.row("ALLOCATION", "2.4.0.0/24", null)
                        .with("status", "REDISTRIBUTED")
                        .with("receiver", branch.code()));
        IpScene.Outcome second =
                scene.file(
                        branch,
                        source("2.4.0.0/24", null).with("upstream", unit.code()),
                        used("2.4.0.0/24", null));

        assertThat(second.refused()).isEmpty();
        assertThat(second.added()).isEqualTo(2);
    }

    @Test
    void takesTheSameRowTwiceAsOneAndRefusesAnotherContent() {
        IpScene.Outcome done =
                scene.file(
                        unit,
                        used("2.0.0.7", "2.0.0.9"),
                        used("2.0.0.7", "2.0.0.9"),
                        used("2.0.0.7", "2.0.0.9").with("note", "x"));

        assertThat(done.refused()).containsOnlyKeys(4L);
        assertThat(done.codes(4)).containsExactly("IP_RANGE_TWICE");
        assertThat(done.added()).isEqualTo(1);
    }

    @Test
    void doesNoHarmWhenTheStageIsAppliedTwice() {
        List<SampleRow> rows = List.of(source("2.0.0.0/24", null), used("2.0.0.7", "2.0.0.9"));
        IpScene.Outcome again = scene.file(unit, false, rows, 2);

        assertThat(again.added() + again.changed() + again.ended()).isZero();
        assertThat(count("ip_record")).isEqualTo(2);
    }

    /** A file that failed on its way goes on when others of the unit have come through. */
    @Test
    @Clause("B4")
    void leavesWhatALaterReportBroughtOrEnded() {
        fileAt(9, source("2.0.0.0/24", null), used("2.0.0.1", null), used("2.0.0.2", null));
        fileAt(
                12,
                acting("CHANGE", used("2.0.0.1", null).with("unitName", "示例新用户")),
                acting("DELETE", used("2.0.0.2", null)),
                used("2.0.0.4", null).with("unitName", "示例第四用户"));
        IpScene.Outcome earlier =
                fileAt(
                        11,
                        used("2.0.0.1", null),
                        used("2.0.0.2", null),
                        used("2.0.0.3", null),
                        acting("DELETE", used("2.0.0.4", null)));

        assertThat(List.of(earlier.added(), earlier.changed(), earlier.ended()))
                .containsExactly(1L, 0L, 0L);
        List<?> users =
                em.createNativeQuery(
                                "select unit_name from ip_record where unit_id = ? and kind = 'ALLOCATION'"
                                        + " order by range_start")
                        .setParameter(1, unit.id())
                        .getResultList();
        assertThat(users).hasToString("[示例新用户, 示例用户, 示例第四用户]");
    }

    private static SampleRow acting(String action, SampleRow row) {
        return row.with("action", action).with("eventDate", "2026-11-24");
    }

    private IpScene.Outcome fileAt(int hour, SampleRow... rows) {
        TestClock.shared().set(LocalDateTime.of(2026, 11, 24, hour, 0));
        return scene.file(unit, rows);
    }

    /** The unit holds nothing any more, which differs from never having held anything. */
    @Test
    @Clause("B4")
    void doesNotBringBackAllThatALaterReportEnded() {
        fileAt(9, source("2.0.0.0/24", null));
        fileAt(12, acting("DELETE", source("2.0.0.0/24", null)));

        assertThat(fileAt(11, source("2.0.0.0/24", null)).added()).isZero();
        assertThat(fileAt(13, source("2.0.0.0/24", null)).added()).isEqualTo(1);
        assertThat(count("ip_record")).isEqualTo(1);
    }

    @Test
    void changesNothingInADryRun() {
        scene.file(unit, true, List.of(source("2.0.0.0/24", null)));

        assertThat(count("ip_record")).isZero();
    }

    @Test
    @Clause("9.1")
    void takesFilesOfUnitsThatFileAddressesOnly() {
        ImportOrder plain = new ImportOrder("ip", ImportMode.GOOD_ROWS, false);
        Unit sponsor = seeded.add(Capacity.SPONSOR, null);

        register.admit(plain, unit.id());
        assertThatThrownBy(() -> register.admit(plain, sponsor.id()))
                .is(rejectedAs(IpRefusal.NOT_AN_IP_UNIT));
    }
}
