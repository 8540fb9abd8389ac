package org.beian.ipregister.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.ipregister.intake.SampleRow.source;
import static org.beian.ipregister.intake.SampleRow.used;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.ipregister.edit.IpEntry;
import org.beian.ipregister.intake.IpBlocks;
import org.beian.ipregister.intake.IpScene;
import org.beian.ipregister.record.IpRecordKind;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.value.IpRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of the search for an address: who holds it, then and now, what is beside it and what
 * conflicts with it.
 */
@DatabaseTest
class IpSearchTest {

    @Inject IpScene scene;
    @Inject IpSearch search;
    @Inject SeededUnits seeded;
    @Inject Units units;
    @Inject Authorities authorities;
    @Inject TestCallers callers;

    private Unit unit;
    private Unit other;
    private IpBlocks block;

    @BeforeEach
    void prepare() {
        callers.become(Caller.job("ip-import"));
        authorities.ensure();
        unit = seeded.add(Capacity.IP_FILING_UNIT, null);
        other = seeded.add(Capacity.IP_FILING_UNIT, null);
        block = IpBlocks.next();
        scene.file(
                unit,
                source(block.at(0), block.at(199)),
                used(block.at(15), block.at(16)).with("eventDate", "2026-11-20"),
                used(block.at(30), block.at(30)));
        scene.file(other, source(block.at(190), block.at(220)));
        become(unit);
    }

    private void become(Unit who) {
        callers.become(SeededUnits.callerOf(who, "u" + who.id(), Roles.IP_UNIT));
    }

    private static List<String> ranges(List<IpEntry> entries) {
        return entries.stream().map(entry -> entry.kind() + " " + entry.range()).toList();
    }

    @Test
    @Clause("B4")
    void findsEveryRecordOfAnAddressNarrowestFirst() {
        assertThat(ranges(search.holders(IpRange.parse(block.at(16)), null)))
                .containsExactly(
                        "ALLOCATION " + block.at(15) + "-" + block.at(16),
                        "SOURCE " + block.at(0) + "-" + block.at(199));
        assertThat(search.holders(IpRange.parse(block.at(240)), null)).isEmpty();
        assertThat(ranges(search.holders(IpRange.of(block.at(10), block.at(40)), null)))
                .containsExactly(
                        "ALLOCATION " + block.at(30),
                        "ALLOCATION " + block.at(15) + "-" + block.at(16),
                        "SOURCE " + block.at(0) + "-" + block.at(199));
    }

    @Test
    @Clause("B4")
    void tellsWhoHeldItOnADay() {
        scene.file(
                unit,
                used(block.at(15), block.at(16))
                        .with("action", "CHANGE")
                        .with("unitName", "示例新用户")
                        .with("eventDate", "2026-11-23"));
        IpRange address = IpRange.parse(block.at(15));

        assertThat(search.holders(address, LocalDate.of(2026, 11, 19))).isEmpty();
        assertThat(search.holders(address, LocalDate.of(2026, 11, 22)).get(0).user())
                .isEqualTo("示例用户");
        assertThat(search.holders(address, LocalDate.of(2026, 11, 23)).get(0).user())
                .isEqualTo("示例新用户");
    }

    @Test
    @Clause("B4")
    void tellsWhoHeldItWhenTheLatestFirst() {
        IpRange address = IpRange.parse(block.at(15));
        scene.file(
                unit,
                used(block.at(15), block.at(16))
                        .with("action", "CHANGE")
                        .with("unitName", "示例新用户")
                        .with("eventDate", "2026-11-23"));
        // what was replaced is known by when it was
        TestClock.shared().advance(Duration.ofMinutes(1));
        scene.file(
                unit,
                used(block.at(15), block.at(16))
                        .with("action", "DELETE")
                        .with("eventDate", "2026-11-24"));

        assertThat(search.versions(address))
                .filteredOn(entry -> entry.kind() == IpRecordKind.ALLOCATION)
                .extracting(IpEntry::user, entry -> "" + entry.since(), entry -> "" + entry.until())
                .containsExactly(
                        tuple("示例新用户", "2026-11-23", "2026-11-24"),
                        tuple("示例用户", "2026-11-20", "2026-11-23"));
        become(other);
        assertThat(search.versions(address)).extracting(IpEntry::user).containsOnlyNulls();
    }

    @Test
    @Clause("B10")
    void tellsUsersToTheirUnitAndToAuthoritiesOnly() {
        IpRange address = IpRange.parse(block.at(15));
        assertThat(search.holders(address, null).get(0).user()).isEqualTo("示例用户");

        become(other);
        IpEntry seen = search.holders(address, null).get(0);
        assertThat(seen.user()).isNull();
        assertThat(seen.unitCode()).isEqualTo(unit.code());
        callers.become(
                SeededUnits.callerOf(
                        units.byCode(Authorities.MINISTRY).orElseThrow(), "m", Roles.MINISTRY));
        assertThat(search.holders(address, null).get(0).user()).isEqualTo("示例用户");
    }

    @Test
    void findsTheNeighboursOnBothSides() {
        assertThat(ranges(search.neighbours(IpRange.of(block.at(15), block.at(16)))))
                .contains("ALLOCATION " + block.at(30));
        assertThat(ranges(search.neighbours(IpRange.parse(block.at(30)))))
                .contains(
                        "ALLOCATION " + block.at(15) + "-" + block.at(16),
                        "SOURCE " + block.at(190) + "-" + block.at(220));
    }

    @Test
    @Clause("B10")
    void explainsConflicts() {
        assertThat(search.conflicts(IpRange.parse(block.at(195))))
                .extracting(conflict -> conflict.range() + " " + conflict.otherRange())
                .containsExactlyInAnyOrder(
                        block.at(0)
                                + "-"
                                + block.at(199)
                                + " "
                                + block.at(190)
                                + "-"
                                + block.at(220),
                        block.at(190)
                                + "-"
                                + block.at(220)
                                + " "
                                + block.at(0)
                                + "-"
                                + block.at(199));
    }
}
