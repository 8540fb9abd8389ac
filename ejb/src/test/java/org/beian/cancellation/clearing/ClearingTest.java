package org.beian.cancellation.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.cancellation.procedure.CancellationScene.request;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FiledScene;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the clocks of empty websites and subjects, and of how they end. */
@DatabaseTest
@Clause("B14")
class ClearingTest {

    @Inject CancellationScene scene;
    @Inject ClearingReading reading;
    @Inject ClearingRepository clearings;
    @Inject Clearance clearance;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject FilingRepository filings;
    @Inject History history;
    @Inject InTray tray;

    private String number;

    @BeforeEach
    void file() {
        number = scene.filedBySponsor();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    /** The only provider withdraws, and the bureau approves; the sponsor calls. */
    private Long withdrawn() {
        scene.asProvider();
        scene.approved(scene.submitted(scene.withdrawal(LocalDate.of(2026, 11, 24))));
        scene.asSponsor();
        return open(scene.website());
    }

    private Long open(String filingNumber) {
        List<String> found =
                scene.texts(
                        "select id from clearing where filing_number = ? and state = 'OPEN'",
                        filingNumber);
        assertThat(found).hasSize(1);
        return Long.valueOf(found.get(0));
    }

    private Clearing one(Long id) {
        return FiledScene.inNew(() -> clearings.find(id).orElseThrow());
    }

    private void afterTheLastDayOf(Long id) {
        TestClock.shared().set(one(id).due().plusDays(1).atTime(9, 0));
    }

    private void cleared(Long id) {
        scene.asReviewer();
        clearance.clear(id, one(id).version());
    }

    private List<String> told(Long id) {
        return scene.texts(
                "select event_type from event where case_type = 'CLEARING' and case_id = ?"
                        + " order by created_at, event_number",
                id);
    }

    private int mails(Long id) {
        return scene.texts(
                        "select recipient from mail where case_type = 'CLEARING' and case_id = ?",
                        id)
                .size();
    }

    private List<String> acts(Long id) {
        return FiledScene.inNew(() -> history.of(one(id)).stream().map(HistoryEntry::act).toList());
    }

    private boolean isWhole(Long id) {
        Object source =
                scene.filed
                        .read(
                                "select application_id from icp_subject where filing_number = ?",
                                number)
                        .get(0);
        return FiledScene.inNew(
                () ->
                        history.verify(clearings.find(id).orElseThrow()).isWhole()
                                && history.verify(
                                                filings.find(((Number) source).longValue())
                                                        .orElseThrow())
                                        .isWhole());
    }

    @Test
    void givesTheSponsorOfAWebsiteWithoutAccessADay() {
        Long id = withdrawn();
        assertThat(scene.stateOf("icp_website", scene.website())).isEqualTo("WITHOUT_ACCESS");
        Clearing clearing = reading.show(id);
        assertThat(clearing.kind()).isEqualTo(ClearingKind.EMPTY_WEBSITE);
        assertThat(clearing.due()).isEqualTo(LocalDate.of(2026, 12, 22));
        assertThat(clearing.clearBy()).isEqualTo(LocalDate.of(2027, 1, 20));
        assertThat(told(id)).containsExactly("CLEARING_OPENED");
        assertThat(mails(id)).isEqualTo(1);
        assertThat(acts(id)).containsExactly("BECOME_EMPTY");
        assertThat(isWhole(id)).isTrue();
        List<Letter> letters = reading.letters(id);
        assertThat(letters).hasSize(1);
        assertThat(reading.pdf(id, letters.get(0).id(), Locale.SIMPLIFIED_CHINESE).content())
                .startsWith("%PDF".getBytes());
        assertThat(reading.list(ClearingPhase.SPONSOR, null, 10))
                .extracting(Clearing::id)
                .containsExactly(id);
        assertThat(reading.count(ClearingPhase.SPONSOR)).isEqualTo(1);
        assertThat(tray.holds(WaitingKind.EMPTY_FILING, id).deadline()).isEqualTo(clearing.due());
        scene.asReviewer();
        tray.lacks(WaitingKind.CLEARING, id);
    }

    @Test
    void waitsForTheBureauOnceTheDayIsOver() {
        Long id = withdrawn();
        LocalDate clearBy = one(id).clearBy();
        afterTheLastDayOf(id);
        tray.lacks(WaitingKind.EMPTY_FILING, id);
        assertThat(reading.list(ClearingPhase.SPONSOR, null, 501)).isEmpty();
        assertThat(reading.list(ClearingPhase.DUE, null, 501)).hasSize(1);
        scene.asReviewer();
        tray.becomesOverdue(WaitingKind.CLEARING, id, clearBy);
        assertThat(reading.list(ClearingPhase.DUE, null, 501))
                .extracting(Clearing::id)
                .contains(id);
        assertThat(reading.count(ClearingPhase.DUE)).isPositive();
    }

    @Test
    void cancelsWhatIsStillEmptyWithALetter() {
        Long id = withdrawn();
        afterTheLastDayOf(id);
        cleared(id);
        assertThat(scene.stateOf("icp_website", scene.website())).isEqualTo("CANCELLED");
        assertThat(scene.texts("select domain from icp_domain where domain = ?", scene.domain()))
                .isEmpty();
        assertThat(
                        scene.texts(
                                "select cause from icp_version where filing_number = ?"
                                        + " and valid_to is null",
                                scene.website()))
                .containsExactly("CLEARING");
        assertThat(told(id)).containsExactly("CLEARING_OPENED", "CLEARING_CLEARED");
        assertThat(mails(id)).isEqualTo(2);
        assertThat(acts(id)).containsExactly("BECOME_EMPTY", "CLEAR");
        assertThat(isWhole(id)).isTrue();
        tray.lacks(WaitingKind.CLEARING, id);
        scene.asSponsor();
        assertThat(reading.show(id).state()).isEqualTo(ClearingState.CLEARED);
        assertThat(reading.list(ClearingPhase.CLEARED, null, 10))
                .extracting(Clearing::id)
                .containsExactly(id);
        assertThat(reading.list(ClearingPhase.LIFTED, null, 10)).isEmpty();
        assertThat(reading.letters(id)).hasSize(2);
        assertThat(
                        scene.texts(
                                "select id from stop_access_notice where cause_type = 'CLEARING'"
                                        + " and cause_id = ?",
                                id))
                .as("there is no access to stop")
                .isEmpty();
    }

    @Test
    void startsTheClockOfASubjectThatLostItsLastWebsite() {
        Long website = withdrawn();
        afterTheLastDayOf(website);
        cleared(website);
        Long subject = open(number);
        assertThat(one(subject).kind()).isEqualTo(ClearingKind.EMPTY_SUBJECT);
        scene.asSponsor();
        tray.holds(WaitingKind.EMPTY_FILING, subject);
        afterTheLastDayOf(subject);
        cleared(subject);
        assertThat(scene.stateOf("icp_subject", number)).isEqualTo("CANCELLED");
        assertThat(isWhole(subject)).isTrue();
    }

    @Test
    void isLiftedByAnAddedAccess() {
        Long id = withdrawn();
        scene.filed.approved(scene.filing().asAddedAccess(number, "203.0.113.78"));
        assertThat(scene.stateOf("icp_website", scene.website())).isEqualTo("ACTIVE");
        assertThat(one(id).state()).isEqualTo(ClearingState.LIFTED);
        assertThat(acts(id)).containsExactly("BECOME_EMPTY", "MEND");
        assertThat(told(id)).containsExactly("CLEARING_OPENED", "CLEARING_LIFTED");
        scene.asSponsor();
        tray.lacks(WaitingKind.EMPTY_FILING, id);
        afterTheLastDayOf(id);
        scene.asReviewer();
        assertThatThrownBy(() -> clearance.clear(id, one(id).version()))
                .is(rejectedAs(CancellationRefusal.CLEARING_ENDED));
    }

    @Test
    void isLiftedByAnAddedWebsite() {
        scene.approved(scene.ofWebsite());
        Long id = open(number);
        scene.asSponsor();
        scene.filed.approved(scene.filing().asAddedWebsite(number));
        assertThat(one(id).state()).isEqualTo(ClearingState.LIFTED);
        assertThat(told(id)).containsExactly("CLEARING_OPENED", "CLEARING_LIFTED");
    }

    /** A subject without website keeps its data true all the same. */
    @Test
    @Clause("8.4")
    void goesOnWhileTheSubjectIsChanged() {
        scene.approved(scene.ofWebsite());
        Long id = open(number);
        scene.asSponsor();
        scene.filed.approved(
                scene.filing()
                        .with("/kind", "CHANGE")
                        .with("/filingNumber", number)
                        .with("/subject/remark", "示例：新备注")
                        .with("/websites", SampleFiling.json("[]")));
        assertThat(one(id).state()).isEqualTo(ClearingState.OPEN);
        assertThat(isWhole(id)).isTrue();
    }

    @Test
    void lapsesWhenTheSponsorCancels() {
        Long id = withdrawn();
        scene.approved(scene.submitted(request(CancellationKind.CANCEL_SUBJECT, number, null)));
        assertThat(one(id).state()).isEqualTo(ClearingState.LIFTED);
        assertThat(acts(id)).containsExactly("BECOME_EMPTY", "LAPSE");
        assertThat(told(id)).containsExactly("CLEARING_OPENED");
        assertThat(scene.texts("select id from clearing where filing_number = ?", number))
                .as("a cancelled subject is not empty")
                .isEmpty();
    }

    /** In the other province the website has an access: of the former filing nothing is left. */
    @Test
    @Clause({"B13", "B14"})
    void lapsesWhenTheFilingMoves() {
        Long id = withdrawn();
        String moved =
                submission
                        .submit(
                                scene.filing()
                                        .with("/movesFrom", number)
                                        .with("/subject/province", "440000")
                                        .with("/subject/city", "440100")
                                        .with("/subject/county", "440106")
                                        .toContent())
                        .id();
        scene.asReviewer("clearer-gd", Province.GUANGDONG);
        review.take(moved);
        String version = "select version from filing_application where id = ?";
        int seen = Integer.parseInt(scene.texts(version, Long.valueOf(moved)).get(0));
        review.approve(moved, new Decision(seen, List.of(), "", false));
        assertThat(one(id).state()).isEqualTo(ClearingState.LIFTED);
        assertThat(acts(id)).containsExactly("BECOME_EMPTY", "LAPSE");
        assertThat(isWhole(id)).isTrue();
        scene.asSponsor();
        tray.lacks(WaitingKind.EMPTY_FILING, id);
    }

    @Test
    void isNotClearedBeforeItsDayIsOver() {
        Long id = withdrawn();
        TestClock.shared().set(one(id).due().atTime(23, 0));
        scene.asReviewer();
        assertThatThrownBy(() -> clearance.clear(id, one(id).version()))
                .is(rejectedAs(CancellationRefusal.CLEARING_EARLY));
        assertThat(scene.stateOf("icp_website", scene.website())).isEqualTo("WITHOUT_ACCESS");
    }

    @Test
    void isNotClearedWhileAnAccessIsAppliedFor() {
        Long id = withdrawn();
        String source =
                scene.texts(
                                "select application_id from icp_subject where filing_number = ?",
                                number)
                        .get(0);
        scene.filed.write(
                "insert into filing_claim (application_id, kind, claim) values (?, 'PART', ?)",
                Long.valueOf(source),
                "A:" + scene.website() + "/P");
        afterTheLastDayOf(id);
        scene.asReviewer();
        assertThatThrownBy(() -> clearance.clear(id, one(id).version()))
                .is(rejectedAs(CancellationRefusal.CLEARING_CONFLICT));
        scene.filed.write(
                "delete from filing_claim where application_id = ? and kind = 'PART'",
                Long.valueOf(source));
        scene.asSponsor();
        scene.ofWebsite();
        scene.asReviewer();
        assertThatThrownBy(() -> clearance.clear(id, one(id).version()))
                .is(rejectedAs(CancellationRefusal.CLEARING_CONFLICT));
    }

    @Test
    void isClearedByItsAuthorityOnceAndAsItWasSeen() {
        Long id = withdrawn();
        afterTheLastDayOf(id);
        scene.asReviewer("other", Province.GUANGDONG);
        assertThatThrownBy(() -> clearance.clear(id, 1))
                .is(rejectedAs(CancellationRefusal.CLEARING_NOT_FOUND));
        assertThatThrownBy(() -> reading.show(id))
                .is(rejectedAs(CancellationRefusal.CLEARING_NOT_FOUND));
        scene.asReviewer();
        assertThatThrownBy(() -> clearance.clear(id, one(id).version() - 1))
                .is(rejectedAs(CancellationRefusal.CLEARING_STALE));
        assertThatThrownBy(() -> clearance.clear(0L, 1))
                .is(rejectedAs(CancellationRefusal.CLEARING_NOT_FOUND));
        cleared(id);
        assertThatThrownBy(() -> cleared(id)).is(rejectedAs(CancellationRefusal.CLEARING_ENDED));
    }

    @Test
    void isOpenToItsSponsorOnly() {
        Long id = withdrawn();
        scene.filed.become(scene.filed.newSponsor(), "SPONSOR");
        assertThatThrownBy(() -> reading.show(id))
                .is(rejectedAs(CancellationRefusal.CLEARING_NOT_FOUND));
        assertThat(reading.list(ClearingPhase.SPONSOR, null, 10)).isEmpty();
        tray.lacks(WaitingKind.EMPTY_FILING, id);
    }
}
