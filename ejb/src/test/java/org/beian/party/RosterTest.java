package org.beian.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RosterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OfficerDetails FIRST =
            new OfficerDetails("示例专员甲", "010-00000000", "a@example.cn");
    private static final OfficerDetails SECOND =
            new OfficerDetails("示例专员乙", "010-00000001", "b@example.cn");

    @Inject Roster roster;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject History history;
    @Inject Heard heard;

    private Unit provider;

    @ApplicationScoped
    static class Heard {

        private final List<OfficerChanged> changes = new ArrayList<>();

        void hear(@Observes OfficerChanged change) {
            changes.add(change);
        }

        List<OfficerChanged> changes() {
            return changes;
        }
    }

    @BeforeEach
    void signInAsProvider() {
        provider = units.provider(Province.BEIJING, Province.GUANGDONG);
        callers.become(SeededUnits.callerOf(provider, "provider", "PROVIDER"));
        heard.changes().clear();
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    @Test
    void keepsWhoIsOnDutyOnWhichDay() {
        roster.putOnDuty(provider.id(), FIRST, TODAY);
        assertThat(roster.isOnDuty(provider.id(), " 示例专员甲 ", TODAY)).isTrue();
        assertThat(roster.isOnDuty(provider.id(), "示例专员甲", TODAY.minusDays(1))).isFalse();
        assertThat(roster.isOnDuty(provider.id(), "示例专员乙", TODAY)).isFalse();
        assertThat(roster.isOnDuty(provider.id() + 1, "示例专员甲", TODAY)).isFalse();
    }

    @Test
    @Clause("7.1")
    void recordsAndReportsAHandOver() throws Exception {
        Long first = roster.putOnDuty(provider.id(), FIRST, TODAY.minusDays(30)).id();
        Long second = roster.handOverToNew(first, SECOND, "移交在办备案 3 件").id();
        assertThat(roster.isOnDuty(provider.id(), "示例专员甲", TODAY)).isTrue();
        assertThat(roster.isOnDuty(provider.id(), "示例专员甲", TODAY.plusDays(1))).isFalse();
        assertThat(roster.isOnDuty(provider.id(), "示例专员乙", TODAY)).isTrue();
        DedicatedOfficer left =
                roster.list(provider.id()).stream()
                        .filter(officer -> officer.id().equals(first))
                        .findFirst()
                        .orElseThrow();
        assertThat(left.handedOverTo()).contains(second);
        assertThat(left.handOverNote()).contains("移交在办备案 3 件");
        assertThat(history.of(left))
                .extracting(HistoryEntry::act)
                .containsExactly("PUT_ON_DUTY", "HAND_OVER");
        assertThat(TestTransactions.inNew(() -> history.verify(left)).isWhole()).isTrue();
        assertThat(heard.changes())
                .extracting(OfficerChanged::kind)
                .containsExactly(OfficerChanged.Kind.JOINED, OfficerChanged.Kind.HANDED_OVER);
        assertThat(heard.changes())
                .last()
                .satisfies(
                        change -> {
                            assertThat(change.provinces())
                                    .containsExactly(Province.BEIJING, Province.GUANGDONG);
                            assertThat(change.successorId()).isEqualTo(second);
                        });
    }

    @Test
    @Clause("7.1")
    void refusesWhatLiesBackMoreThanThirtyDays() {
        assertThatThrownBy(() -> roster.putOnDuty(provider.id(), FIRST, TODAY.minusDays(31)))
                .is(rejectedAs(PartyRefusal.OFFICER_BACKDATED));
        assertThatThrownBy(() -> roster.putOnDuty(provider.id(), FIRST, null))
                .is(rejectedAs(PartyRefusal.OFFICER_INCOMPLETE));
        Long id = roster.putOnDuty(provider.id(), FIRST, TODAY.minusDays(30)).id();
        assertThatThrownBy(() -> roster.leave(id, TODAY.minusDays(31), "移交完毕"))
                .is(rejectedAs(PartyRefusal.OFFICER_BACKDATED));
        Long later = roster.putOnDuty(provider.id(), SECOND, TODAY.plusDays(2)).id();
        assertThatThrownBy(() -> roster.leave(later, TODAY.plusDays(1), "移交完毕"))
                .is(rejectedAs(PartyRefusal.OFFICER_BACKDATED));
        assertThat(roster.list(provider.id())).allMatch(each -> each.onDutyTo().isEmpty());
    }

    @Test
    @Clause("7.1")
    void letsAnOfficerLeaveWithoutASuccessor() throws Exception {
        Long id = roster.putOnDuty(provider.id(), FIRST, TODAY.minusDays(3)).id();
        assertThatThrownBy(() -> roster.leave(id, TODAY, " "))
                .is(rejectedAs(PartyRefusal.HAND_OVER_NOTE_MISSING));
        roster.leave(id, TODAY.minusDays(1), "在办事项已全部办结");
        assertThat(roster.isOnDuty(provider.id(), "示例专员甲", TODAY.minusDays(1))).isTrue();
        assertThat(roster.isOnDuty(provider.id(), "示例专员甲", TODAY)).isFalse();
        assertThatThrownBy(() -> roster.leave(id, TODAY, "再次"))
                .is(rejectedAs(PartyRefusal.OFFICER_NOT_ON_DUTY));
        assertThat(heard.changes())
                .last()
                .satisfies(
                        change -> {
                            assertThat(change.kind()).isEqualTo(OfficerChanged.Kind.LEFT);
                            assertThat(change.on()).isEqualTo(TODAY.minusDays(1));
                        });
        assertThat(roster.history(id))
                .extracting(HistoryEntry::act)
                .containsExactly("LEAVE", "PUT_ON_DUTY");
    }

    @Test
    @Clause("7.1")
    void correctsDetailsAndKeepsWhichAndWhy() {
        Long id = roster.putOnDuty(provider.id(), FIRST, TODAY).id();
        roster.correct(id, FIRST, "没有变化");
        assertThat(roster.history(id)).hasSize(1);
        OfficerDetails other = new OfficerDetails(FIRST.name(), "010-00000009", "new@example.cn");
        assertThatThrownBy(() -> roster.correct(id, other, " "))
                .is(rejectedAs(PartyRefusal.OFFICER_INCOMPLETE));
        roster.correct(id, other, "更换办公电话");
        assertThat(roster.history(id).get(0).reason()).isEqualTo("phone email: 更换办公电话");
        assertThat(roster.list(provider.id()).get(0).phone()).isEqualTo("010-00000009");
        assertThat(heard.changes()).last().extracting("kind").hasToString("CORRECTED");
        callers.become(SeededUnits.callerOf(units.provider(Province.BEIJING), "other", "PROVIDER"));
        assertThatThrownBy(() -> roster.correct(id, FIRST, "更正"))
                .is(rejectedAs(PartyRefusal.OFFICER_UNKNOWN));
        assertThatThrownBy(() -> roster.leave(id, TODAY, "离岗"))
                .is(rejectedAs(PartyRefusal.OFFICER_UNKNOWN));
        assertThatThrownBy(() -> roster.history(id)).is(rejectedAs(PartyRefusal.OFFICER_UNKNOWN));
    }

    /** A person is known by the name with the phone or the address; a namesake is another one. */
    @Test
    @Clause("7.1")
    void refusesWhoIsOnDutyAlready() {
        Long id = roster.putOnDuty(provider.id(), FIRST, TODAY).id();
        OfficerDetails otherPhone =
                new OfficerDetails(FIRST.name(), "010-00000009", "A@example.cn");
        for (OfficerDetails same : List.of(FIRST, otherPhone)) {
            assertThatThrownBy(() -> roster.putOnDuty(provider.id(), same, TODAY.minusDays(5)))
                    .is(rejectedAs(PartyRefusal.OFFICER_ON_DUTY));
            assertThatThrownBy(() -> roster.handOverToNew(id, same, "全部"))
                    .is(rejectedAs(PartyRefusal.OFFICER_ON_DUTY));
        }
        assertThat(roster.list(provider.id())).hasSize(1);
        roster.putOnDuty(
                provider.id(),
                new OfficerDetails(FIRST.name(), "010-00000009", "n@example.cn"),
                TODAY);
        roster.leave(id, TODAY, "在办事项已全部办结");
        assertThatThrownBy(() -> roster.putOnDuty(provider.id(), FIRST, TODAY))
                .is(rejectedAs(PartyRefusal.OFFICER_ON_DUTY));
        roster.putOnDuty(provider.id(), FIRST, TODAY.plusDays(1));
        assertThat(roster.list(provider.id())).hasSize(3);
    }

    @Test
    void showsOfficersOnDutyFirst() {
        Long first = roster.putOnDuty(provider.id(), FIRST, TODAY).id();
        Long second = roster.putOnDuty(provider.id(), SECOND, TODAY).id();
        roster.handOver(first, second, "全部");
        assertThat(roster.list(provider.id()))
                .extracting(DedicatedOfficer::id)
                .containsExactly(second, first);
    }

    @Test
    void showsTheRosterToBureausOfTheRemitAndToTheMinistry() {
        roster.putOnDuty(provider.id(), FIRST, TODAY);
        callers.become(
                SeededUnits.callerOf(
                        units.add(Capacity.BUREAU, Province.GUANGDONG), "r", "REVIEWER"));
        assertThat(roster.list(provider.id())).hasSize(1);
        callers.become(SeededUnits.callerOf(units.add(Capacity.MINISTRY, null), "m", "MINISTRY"));
        assertThat(roster.list(provider.id())).hasSize(1);
    }

    @Test
    void refusesToShowTheRosterToABureauWithoutRemit() {
        callers.become(
                SeededUnits.callerOf(units.add(Capacity.BUREAU, Province.HAINAN), "r", "REVIEWER"));
        assertThatThrownBy(() -> roster.list(provider.id()))
                .is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
    }

    @Test
    void refusesToShowTheRosterToAnotherProvider() {
        callers.become(SeededUnits.callerOf(units.provider(Province.BEIJING), "other", "PROVIDER"));
        assertThatThrownBy(() -> roster.list(provider.id()))
                .is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
    }

    @Test
    void refusesAnotherProvidersRoster() {
        Long officer = roster.putOnDuty(provider.id(), FIRST, TODAY).id();
        callers.become(SeededUnits.callerOf(units.provider(Province.BEIJING), "other", "PROVIDER"));
        assertThatThrownBy(() -> roster.putOnDuty(provider.id(), SECOND, TODAY))
                .is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
        assertThatThrownBy(() -> roster.handOverToNew(officer, SECOND, "x"))
                .is(rejectedAs(PartyRefusal.OFFICER_UNKNOWN));
    }

    @Test
    void refusesASecondHandOverOfTheSameOfficer() {
        Long officer = roster.putOnDuty(provider.id(), FIRST, TODAY).id();
        roster.handOverToNew(officer, SECOND, "全部");
        assertThatThrownBy(() -> roster.handOverToNew(officer, SECOND, "全部"))
                .is(rejectedAs(PartyRefusal.OFFICER_NOT_ON_DUTY));
        assertThat(roster.list(provider.id())).hasSize(2);
    }

    @Test
    void refusesAHandOverToWhoHasLeft() {
        Long first = roster.putOnDuty(provider.id(), FIRST, TODAY).id();
        Long second = roster.handOverToNew(first, SECOND, "全部").id();
        TestClock.shared().advance(Duration.ofDays(1));
        assertThatThrownBy(() -> roster.handOver(second, first, "全部"))
                .is(rejectedAs(PartyRefusal.OFFICER_NOT_ON_DUTY));
    }

    @Test
    void refusesAHandOverToOneself() {
        Long officer = roster.putOnDuty(provider.id(), FIRST, TODAY).id();
        assertThatThrownBy(() -> roster.handOver(officer, officer, "全部"))
                .is(rejectedAs(PartyRefusal.OFFICER_NOT_ON_DUTY));
    }

    @Test
    void refusesAHandOverWithoutARecord() {
        Long officer = roster.putOnDuty(provider.id(), FIRST, TODAY).id();
        for (String note : new String[] {" ", "全部\u202E事项"}) {
            assertThatThrownBy(() -> roster.handOverToNew(officer, SECOND, note))
                    .is(rejectedAs(PartyRefusal.HAND_OVER_NOTE_MISSING));
        }
        assertThat(roster.list(provider.id())).hasSize(1);
    }

    @Test
    void refusesAnIncompleteOfficer() {
        assertThatThrownBy(() -> new OfficerDetails(" ", "010-00000000", "a@example.cn"))
                .is(rejectedAs(PartyRefusal.OFFICER_INCOMPLETE));
        assertThatThrownBy(() -> new OfficerDetails("示\u202E例", "010-00000000", "a@example.cn"))
                .is(rejectedAs(PartyRefusal.OFFICER_INCOMPLETE));
        assertThatThrownBy(() -> new OfficerDetails("示例", "1\u200B2", "a@example.cn"))
                .is(rejectedAs(PartyRefusal.OFFICER_INCOMPLETE));
        assertThatThrownBy(() -> new OfficerDetails("示例", "010-00000000", "no address"))
                .is(rejectedAs(PartyRefusal.OFFICER_INCOMPLETE));
        for (String none : new String[] {"1234", "无", "示例 010-00000000", "1".repeat(23)}) {
            assertThatThrownBy(() -> new OfficerDetails("示例", none, "a@example.cn"))
                    .as(none)
                    .is(rejectedAs(PartyRefusal.OFFICER_INCOMPLETE));
        }
    }
}
