package org.beian.ipregister.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.intake.IpPeople;
import org.beian.ipregister.unit.FilingUnitStatus;
import org.beian.ipregister.unit.IpUnitMark;
import org.beian.ipregister.unit.SupervisedUnit;
import org.beian.law.Clause;
import org.beian.notice.Event;
import org.beian.notice.EventInbox;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of changes to a unit's status, by who may make them, with reason and history. */
@DatabaseTest
class IpUnitMarkingTest {

    private static final String WHY = "经营许可证载明";

    @Inject IpPeople people;
    @Inject IpUnits units;
    @Inject IpUnitMarking marking;
    @Inject SeededUnits seeded;
    @Inject EventInbox events;
    @Inject Units parties;

    private Unit unit;
    private Unit headquarters;

    @BeforeEach
    void twoUnits() {
        people.job();
        unit = seeded.add(Capacity.IP_FILING_UNIT, Province.GUANGXI);
        headquarters = seeded.add(Capacity.IP_FILING_UNIT, null);
    }

    private static UnitStatusChange wish(IpUnitMark... marks) {
        return new UnitStatusChange(Set.of(marks), null, null);
    }

    private FilingUnitStatus now() {
        return units.unit(unit.id()).line().standing();
    }

    private void mark(UnitStatusChange wish) {
        marking.mark(unit.id(), now().version(), wish, WHY);
    }

