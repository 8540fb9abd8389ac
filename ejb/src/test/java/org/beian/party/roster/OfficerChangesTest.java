package org.beian.party.roster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Capacity;
import org.beian.party.OfficerChanged.Kind;
import org.beian.party.OfficerDetails;
import org.beian.party.Roster;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the bureaus' list of who joined and left the rosters. */
@DatabaseTest
@Clause("7.1")
class OfficerChangesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OfficerDetails FIRST =
            new OfficerDetails("示例专员甲", "010-00000000", "a@example.cn");
    private static final OfficerDetails SECOND =
            new OfficerDetails("示例专员乙", "010-00000001", "b@example.cn");

    @Inject OfficerChanges changes;
    @Inject Roster roster;
    @Inject InTray tray;
    @Inject SeededUnits units;
    @Inject TestCallers callers;

    private Unit provider;
    private Long first;

    @BeforeEach
    void changeARoster() {
        provider = units.provider(Province.XIZANG);
        callers.become(SeededUnits.callerOf(provider, "provider", "PROVIDER"));
        first = roster.putOnDuty(provider.id(), FIRST, TODAY.minusDays(1)).id();
        Long second = roster.handOverToNew(first, SECOND, "移交全部客户资料").id();
        roster.leave(second, TODAY, "在办事项已全部办结");
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private List<OfficerChangeLine> ofProvider(Kind kind) {
        return changes
                .list(new OfficerChangeFilter(kind, "示例", false), Long.MAX_VALUE, 101)
                .stream()
                .filter(each -> each.unitId().equals(provider.id()))
                .toList();
    }

    private void asBureauOf(Province province) {
        callers.become(
                SeededUnits.callerOf(units.add(Capacity.BUREAU, province), "clerk", "CLERK"));
    }

    @Test
    void showsTheBureauOfTheRemitWhoJoinedAndLeft() {
        asBureauOf(Province.XIZANG);
        assertThat(ofProvider(null))
                .extracting(OfficerChangeLine::kind)
                .containsExactly(Kind.LEFT, Kind.HANDED_OVER, Kind.JOINED);
        assertThat(ofProvider(Kind.HANDED_OVER))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.name()).isEqualTo("示例专员甲");
                            assertThat(line.successor()).isEqualTo("示例专员乙");
                            assertThat(line.on()).isEqualTo(TODAY);
                            assertThat(line.note()).isEqualTo("移交全部客户资料");
                        });
        List<OfficerChangeLine> all = changes.list(OfficerChangeFilter.ALL, Long.MAX_VALUE, 1);
        assertThat(all).hasSize(1);
        assertThat(changes.list(OfficerChangeFilter.ALL, all.get(0).id(), 101))
                .extracting(OfficerChangeLine::id)
                .isNotEmpty()
                .allMatch(id -> id < all.get(0).id());
        assertThat(changes.count(OfficerChangeFilter.ALL)).isGreaterThanOrEqualTo(3);
        assertThat(changes.count(new OfficerChangeFilter(null, "%", false))).isZero();
    }

    @Test
    void waitUntilTheBureauTakesNoteOfThem() {
        asBureauOf(Province.XIZANG);
        List<Long> ids = ofProvider(null).stream().map(OfficerChangeLine::id).toList();
        assertThat(ofProvider(null)).allMatch(OfficerChangeLine::isWaiting);
        assertThat(tray.link(WaitingKind.OFFICER_CHANGE, ids.get(0)))
                .isEqualTo("/bureau/officerChanges.xhtml?change=" + ids.get(0));
        assertThat(changes.takeNote(ids.subList(0, 2))).isEqualTo(2);
        tray.lacks(WaitingKind.OFFICER_CHANGE, ids.get(0));
        assertThat(tray.holds(WaitingKind.OFFICER_CHANGE, ids.get(2)).subject())
                .isEqualTo(provider.name());
        assertThat(tray.count(WaitingKind.OFFICER_CHANGE))
                .isEqualTo((int) changes.count(new OfficerChangeFilter(null, "", true)));
        assertThat(changes.takeNote(ids.subList(0, 2))).isZero();
        assertThat(ofProvider(null))
                .extracting(OfficerChangeLine::notedBy)
                .containsExactly("clerk", "clerk", null);
        assertThat(changes.list(new OfficerChangeFilter(null, "示例", true), Long.MAX_VALUE, 101))
                .filteredOn(each -> ids.contains(each.id()))
                .extracting(OfficerChangeLine::id)
                .containsExactly(ids.get(2));
        assertThat(changes.takeNoteOfAll(new OfficerChangeFilter(null, "示例", false))).isPositive();
        assertThat(ofProvider(null)).noneMatch(OfficerChangeLine::isWaiting);
        callers.become(SeededUnits.callerOf(provider, "provider", "PROVIDER"));
        assertThat(roster.history(first))
                .filteredOn(each -> each.act().equals("TAKE_NOTE"))
                .hasSize(2)
                .allMatch(each -> each.actor().equals("clerk"));
    }

    @Test
    void takesNoNoteForABureauOutsideOfTheRemit() {
        asBureauOf(Province.XIZANG);
        List<Long> ids = ofProvider(null).stream().map(OfficerChangeLine::id).toList();
        asBureauOf(Province.HAINAN);
        tray.lacks(WaitingKind.OFFICER_CHANGE, ids.get(0));
        assertThat(changes.takeNote(ids)).isZero();
        asBureauOf(Province.XIZANG);
        assertThat(ofProvider(null)).allMatch(OfficerChangeLine::isWaiting);
    }

    @Test
    void hidesThemFromABureauOutsideOfTheRemit() {
        asBureauOf(Province.HAINAN);
        assertThat(ofProvider(null)).isEmpty();
    }
}
