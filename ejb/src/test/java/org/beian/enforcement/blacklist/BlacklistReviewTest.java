package org.beian.enforcement.blacklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.account.Roles.CLERK;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Caller;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.blacklist.BlacklistRepository;
import org.beian.filing.blacklist.BlacklistState;
import org.beian.filing.review.FilingScene;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the review of entries that were made before each needed a basis (6.4). */
@DatabaseTest
@Clause("6.4")
class BlacklistReviewTest {

    @Inject FilingScene scene;
    @Inject BlacklistProposing proposing;
    @Inject BlacklistDecision decision;
    @Inject BlacklistReading reading;
    @Inject BlacklistEnding ending;
    @Inject BlacklistRepository entries;
    @Inject InTray tray;
    @Inject TestCallers callers;
    @Inject History history;

    private String domain;
    private Long id;

    /** One as it stood before, whose review begins. */
    @BeforeEach
    void anEntryWithoutBasis() {
        scene.ready();
        scene.asReviewer();
        domain = SeededUnits.unique("shili-review") + ".cn";
        scene.rules.bar(BlacklistKind.DOMAIN, domain);
        id = listed(BlacklistPhase.REVIEW).get(0).id();
        settle();
    }

    private void settle() {
        callers.become(Caller.job("blacklist"));
        assertThat(ending.after(id - 1)).contains(id);
        ending.settle(id);
        scene.asReviewer();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private List<BlacklistEntry> listed(BlacklistPhase phase) {
        return reading.list(new BlacklistFilter(phase, "110000", domain), Long.MAX_VALUE, 10);
    }

    private List<String> acts() {
        return FilingScene.inNew(
                () ->
                        history.of(entries.find(id).orElseThrow()).stream()
                                .map(HistoryEntry::act)
                                .toList());
    }

    private boolean isWhole() {
        return FilingScene.inNew(() -> history.verify(entries.find(id).orElseThrow()).isWhole());
    }

    @Test
    void waitsForTheBureauThatMadeItAndLapses() {
        LocalDate last = reading.show(id).endsOn();
        assertThat(last).isBetween(LocalDate.of(2027, 1, 23), LocalDate.of(2027, 2, 1));
        assertThat(tray.holds(WaitingKind.BLACKLIST_REVIEW, id).deadline()).isEqualTo(last);
        assertThat(tray.link(WaitingKind.BLACKLIST_REVIEW, id))
                .isEqualTo("/bureau/blacklistEntry.xhtml?id=" + id);
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        tray.lacks(WaitingKind.BLACKLIST_REVIEW, id);
        scene.asReviewer();

        TestClock.shared().set(last.plusDays(1).atTime(0, 5));
        tray.lacks(WaitingKind.BLACKLIST_REVIEW, id);
        settle();

        assertThat(listed(BlacklistPhase.LAPSED))
                .extracting(BlacklistEntry::id)
                .containsExactly(id);
        assertThat(acts()).containsExactly("BAR", "BEGIN_REVIEW", "LAPSE_BAR");
        assertThat(isWhole()).isTrue();
    }

    @Test
    void givesWayToAnEntryWithABasis() {
        scene.become(scene.units.bureauOf(Province.BEIJING).orElseThrow(), "review-clerk", CLERK);
        Long next =
                proposing
                        .propose(
                                new BlacklistProposal(
                                        BlacklistKind.DOMAIN,
                                        domain,
                                        "示例：法院判决",
                                        BlacklistTest.JUDGMENT,
                                        BlacklistTest.UNTIL))
                        .id();
        tray.hasNo(WaitingKind.BLACKLIST_APPROVAL);
        scene.asReviewer();
        assertThat(reading.show(id).state()).isEqualTo(BlacklistState.IN_FORCE);
        assertThat(tray.holds(WaitingKind.BLACKLIST_APPROVAL, next).subject()).isEqualTo(domain);

        decision.approve(next, reading.show(next).version(), "示例：同意");

        assertThat(reading.show(id).state()).isEqualTo(BlacklistState.REPLACED);
        assertThat(listed(BlacklistPhase.IN_FORCE))
                .extracting(BlacklistEntry::id)
                .containsExactly(next);
        assertThat(acts()).containsExactly("BAR", "BEGIN_REVIEW", "REPLACE_BAR");
        tray.lacks(WaitingKind.BLACKLIST_REVIEW, id);
        tray.lacks(WaitingKind.BLACKLIST_APPROVAL, next);
    }

    @Test
    void isLifted() {
        decision.lift(id, reading.show(id).version(), "示例：没有依据");

        assertThat(reading.show(id).state()).isEqualTo(BlacklistState.LIFTED);
        tray.lacks(WaitingKind.BLACKLIST_REVIEW, id);
        assertThat(isWhole()).isTrue();
    }
}
