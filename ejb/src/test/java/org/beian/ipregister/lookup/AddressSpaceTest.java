package org.beian.ipregister.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.ipregister.intake.SampleRow.source;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.ipregister.intake.IpBlocks;
import org.beian.ipregister.intake.IpScene;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.party.Capacity;
import org.beian.party.PartyRefusal;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.value.IpRange;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of what a unit has on file within a block, and of who may see it. */
@DatabaseTest
class AddressSpaceTest {

    @Inject IpScene scene;
    @Inject AddressSpace space;
    @Inject SeededUnits seeded;
    @Inject Authorities authorities;
    @Inject TestCallers callers;

    private Unit unit;
    private Unit other;
    private IpBlocks block;
    private IpRange all;

    @BeforeEach
    void file() {
        callers.become(Caller.job("ip-import"));
        authorities.ensure();
        unit = seeded.add(Capacity.IP_FILING_UNIT, Province.GUANGDONG);
        other = seeded.add(Capacity.IP_FILING_UNIT, Province.GUANGDONG);
        block = IpBlocks.next();
        all = IpRange.of(block.at(0), block.at(127));
        scene.file(unit, source(block.at(0), block.at(63)), source(block.at(100), block.at(127)));
        scene.file(other, source(block.at(60), block.at(79)));
        become(unit, Roles.IP_UNIT);
    }

    private void become(Unit whose, String role) {
        callers.become(SeededUnits.callerOf(whose, role + whose.id(), role));
    }

    @Test
    @Clause("9.2")
    void handsOverWhatTouchesTheBlockInOrder() {
        List<IpRange> sources = new ArrayList<>();
        space.sources(unit.id(), IpRange.of(block.at(63), block.at(100)), sources::add);
        assertThat(sources)
                .containsExactly(
                        IpRange.of(block.at(0), block.at(63)),
                        IpRange.of(block.at(100), block.at(127)));
        List<IpRange> conflicts = new ArrayList<>();
        space.conflicts(unit.id(), all, conflicts::add);
        assertThat(conflicts).containsExactly(IpRange.of(block.at(60), block.at(63)));
        List<IpRange> allocations = new ArrayList<>();
        space.allocations(unit.id(), all, allocations::add);
        assertThat(allocations).isEmpty();
        assertThat(space.extent(unit.id(), 4)).containsExactly(all);
        assertThat(space.extent(unit.id(), 6)).isEmpty();
    }

    @Test
    @Clause("9.2")
    void anotherUnitsSpaceIsNotThere() {
        become(other, Roles.IP_UNIT);
        assertThatThrownBy(() -> space.extent(unit.id(), 4))
                .is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
        assertThatThrownBy(() -> space.sources(unit.id(), all, each -> {}))
                .is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
    }
}
