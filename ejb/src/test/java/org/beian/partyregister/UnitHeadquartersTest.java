package org.beian.partyregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.beian.account.Roles;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.supervision.IpUnitMarking;
import org.beian.ipregister.supervision.IpUnits;
import org.beian.ipregister.supervision.UnitStatusChange;
import org.beian.ipregister.unit.IpUnitMark;
import org.beian.ipregister.unit.IpUnitMarks;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Capacity;
import org.beian.party.PartyRefusal;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the headquarters of registered units, which their authority sets. */
@DatabaseTest
@Clause("9.1")
class UnitHeadquartersTest {

    private static final String WHY = "营业执照载明";

    @Inject UnitHeadquarters headquarters;
    @Inject UnitEnding ending;
    @Inject PartyRegister register;
    @Inject IpUnitMarking marking;
    @Inject IpUnits addressUnits;
    @Inject IpUnitMarks marks;
    @Inject Units all;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    private Unit bureau;
    private Unit unit;
    private Unit whole;

    @BeforeEach
    void addUnits() {
        units.add(Capacity.MINISTRY, null);
        bureau = units.add(Capacity.BUREAU, Province.BEIJING);
        unit = units.add(Capacity.IP_FILING_UNIT, Province.BEIJING);
        whole = units.add(Capacity.IP_FILING_UNIT, null);
        asBureau(bureau);
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private void asBureau(Unit of) {
        callers.become(SeededUnits.callerOf(of, "reviewer", Roles.REVIEWER));
    }

    private void set(Unit of, String code) {
        headquarters.set(of.id(), register.card(of.id()).version(), code, WHY);
    }

    private void refuses(Unit of, String code, PartyRegisterRefusal refusal) {
        assertThatThrownBy(() -> set(of, code)).as(code).is(rejectedAs(refusal));
        assertThatThrownBy(() -> headquarters.outlook(of.id(), code)).is(rejectedAs(refusal));
    }

    @Test
    void setsAndTakesThemAwayWithHistoryAndNotices() {
        set(unit, whole.code().toUpperCase());
        assertThat(register.card(unit.id()).headquarters()).isEqualTo(whole.code());
        assertThat(register.card(unit.id()).line().headquarters()).isEqualTo(whole.name());
        set(unit, " ");
        assertThat(all.find(unit.id()).orElseThrow().parentId()).isEmpty();
        assertThat(register.history(unit.id()))
                .extracting(HistoryEntry::act, HistoryEntry::reason)
                .containsExactly(
                        tuple("SET_HEADQUARTERS", "- → " + whole.code() + "\n" + WHY),
                        tuple("SET_HEADQUARTERS", whole.code() + " → -\n" + WHY));
        assertThat(addressUnits.history(unit.id()))
                .extracting(HistoryEntry::act, HistoryEntry::fromState, HistoryEntry::toState)
                .containsExactly(
                        tuple("SET_HEADQUARTERS", null, whole.code()),
                        tuple("SET_HEADQUARTERS", whole.code(), null));
        for (Unit told : List.of(unit, whole)) {
            assertThat(events(told)).containsExactly("UNIT_CHANGED", "UNIT_CHANGED");
        }
    }

    private List<String> events(Unit of) {
        return em.createQuery(
                        """
                        select e.type from Event e
                        where e.unitId = :unit and e.caseType = 'UNIT' and e.caseId = :id""",
                        String.class)
                .setParameter("unit", of.id())
                .setParameter("id", unit.id())
                .getResultList();
    }

    @Test
    void refusesItselfAndCircles() {
        Unit branch = units.branch(unit, Province.BEIJING);
        refuses(unit, unit.code(), PartyRegisterRefusal.UNIT_HEADQUARTERS_ITSELF);
        refuses(unit, branch.code(), PartyRegisterRefusal.UNIT_HEADQUARTERS_CIRCULAR);
        refuses(unit, whole.code(), PartyRegisterRefusal.UNIT_HEADQUARTERS_CIRCULAR);
        refuses(whole(), branch.code(), PartyRegisterRefusal.UNIT_HEADQUARTERS_UNFIT);
    }

    /** Another unit of the province that is neither headquarters nor a branch. */
    private Unit whole() {
        return units.add(Capacity.IP_FILING_UNIT, Province.BEIJING);
    }

    @Test
    void refusesUnitsThatAreNoneHaveEndedOrDoSomethingElse() throws Exception {
        Unit ended = whole();
        TestTransactions.inNew(
                () -> {
                    LocalDate today = Shanghai.date(TestClock.shared().instant());
                    em.merge(ended).endOn(today.minusDays(1));
                    return null;
                });
        Unit sponsor = units.add(Capacity.SPONSOR, Province.BEIJING);
        for (String code : List.of("no-such-unit", ended.code(), sponsor.code(), bureau.code())) {
            refuses(unit, code, PartyRegisterRefusal.UNIT_HEADQUARTERS_UNFIT);
        }
        Unit association = units.add(Capacity.ASSOCIATION, Province.BEIJING);
        PartyRegisterRefusal other = PartyRegisterRefusal.UNIT_HEADQUARTERS_OF_OTHER_KIND;
        refuses(unit, association.code(), other);
        refuses(association, whole.code(), other);
        Unit both = units.add(Set.of(Capacity.ASSOCIATION, Capacity.IP_FILING_UNIT), null);
        set(association, both.code());
        assertThat(register.card(association.id()).headquarters()).isEqualTo(both.code());
        assertThatThrownBy(() -> addressUnits.history(association.id()))
                .is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));
    }

    @Test
    void refusesWithoutRightReasonDifferenceOrWhenTheUnitEnds() {
        refuses(unit, "", PartyRegisterRefusal.UNIT_UNCHANGED);
        assertThatThrownBy(() -> headquarters.set(unit.id(), 0, whole.code(), " "))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_REASON_MISSING));
        Unit elsewhere = units.add(Capacity.IP_FILING_UNIT, Province.HEBEI);
        assertThatThrownBy(() -> headquarters.set(elsewhere.id(), 0, whole.code(), WHY))
                .is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
        ending.end(unit.id(), 0, Shanghai.date(TestClock.shared().instant()), "注销");
        refuses(unit, whole.code(), PartyRegisterRefusal.UNIT_HAS_ENDED);
        callers.become(
                SeededUnits.callerOf(
                        units.add(Capacity.MINISTRY, null), "ministry", Roles.MINISTRY));
        assertThatThrownBy(() -> headquarters.set(bureau.id(), 0, whole.code(), WHY))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_OF_OTHER_AUTHORITY));
    }

    @Test
    void tellsTheSecondOfTwoOnWhicheverPageTheyAre() {
        int seen = register.card(unit.id()).version();
        int marked = addressUnits.unit(unit.id()).line().standing().version();
        UnitStatusChange wish = new UnitStatusChange(Set.of(), null, whole.code());
        marking.mark(unit.id(), marked, wish, WHY);
        assertThatThrownBy(() -> headquarters.set(unit.id(), seen, null, WHY))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_STALE));
        assertThat(register.history(unit.id()))
                .extracting(HistoryEntry::act, HistoryEntry::reason)
                .containsExactly(tuple("SET_HEADQUARTERS", "- → " + whole.code() + "\n" + WHY));
        int shown = addressUnits.unit(unit.id()).line().standing().version();
        set(unit, null);
        assertThatThrownBy(() -> marking.mark(unit.id(), shown, wish, WHY))
                .is(rejectedAs(IpRefusal.IP_UNIT_STALE));
    }

    @Test
    void tellsBeforeWhoReportsTheAddressesAfterwards() throws Exception {
        assertThat(headquarters.outlook(unit.id(), whole.code()))
                .isEqualTo(
                        new UnitConsequences.OfHeadquarters(null, whole.name(), true, null, 0, 0));
        TestTransactions.inNew(
                () -> {
                    LocalDate today = Shanghai.date(TestClock.shared().instant());
                    marks.give(whole.id(), IpUnitMark.PUBLIC_INTEREST, today);
                    return null;
                });
        assertThat(headquarters.outlook(unit.id(), whole.code()).reporter())
                .isEqualTo(whole.name());
        set(unit, whole.code());
        UnitConsequences.OfHeadquarters none = headquarters.outlook(unit.id(), null);
        assertThat(none.before()).isEqualTo(whole.name());
        assertThat(none.reporter()).isNull();
    }
}
