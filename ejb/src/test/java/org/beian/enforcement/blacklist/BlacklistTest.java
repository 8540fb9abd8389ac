package org.beian.enforcement.blacklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.account.Roles.CLERK;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Caller;
import org.beian.filing.FilingRefusal;
import org.beian.filing.blacklist.BasisKind;
import org.beian.filing.blacklist.BlacklistBasis;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.blacklist.BlacklistRepository;
import org.beian.filing.blacklist.BlacklistState;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingScene;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the bureaus' list of those whose filings nobody accepts (6.4). */
@DatabaseTest
@Clause("6.4")
class BlacklistTest {

    static final BlacklistBasis JUDGMENT =
            new BlacklistBasis(BasisKind.JUDGMENT, "（2026）京01行初1号", "示例市第一中级人民法院");
    static final LocalDate UNTIL = LocalDate.of(2027, 11, 24);

    private static final String REASON = "示例：多次提交虚假材料";
    private static final String OPINION = "示例：依据充分";

    @Inject FilingScene scene;
    @Inject FilingSubmission submission;
    @Inject BlacklistProposing proposing;
    @Inject BlacklistDecision decision;
    @Inject BlacklistReading reading;
    @Inject BlacklistEnding ending;
    @Inject BlacklistRepository entries;
    @Inject TestCallers callers;
    @Inject History history;

    private SampleFiling filing;

