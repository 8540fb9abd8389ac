package org.beian.access.replacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.access.AccessRefusal;
import org.beian.account.Caller;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterCancellation;
import org.beian.filing.register.RegisterVersions;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FiledScene;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Authorities;
import org.beian.party.Unit;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.beian.value.FilingNumber;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of moves to another provider: never without access, and nothing else meanwhile (B13). */
@DatabaseTest
@Clause("B13")
class ReplacementTest {

    @Inject MoveScene moves;
    @Inject ReplacementReading reading;
    @Inject ReplacementDesk desk;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject RegisterVersions versions;
    @Inject RegisterCancellation register;
    @Inject EntityManager em;
    @Inject InTray tray;
    @Inject TestCallers callers;
    @Inject Authorities authorities;

    private CancellationScene scene;

    @BeforeEach
    void file() {
        authorities.ensure();
        moves.file();
        scene = moves.scene;
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private List<String> findings(SampleFiling filing) {
        FilingStatus status = submission.submit(filing.toContent());
        return status.findings().stream()
                .filter(finding -> finding.severity() == Severity.REFUSE)
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

    private List<String> faults(Runnable act) {
        FaultsFound found = catchThrowableOfType(FaultsFound.class, act::run);
        assertThat(found).isNotNull();
        return found.findings().stream().map(Finding::code).toList();
    }

    @Test
    void waitsWithBothAccessesUntilTheNewOneIsOpen() {
        Long id = moves.approved();
        assertThat(moves.states()).containsExactly("ACTIVE", "ACTIVE");
        AccessReplacement waiting = moves.one(id);
        assertThat(waiting.state()).isEqualTo(ReplacementState.WAITING);
        assertThat(waiting.due()).isEqualTo(LocalDate.of(2026, 12, 22));
        assertThat(moves.notices(id)).isEmpty();
        assertThat(moves.of("event", "event_type", id)).containsExactly("ACCESS_REPLACEMENT_BEGUN");
        assertThat(moves.of("event", "unit_id", id))
                .containsExactlyInAnyOrder(
                        scene.filed.sponsor().id().toString(),
                        scene.filed.provider().id().toString(),
                        moves.next().id().toString());
        assertThat(moves.of("mail", "recipient", id)).hasSize(2).contains("n@example.cn");
        moves.asNext();
        assertThat(tray.link(WaitingKind.REPLACEMENT_TO_OPEN, id))
                .isEqualTo("/provider/replacement.xhtml?id=" + id);
        scene.asSponsor();
        assertThat(tray.link(WaitingKind.OWN_REPLACEMENT, id))
                .isEqualTo("/sponsor/replacement.xhtml?id=" + id);
    }

    @Test
    @Clause({"B4", "B5", "15.5"})
    void endsTheFormerAccessWithTheOpening() {
        Long id = moves.approved();
        moves.open();
        assertThat(moves.states()).containsExactly("CANCELLED", "ACTIVE");
        assertThat(scene.stateOf("icp_website", scene.website())).isEqualTo("ACTIVE");
        assertThat(moves.one(id).state()).isEqualTo(ReplacementState.COMPLETED);
        assertThat(moves.one(id).openedOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(moves.notices(id)).containsExactly(scene.filed.provider().id().toString());
        assertThat(moves.of("event", "event_type", id))
                .containsExactly("ACCESS_REPLACED", "ACCESS_REPLACEMENT_BEGUN");
        assertThat(moves.acts(id)).containsExactly("BEGIN_REPLACEMENT", "COMPLETE_REPLACEMENT");
        assertThat(moves.actors(id)).as("the letter is the bureau's").endsWith("system");
        assertThat(moves.isWhole(id)).isTrue();
        tray.lacks(WaitingKind.REPLACEMENT_TO_OPEN, id);
        scene.asSponsor();
        tray.lacks(WaitingKind.OWN_REPLACEMENT, id);
        assertThat(reading.letters(id)).hasSize(1);
        Long letter = reading.letters(id).get(0).id();
        assertThat(reading.pdf(id, letter, Locale.SIMPLIFIED_CHINESE).content())
                .startsWith("%PDF".getBytes());
        assertThat(reading.list(ReplacementState.COMPLETED, null, 10))
                .extracting(AccessReplacement::id)
                .containsExactly(id);
        assertThat(
                        FiledScene.inNew(
                                () ->
                                        versions.asOf(
                                                        FilingNumber.parse(moves.number()),
                                                        LocalDate.of(2026, 11, 24))
                                                .orElseThrow()
                                                .websites()
                                                .get(0)
                                                .content()))
                .contains(moves.next().code())
                .doesNotContain(scene.filed.provider().code(), "replaces");
    }

    /** What was cancelled beside another access does not come back with the next application. */
    @Test
    void leavesTheEndedAccessOutOfWhatIsAddedLater() {
        moves.approved();
        moves.open();
        Unit third = scene.filed.newProvider();
        scene.asSponsor();
        scene.filed.approved(
                scene.filing()
                        .asAddedAccess(moves.number(), "203.0.113.79")
                        .with("/websites/0/accesses/0/provider", third.code()));
        assertThat(moves.states()).containsExactly("CANCELLED", "ACTIVE");
        assertThat(moves.state(third)).isEqualTo("ACTIVE");
    }

    @Test
    void leavesTheFormerAccessUntouchedWhenTheNewOneIsRefused() {
        String id = submission.submit(moves.move().toContent()).id();
        scene.asReviewer();
        review.take(id);
        int version = Integer.parseInt(version(id));
        review.refuse(id, new Decision(version, List.of("OTHER"), "示例：材料不符", false));
        assertThat(moves.states()).containsExactly("ACTIVE", "NONE");
        assertThat(
                        scene.texts(
                                "select id from access_replacement where filing_number = ?",
                                scene.website()))
                .isEmpty();
        scene.asSponsor();
        assertThat(scene.ofWebsite()).as("nothing waits").isNotBlank();
    }

    private String version(String application) {
        return scene.texts(
                        "select version from filing_application where id = ?",
                        Long.valueOf(application))
                .get(0);
    }

    @Test
    void isReviewedOneAtATime() {
        submission.submit(moves.move().toContent());
        Unit third = scene.filed.newProvider();
        assertThat(
                        findings(
                                scene.filing()
                                        .asAddedAccess(moves.number(), "203.0.113.79")
                                        .with("/websites/0/accesses/0/provider", third.code())))
                .containsExactly("PART_PENDING /websites/0/accesses/0");
        assertThat(findings(scene.filing().asChange(moves.number())))
                .containsExactly("PART_PENDING /websites/0");
        assertThat(faults(() -> scene.ofWebsite())).containsExactly("NO_PENDING_CHANGE");
    }

    @Test
    void isNotAppliedForWhileTheWebsiteIsBeingCancelled() {
        SampleFiling move = moves.move();
        scene.ofWebsite();
        assertThat(findings(move)).containsExactly("PART_BEING_CANCELLED /websites/0");
    }

    @Test
    void holdsChangesAndCancellationsBackUntilTheNewAccessIsOpen() {
        moves.approved();
        scene.asSponsor();
        assertThat(findings(scene.filing().asChange(moves.number())))
                .containsExactly("WEBSITE_BEING_MOVED /websites/0");
        assertThat(faults(() -> scene.ofWebsite())).containsExactly("NO_WAITING_MOVE");
        assertThatThrownBy(() -> scene.ofWebsite())
                .is(rejectedAs(CancellationRefusal.CANCELLATION_CONFLICT));
        scene.asProvider();
        assertThat(faults(() -> scene.submitted(scene.withdrawal(LocalDate.of(2026, 11, 24)))))
                .containsExactly("NO_WAITING_MOVE");
        moves.open();
        scene.asSponsor();
        assertThat(scene.ofWebsite()).isNotBlank();
    }

    @Test
    void lapsesWhenTheWebsiteIsCancelled() {
        Long id = moves.approved();
        scene.asReviewer();
        FiledScene.inNew(
                () ->
                        register.cancel(
                                em.createQuery(
                                                "select w from IcpWebsite w where w.filingNumber"
                                                        + " = :number",
                                                IcpWebsite.class)
                                        .setParameter("number", scene.website())
                                        .getSingleResult(),
                                "CANCEL_WEBSITE"));
        assertThat(moves.one(id).state()).isEqualTo(ReplacementState.LAPSED);
        assertThat(moves.acts(id)).containsExactly("BEGIN_REPLACEMENT", "LAPSE_REPLACEMENT");
        assertThat(moves.of("event", "event_type", id))
                .containsExactly("ACCESS_REPLACEMENT_BEGUN", "ACCESS_REPLACEMENT_ENDED");
    }

    @Test
    void isGivenUpByTheSponsorAlone() {
        Long id = moves.approved();
        int version = moves.one(id).version();
        scene.filed.become(scene.filed.newSponsor(), SPONSOR);
        assertThatThrownBy(() -> desk.keepBoth(id, version))
                .is(rejectedAs(AccessRefusal.REPLACEMENT_NOT_FOUND));
        scene.asSponsor();
        assertThatThrownBy(() -> desk.keepBoth(id, version + 1))
                .is(rejectedAs(AccessRefusal.ACCESS_STALE));
        desk.keepBoth(id, version);
        assertThat(moves.states()).containsExactly("ACTIVE", "ACTIVE");
        assertThat(moves.one(id).state()).isEqualTo(ReplacementState.KEPT);
        assertThat(moves.acts(id)).containsExactly("BEGIN_REPLACEMENT", "KEEP_BOTH");
        assertThatThrownBy(() -> desk.keepBoth(id, version))
                .is(rejectedAs(AccessRefusal.REPLACEMENT_ENDED));
        moves.open();
        assertThat(moves.states())
                .as("the opening ends nothing any more")
                .containsExactly("ACTIVE", "ACTIVE");
        assertThat(moves.notices(id)).isEmpty();
    }

    @Test
    @Clause("B1")
    void remindsProviderAndSponsorAndTellsTheAuthority() {
        Long id = moves.approved();
        TestClock.shared().set(moves.one(id).due().plusDays(1).atTime(0, 5));
        callers.become(Caller.job("test"));
        tray.remind(WaitingKind.REPLACEMENT_TO_OPEN);
        tray.remind(WaitingKind.OWN_REPLACEMENT);
        assertThat(moves.of("event", "event_type", id)).contains("WORK_OVERDUE", "WORK_ESCALATED");
        assertThat(
                        scene.texts(
                                "select unit_id from event where case_type = 'ACCESS_REPLACEMENT'"
                                        + " and case_id = ? and event_type = 'WORK_OVERDUE'",
                                id))
                .containsExactlyInAnyOrder(
                        moves.next().id().toString(), scene.filed.sponsor().id().toString());
    }

    @Test
    void isReadByThoseWhoTakePartInIt() {
        Long id = moves.approved();
        for (Runnable reader :
                List.<Runnable>of(
                        scene::asSponsor, scene::asProvider, moves::asNext, scene::asReviewer)) {
            reader.run();
            assertThat(reading.show(id).filingNumber()).isEqualTo(scene.website());
            assertThat(reading.list(ReplacementState.WAITING, null, 500))
                    .extracting(AccessReplacement::id)
                    .contains(id);
        }
        assertThat(reading.history(id))
                .extracting(HistoryEntry::act)
                .containsExactly("BEGIN_REPLACEMENT");
        moves.asNext();
        assertThat(reading.after(null, 0, 10))
                .extracting(AccessReplacement::id)
                .containsExactly(id);
        assertThat(reading.after(ReplacementState.KEPT, 0, 10)).isEmpty();
        scene.filed.become(scene.filed.newProvider(), PROVIDER);
        assertThatThrownBy(() -> reading.show(id))
                .is(rejectedAs(AccessRefusal.REPLACEMENT_NOT_FOUND));
        scene.filed.become(scene.filed.newSponsor(), SPONSOR);
        assertThatThrownBy(() -> reading.pdf(id, 1L, Locale.ENGLISH))
                .is(rejectedAs(AccessRefusal.REPLACEMENT_NOT_FOUND));
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThatThrownBy(() -> reading.show(id))
                .is(rejectedAs(AccessRefusal.REPLACEMENT_NOT_FOUND));
    }
}