    @Test
    @Clause("9.1")
    void theMinistryTakesAUnitOverAndGivesItBack() {
        people.ministry();
        mark(wish(IpUnitMark.BASIC_TELCO));
        assertThat(units.unit(unit.id()).line().supervisedIn()).isNull();
        people.reviewer(Province.GUANGXI);
        assertThatThrownBy(() -> units.unit(unit.id())).is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));

        people.ministry();
        mark(wish());
        assertThat(units.unit(unit.id()).line().supervisedIn()).isEqualTo("450000");
        mark(wish(IpUnitMark.BASIC_TELCO));
        TestClock.shared().advance(Duration.ofDays(1));
        mark(wish(IpUnitMark.PUBLIC_INTEREST));
        assertThat(now().marks()).containsExactly(IpUnitMark.PUBLIC_INTEREST);
        assertThat(units.history(unit.id()))
                .extracting(HistoryEntry::act, HistoryEntry::fromState, HistoryEntry::toState)
                .containsExactly(
                        tuple("GIVE_MARK", null, "BASIC_TELCO"),
                        tuple("END_MARK", "BASIC_TELCO", null),
                        tuple("GIVE_MARK", null, "BASIC_TELCO"),
                        tuple("END_MARK", "BASIC_TELCO", null),
                        tuple("GIVE_MARK", null, "PUBLIC_INTEREST"));
        assertThat(units.history(unit.id())).extracting(HistoryEntry::reason).containsOnly(WHY);
        assertThat(units.isWhole(unit.id())).isTrue();
    }

    @Test
    @Clause("9.1")
    void theBureauSaysLevelAndHeadquarters() {
        people.reviewer(Province.GUANGXI);
        mark(new UnitStatusChange(Set.of(), 2, headquarters.code()));
        assertThat(now().level()).isEqualTo(2);
        assertThat(now().headquartersId()).isEqualTo(headquarters.id());
        mark(new UnitStatusChange(Set.of(), null, " "));

        assertThat(now().level()).isNull();
        assertThat(now().headquartersId()).isNull();
        assertThat(units.history(unit.id()))
                .extracting(HistoryEntry::act, HistoryEntry::fromState, HistoryEntry::toState)
                .containsExactly(
                        tuple("SET_LEVEL", null, "2"),
                        tuple("SET_HEADQUARTERS", null, headquarters.code()),
                        tuple("SET_LEVEL", "2", null),
                        tuple("SET_HEADQUARTERS", headquarters.code(), null));
    }

    @Test
    @Clause("2")
    void aBureauGivesNoMarksAndNothingToUnitsOfOthers() {
        people.reviewer(Province.GUANGXI);
        assertThatThrownBy(() -> mark(wish(IpUnitMark.BASIC_TELCO)))
                .is(rejectedAs(IpRefusal.IP_MARK_OF_MINISTRY));
        people.reviewer(Province.GANSU);
        assertThatThrownBy(() -> marking.mark(unit.id(), 0, wish(), WHY))
                .is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));
        people.reviewer(Province.GUANGXI);
        assertThatThrownBy(
                        () ->
                                marking.mark(
                                        headquarters.id(),
                                        0,
                                        new UnitStatusChange(Set.of(), 1, null),
                                        WHY))
                .is(rejectedAs(IpRefusal.IP_UNIT_NOT_FOUND));
        assertThat(now().marks()).isEmpty();
    }

    @Test
    @Clause("9.1")
    void refusesWhatIsNoLevelNoReasonAndNoDifference() {
        people.ministry();
        for (int level : new int[] {0, 10}) {
            assertThatThrownBy(() -> mark(new UnitStatusChange(Set.of(), level, null)))
                    .is(rejectedAs(IpRefusal.IP_LEVEL_INVALID));
        }
        assertThatThrownBy(() -> marking.mark(unit.id(), 0, wish(), " "))
                .is(rejectedAs(IpRefusal.IP_OPINION_MISSING));
        assertThatThrownBy(
                        () ->
                                marking.mark(
                                        unit.id(),
                                        0,
                                        wish(IpUnitMark.BASIC_TELCO),
                                        "长".repeat(2001)))
                .is(rejectedAs(IpRefusal.IP_OPINION_MISSING));
        assertThatThrownBy(() -> mark(wish())).is(rejectedAs(IpRefusal.IP_NOTHING_MARKED));
        assertThat(now().version()).isZero();
    }

    @Test
    @Clause("9.1")
    void refusesHeadquartersThatAreNone() {
        Unit branch = seeded.branch(headquarters, Province.GUANGXI);
        Unit sponsor = seeded.add(Capacity.SPONSOR, null);
        people.ministry();
        for (String code : new String[] {"nobody", unit.code(), branch.code(), sponsor.code()}) {
            assertThatThrownBy(() -> mark(new UnitStatusChange(Set.of(), null, code)))
                    .as(code)
                    .is(rejectedAs(IpRefusal.IP_HEADQUARTERS_UNFIT));
        }
        assertThatThrownBy(
                        () ->
                                marking.mark(
                                        headquarters.id(),
                                        0,
                                        new UnitStatusChange(Set.of(), null, unit.code()),
                                        WHY))
                .is(rejectedAs(IpRefusal.IP_HEADQUARTERS_UNFIT));
    }

    /** The newest event of the unit, as it reads it. */
    private Event told() {
        people.unit(unit);
        List<Event> all = events.after(0, 500, false);
        return all.get(all.size() - 1);
    }

    @Test
    @Clause("9.1")
    void tellsTheUnitWhatItIsNow() {
        people.reviewer(Province.GUANGXI);
        mark(new UnitStatusChange(Set.of(), 2, headquarters.code()));
        Event first = told();
        assertThat(first.type()).isEqualTo("IP_UNIT_MARKED");
        assertThat(first.caseType()).isEqualTo(SupervisedUnit.CASE_TYPE);
        assertThat(first.payload())
                .contains("\"level\":2", "\"headquarters\":\"" + headquarters.code(), WHY)
                .contains(parties.bureauOf(Province.GUANGXI).orElseThrow().name());

        people.ministry();
        String quoted = "\"".repeat(2000);
        marking.mark(unit.id(), now().version(), wish(IpUnitMark.PUBLIC_INTEREST), quoted);
        assertThat(told().number()).isEqualTo(first.number() + 1);
        assertThat(told().payload())
                .contains("[\"PUBLIC_INTEREST\"]", "…")
                .doesNotContain("level", "headquarters", "通信管理局");
    }

    @Test
    @Clause("9.1")
    void tellsTheUnitNothingOfWhatWasRefused() {
        people.reviewer(Province.GUANGXI);
        assertThatThrownBy(() -> mark(wish())).is(rejectedAs(IpRefusal.IP_NOTHING_MARKED));
        people.unit(unit);
        assertThat(events.after(0, 500, false)).isEmpty();
    }

    @Test
    @Clause("9.1")
    void tellsTheSecondOfTwo() {
        people.reviewer(Province.GUANGXI);
        marking.mark(unit.id(), 0, new UnitStatusChange(Set.of(), 2, null), WHY);

        assertThatThrownBy(
                        () ->
                                marking.mark(
                                        unit.id(), 0, new UnitStatusChange(Set.of(), 3, null), WHY))
                .is(rejectedAs(IpRefusal.IP_UNIT_STALE));
        assertThat(now().level()).isEqualTo(2);
    }
}