    @BeforeEach
    void aReviewerInBeijing() {
        filing = scene.ready();
        scene.asReviewer();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private List<Finding> findings(SampleFiling application) {
        scene.asProvider();
        List<Finding> found = submission.dryRun(application.toContent()).findings();
        scene.asReviewer();
        return found;
    }

    private List<String> codesOf(SampleFiling application) {
        return findings(application).stream().map(Finding::code).toList();
    }

    private String domain() {
        return filing.at("/websites/0/domains/0");
    }

    private void asClerk() {
        scene.become(
                scene.units.bureauOf(Province.BEIJING).orElseThrow(), "blacklist-clerk", CLERK);
    }

    private Long proposed(BlacklistKind kind, String entry) {
        asClerk();
        Long id =
                proposing.propose(new BlacklistProposal(kind, entry, REASON, JUDGMENT, UNTIL)).id();
        scene.asReviewer();
        return id;
    }

    private int version(Long id) {
        return reading.show(id).version();
    }

    private Long barred(BlacklistKind kind, String entry) {
        Long id = proposed(kind, entry);
        decision.approve(id, version(id), OPINION);
        return id;
    }

    private Long barred() {
        return barred(BlacklistKind.DOMAIN, domain());
    }

    private BlacklistState state(Long id) {
        return reading.show(id).state();
    }

    private List<String> acts(Long id) {
        return FilingScene.inNew(
                () ->
                        history.of(entries.find(id).orElseThrow()).stream()
                                .map(HistoryEntry::act)
                                .toList());
    }

    private boolean isWhole(Long id) {
        return FilingScene.inNew(() -> history.verify(entries.find(id).orElseThrow()).isWhole());
    }

    private void settle(Long id) {
        callers.become(Caller.job("blacklist"));
        assertThat(ending.after(id - 1)).contains(id);
        ending.settle(id);
        scene.asReviewer();
    }

    @Test
    void barsADomainAndTheNamesBelowItInTheWholeCountryOnceASecondPersonApproved() {
        Long id = proposed(BlacklistKind.DOMAIN, domain().toUpperCase());
        assertThat(codesOf(filing)).isEmpty();

        decision.approve(id, version(id), OPINION);

        BlacklistEntry entry = reading.show(id);
        assertThat(entry.entry()).isEqualTo(domain());
        assertThat(entry.province()).isEqualTo(Province.BEIJING);
        assertThat(entry.basis()).contains(JUDGMENT);
        assertThat(entry.endsOn()).isEqualTo(UNTIL);
        assertThat(codesOf(filing)).contains("DOMAIN_BLACKLISTED");
        assertThat(codesOf(FilingScene.inGuangdong(filing))).contains("DOMAIN_BLACKLISTED");
        assertThat(codesOf(scene.another())).isEmpty();
        assertThat(acts(id)).containsExactly("PROPOSE_BAR", "BAR");
        assertThat(isWhole(id)).isTrue();
    }

    @Test
    void saysInTheRefusalWhoseEntryItIsAndNothingOfItsReason() {
        Long id = barred();

        Finding finding =
                findings(filing).stream()
                        .filter(found -> found.code().equals("DOMAIN_BLACKLISTED"))
                        .findFirst()
                        .orElseThrow();
        assertThat(finding.args()).contains(reading.show(id).number(), "北京市");
        assertThat(finding.args().toString()).doesNotContain(REASON, JUDGMENT.number());
    }

    @Test
    void barsASubjectByItsDocument() {
        String number = filing.at("/subject/document/number");
        barred(BlacklistKind.SUBJECT, " " + number.toLowerCase() + " ");

        assertThat(codesOf(filing)).containsExactly("SUBJECT_BLACKLISTED");
    }

    @Test
    void liftsAnEntryAndBarsAnew() {
        Long id = barred();
        TestClock.shared().advance(Duration.ofDays(2));
        decision.lift(id, version(id), "示例解除");

        assertThat(codesOf(filing)).isEmpty();
        assertThat(reading.show(id).validTo()).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(acts(id)).containsExactly("PROPOSE_BAR", "BAR", "LIFT");
        assertThat(isWhole(id)).isTrue();
        assertThatThrownBy(() -> decision.lift(id, version(id), "示例解除"))
                .is(rejectedAs(FilingRefusal.BLACKLIST_STATE_FORBIDS));
        barred();
        assertThat(codesOf(filing)).containsExactly("DOMAIN_BLACKLISTED");
    }

    @Test
    void endsOnItsLastDay() {
        Long id = barred();
        TestClock.shared().set(UNTIL.atTime(23, 0));
        assertThat(codesOf(filing)).contains("DOMAIN_BLACKLISTED");
        TestClock.shared().set(UNTIL.plusDays(1).atTime(0, 5));
        assertThat(codesOf(filing)).doesNotContain("DOMAIN_BLACKLISTED");

        settle(id);

        assertThat(state(id)).isEqualTo(BlacklistState.EXPIRED);
        assertThat(acts(id)).containsExactly("PROPOSE_BAR", "BAR", "EXPIRE_BAR");
        assertThat(isWhole(id)).isTrue();
    }

    /** Before the timer came to it, too. */
    @Test
    void barsAnewOnceAnEqualEntryIsOver() {
        Long id = barred();
        TestClock.shared().set(UNTIL.plusDays(1).atTime(0, 5));
        asClerk();
        Long next =
                proposing
                        .propose(
                                new BlacklistProposal(
                                        BlacklistKind.DOMAIN,
                                        domain(),
                                        REASON,
                                        JUDGMENT,
                                        UNTIL.plusDays(9)))
                        .id();
        scene.asReviewer();
        decision.approve(next, version(next), OPINION);
        assertThat(state(id)).isEqualTo(BlacklistState.EXPIRED);
        assertThat(state(next)).isEqualTo(BlacklistState.IN_FORCE);
    }

    @Test
    void letsNobodyApproveHisOwnNorWhatWasTakenBackOrDecided() {
        asClerk();
        Long id = proposed(BlacklistKind.DOMAIN, domain());
        scene.asReviewer();
        Long own =
                proposing
                        .propose(
                                new BlacklistProposal(
                                        BlacklistKind.DOMAIN,
                                        "b" + domain(),
                                        REASON,
                                        JUDGMENT,
                                        UNTIL))
                        .id();
        assertThat(reading.isProposedByCaller(own)).isTrue();
        assertThatThrownBy(() -> decision.approve(own, version(own), OPINION))
                .is(rejectedAs(FilingRefusal.BLACKLIST_SAME_PERSON));
        assertThatThrownBy(() -> decision.refuse(own, version(own), OPINION))
                .is(rejectedAs(FilingRefusal.BLACKLIST_SAME_PERSON));

        int seen = version(id);
        asClerk();
        proposing.withdraw(id, seen, "示例：材料有误");
        scene.asReviewer();
        assertThatThrownBy(() -> decision.approve(id, seen, OPINION))
                .is(rejectedAs(FilingRefusal.BLACKLIST_STALE));
        assertThatThrownBy(() -> decision.approve(id, version(id), OPINION))
                .is(rejectedAs(FilingRefusal.BLACKLIST_STATE_FORBIDS));
        assertThat(acts(id)).containsExactly("PROPOSE_BAR", "WITHDRAW_BAR");

        Long refused = proposed(BlacklistKind.DOMAIN, domain());
        assertThatThrownBy(() -> decision.refuse(refused, version(refused), " "))
                .is(rejectedAs(FilingRefusal.BLACKLIST_ENTRY_INVALID));
        decision.refuse(refused, version(refused), OPINION);
        assertThat(state(refused)).isEqualTo(BlacklistState.REFUSED);
        assertThat(codesOf(filing)).isEmpty();
    }

    @Test
    void refusesAnEqualEntryThatWaitsOrIsInForceInAnySpelling() {
        String label = SeededLabel.next();
        Long id = proposed(BlacklistKind.DOMAIN, label + "。中国");
        assertThatThrownBy(() -> proposed(BlacklistKind.DOMAIN, label + ".中国."))
                .is(rejectedAs(FilingRefusal.BLACKLISTED_ALREADY));
        scene.asReviewer();
        decision.approve(id, version(id), OPINION);
        assertThatThrownBy(() -> proposed(BlacklistKind.DOMAIN, label + ".中国"))
                .is(rejectedAs(FilingRefusal.BLACKLISTED_ALREADY));
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThatThrownBy(
                        () ->
                                proposing.propose(
                                        new BlacklistProposal(
                                                BlacklistKind.DOMAIN,
                                                label + ".中国",
                                                REASON,
                                                JUDGMENT,
                                                UNTIL)))
                .is(rejectedAs(FilingRefusal.BLACKLISTED_ALREADY));
    }

    @Test
    void isReadByAllBureausAndLiftedByItsOwnAlone() {
        Long id = barred();
        BlacklistFilter own = new BlacklistFilter(BlacklistPhase.IN_FORCE, "", domain());
        int seen = version(id);
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);

        assertThat(reading.list(own, Long.MAX_VALUE, 501))
                .extracting(BlacklistEntry::id)
                .containsExactly(id);
        assertThat(reading.count(own)).isEqualTo(1);
        assertThat(reading.list(own, id, 501)).isEmpty();
        assertThat(reading.count(new BlacklistFilter(null, "110000", domain()))).isEqualTo(1);
        assertThat(reading.count(new BlacklistFilter(null, "440000", domain()))).isZero();
        assertThat(reading.count(new BlacklistFilter(BlacklistPhase.LIFTED, "", domain())))
                .isZero();
        assertThat(reading.isOwn(id)).isFalse();
        assertThat(reading.history(id)).isNotEmpty();
        assertThatThrownBy(() -> decision.lift(id, seen, "示例解除"))
                .is(rejectedAs(FilingRefusal.BLACKLIST_OF_ANOTHER_BUREAU));
        assertThatThrownBy(() -> decision.lift(-1L, 1, "示例解除"))
                .is(rejectedAs(FilingRefusal.BLACKLIST_NOT_FOUND));
        assertThatThrownBy(() -> reading.show(null))
                .is(rejectedAs(FilingRefusal.BLACKLIST_NOT_FOUND));
    }

    @Test
    void refusesToLiftWithoutReason() {
        Long id = barred();
        for (String reason : new String[] {null, "", "  短  ", "长".repeat(1001)}) {
            assertThatThrownBy(() -> decision.lift(id, version(id), reason))
                    .is(rejectedAs(FilingRefusal.BLACKLIST_ENTRY_INVALID));
        }
        assertThat(codesOf(filing)).containsExactly("DOMAIN_BLACKLISTED");
    }

    /** Source of Chinese labels, another one for each test. */
    private static final class SeededLabel {

        private static int last;

        static String next() {
            return "示例" + "甲乙丙丁戊己庚辛".charAt(last++ % 8) + "域";
        }
    }
}
