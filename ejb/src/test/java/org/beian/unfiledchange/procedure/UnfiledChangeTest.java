package org.beian.unfiledchange.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.account.Roles;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.cancellation.procedure.OwnMotion;
import org.beian.filing.content.SampleFiling;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.unfiledchange.UnfiledChangePhase;
import org.beian.unfiledchange.UnfiledChangeRefusal;
import org.beian.unfiledchange.UnfiledChangeState;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of changes that a provider reports, of what sponsor and authority do, and of the end. */
@DatabaseTest
@Clause("8.4")
class UnfiledChangeTest {

    private static final String ANSWER = "示例：网站名称没有变化";
    private static final String OPINION = "示例：已核实";

    @Inject UnfiledChangeScene scene;
    @Inject UnfiledChangeAnswering answering;
    @Inject UnfiledChangeReview review;
    @Inject UnfiledChangeReading reading;
    @Inject OwnMotion ownMotion;
    @Inject Units units;
    @Inject InTray tray;

    @BeforeEach
    void file() {
        scene.file();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private int version(String id) {
        return scene.one(id).version();
    }

    private String paper() {
        return scene.filed.mandateOf(scene.filed.filed.sponsor());
    }

    /** Answered with a document; the reviewer calls from now on. */
    private String answered() {
        String id = scene.reported();
        scene.filed.asSponsor();
        answering.answer(id, version(id), ANSWER, List.of(paper()));
        scene.filed.asReviewer();
        return id;
    }

    private String overdue() {
        String id = scene.reported();
        scene.afterTheLastDayOf(id);
        scene.filed.asReviewer();
        return id;
    }

    @Test
    void tellsTheSponsorByLetterMailEventAndInTray() {
        String id = scene.reported();
        assertThat(scene.told(id)).containsOnly("UNFILED_CHANGE_FOUND").hasSize(2);
        assertThat(scene.mails(id)).isEqualTo(1);
        assertThat(scene.acts(id)).containsExactly("FIND");
        assertThat(scene.isWhole(id)).isTrue();
        assertThat(reading.letters(id)).isEmpty();
        scene.filed.asSponsor();
        UnfiledChangeView view = reading.show(id);
        assertThat(view.filed()).isEqualTo(scene.filed.filing().at("/websites/0/name"));
        assertThat(view.found()).isEqualTo(UnfiledChangeScene.FOUND);
        assertThat(view.officer()).isEqualTo(SampleFiling.OFFICER);
        assertThat(view.phase()).isEqualTo(UnfiledChangePhase.SPONSOR);
        assertThat(view.clock().date()).isEqualTo(LocalDate.of(2026, 12, 8));
        List<Letter> letters = reading.letters(id);
        assertThat(letters).hasSize(1);
        assertThat(reading.pdf(id, letters.get(0).id(), Locale.ENGLISH).content())
                .startsWith("%PDF".getBytes());
        assertThat(reading.list(UnfiledChangePhase.SPONSOR, null, 10))
                .extracting(one -> one.id().toString())
                .containsExactly(id);
        assertThat(tray.holds(WaitingKind.UNFILED_CHANGE, Long.parseLong(id)).deadline())
                .isEqualTo(view.due());
    }

    @Test
    void waitsForTheAuthorityOnceItIsOverdue() {
        String id = scene.reported();
        scene.filed.asReviewer();
        tray.lacks(WaitingKind.UNFILED_CHANGE_DECISION, Long.parseLong(id));
        scene.afterTheLastDayOf(id);
        assertThat(tray.holds(WaitingKind.UNFILED_CHANGE_DECISION, Long.parseLong(id)).deadline())
                .isEqualTo(scene.one(id).decideBy());
        assertThat(reading.show(id).phase()).isEqualTo(UnfiledChangePhase.OVERDUE);
        assertThat(reading.count(UnfiledChangePhase.OVERDUE)).isPositive();
        scene.filed.asSponsor();
        tray.lacks(WaitingKind.UNFILED_CHANGE, Long.parseLong(id));
    }

    @Test
    void endsWhenTheChangeIsFiled() {
        String id = scene.reported();
        scene.rename();
        assertThat(scene.one(id).state()).isEqualTo(UnfiledChangeState.FILED);
        assertThat(scene.acts(id)).containsExactly("FIND", "FILE");
        assertThat(scene.told(id)).contains("UNFILED_CHANGE_ENDED");
        assertThat(scene.mails(id)).isEqualTo(1);
        assertThat(scene.isWhole(id)).isTrue();
        scene.filed.asProvider();
        assertThat(reading.list(UnfiledChangePhase.FILED, null, 10))
                .extracting(one -> one.id().toString())
                .containsExactly(id);
    }

    @Test
    void staysWhenSomethingElseIsFiled() {
        scene.filed.asProvider();
        String id =
                scene.reporting
                        .report(
                                new ReportedChange(
                                        scene.filed.website(),
                                        "WEBSITE_HOME_URLS",
                                        "www.example.cn",
                                        SampleFiling.OFFICER,
                                        UnfiledChangeScene.TODAY))
                        .toString();
        scene.rename();
        assertThat(scene.one(id).state()).isEqualTo(UnfiledChangeState.OPEN);
    }

    @Test
    void endsWhenTheWebsiteIsCancelled() {
        String id = scene.reported();
        scene.filed.asSponsor();
        scene.filed.approved(scene.filed.ofWebsite());
        assertThat(scene.one(id).state()).isEqualTo(UnfiledChangeState.CANCELLED);
        assertThat(scene.acts(id)).containsExactly("FIND", "CANCEL");
    }

    @Test
    void theAuthorityAcceptsAnAnswer() {
        String id = answered();
        assertThat(tray.holds(WaitingKind.UNFILED_CHANGE_DECISION, Long.parseLong(id)).deadline())
                .isEqualTo(LocalDate.of(2026, 12, 8));
        UnfiledChangeView view = reading.show(id);
        assertThat(view.answer()).isEqualTo(ANSWER);
        assertThat(view.documents()).hasSize(1);
        assertThat(reading.document(id, view.documents().get(0).id()).id())
                .isEqualTo(view.documents().get(0).id());
        review.decide(id, version(id), false, OPINION);
        assertThat(scene.one(id).state()).isEqualTo(UnfiledChangeState.REFUTED);
        assertThat(scene.acts(id)).containsExactly("FIND", "ANSWER", "REFUTE");
        assertThat(scene.told(id)).contains("UNFILED_CHANGE_ANSWERED", "UNFILED_CHANGE_REFUTED");
        assertThat(scene.mails(id)).isEqualTo(2);
        assertThat(reading.letters(id)).hasSize(2);
        assertThat(scene.isWhole(id)).isTrue();
    }

    @Test
    void theAuthorityUpholdsItAndTheSponsorGetsItsTimeAnew() {
        String id = answered();
        TestClock.shared().set(LocalDate.of(2026, 12, 1).atTime(9, 0));
        review.decide(id, version(id), true, OPINION);
        assertThat(scene.one(id).state()).isEqualTo(UnfiledChangeState.OPEN);
        assertThat(scene.one(id).due()).isEqualTo(LocalDate.of(2026, 12, 15));
        scene.filed.asSponsor();
        assertThat(reading.show(id).upheld()).isTrue();
        assertThat(reading.show(id).opinion()).isEqualTo(OPINION);
        assertThatThrownBy(() -> answering.answer(id, version(id), ANSWER, List.of()))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_ANSWERED));
        scene.rename();
        assertThat(scene.one(id).state()).isEqualTo(UnfiledChangeState.FILED);
    }

    @Test
    void remindsOfWhatIsOverdue() {
        String id = overdue();
        review.remind(id, version(id));
        assertThat(scene.one(id).due()).isEqualTo(LocalDate.of(2026, 12, 23));
        assertThat(scene.acts(id)).containsExactly("FIND", "REMIND");
        assertThat(scene.mails(id)).isEqualTo(2);
        tray.lacks(WaitingKind.UNFILED_CHANGE_DECISION, Long.parseLong(id));
        assertThatThrownBy(() -> review.remind(id, version(id)))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_EARLY));
    }

    @Test
    @Clause("8.2")
    void opensACancellationFromWhatIsOverdue() {
        String id = overdue();
        Long cancellation = review.pursue(id, version(id), untrue(scene.filed.website()), OPINION);
        assertThat(reading.show(id).cancellationId()).isEqualTo(cancellation);
        assertThat(reading.show(id).phase()).isEqualTo(UnfiledChangePhase.PURSUED);
        assertThat(reading.count(UnfiledChangePhase.PURSUED)).isPositive();
        tray.lacks(WaitingKind.UNFILED_CHANGE_DECISION, Long.parseLong(id));
        assertThatThrownBy(() -> review.remind(id, version(id)))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_PURSUED));
        ownMotion.drop(cancellation.toString(), OPINION);
        tray.holds(WaitingKind.UNFILED_CHANGE_DECISION, Long.parseLong(id));
        assertThat(scene.acts(id)).containsExactly("FIND", "PURSUE");
        assertThat(scene.isWhole(id)).isTrue();
        review.remind(id, version(id));
    }

    private CancellationRequest untrue(String number) {
        return new CancellationRequest(
                CancellationKind.CANCEL_WEBSITE,
                number,
                null,
                CancellationScene.REASON,
                false,
                List.of(
                        new CancellationDocument(
                                scene.filed.mandateOf(
                                        units.bureauOf(Province.BEIJING).orElseThrow()),
                                CancellationDocument.EVIDENCE)),
                null,
                null);
    }

    @Test
    @Clause("8.2")
    void opensNoCancellationOfAnotherFilingOrBeforeTheLastDay() {
        String id = scene.reported();
        scene.filed.asReviewer();
        assertThatThrownBy(
                        () ->
                                review.pursue(
                                        id, version(id), untrue(scene.filed.website()), OPINION))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_EARLY));
        scene.afterTheLastDayOf(id);
        assertThatThrownBy(
                        () -> review.pursue(id, version(id), untrue("京ICP备05000009号-1"), OPINION))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_FILING_UNKNOWN));
    }

    @Test
    void theAuthorityActsOnWhatItSawAndWhatWaitsForIt() {
        String id = answered();
        assertThatThrownBy(() -> review.decide(id, version(id) - 1, true, OPINION))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_STALE));
        assertThatThrownBy(() -> review.decide(id, version(id), true, "好"))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_TEXT_INVALID));
        assertThatThrownBy(() -> review.remind(id, version(id)))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_STATE_FORBIDS));
        review.decide(id, version(id), false, OPINION);
        assertThatThrownBy(() -> review.decide(id, version(id), true, OPINION))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_STATE_FORBIDS));
        scene.filed.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThatThrownBy(() -> review.decide(id, version(id), true, OPINION))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_NOT_FOUND));
        assertThatThrownBy(() -> reading.show(id))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_NOT_FOUND));
    }

    @Test
    void theSponsorAnswersWithItsOwnDocuments() {
        String id = scene.reported();
        scene.filed.asSponsor();
        int seen = version(id);
        assertThatThrownBy(() -> answering.answer(id, seen - 1, ANSWER, List.of()))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_STALE));
        assertThatThrownBy(() -> answering.answer(id, seen, "否", List.of()))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_TEXT_INVALID));
        String anothers = scene.filed.mandateOf(scene.filed.filed.provider());
        String own = paper();
        for (List<String> documents : List.of(List.of(anothers), List.of(own, own))) {
            assertThatThrownBy(() -> answering.answer(id, seen, ANSWER, documents))
                    .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_DOCUMENT_UNKNOWN));
        }
        answering.answer(id, seen, ANSWER, List.of(own));
        assertThatThrownBy(() -> answering.answer(id, version(id), ANSWER, List.of()))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_ANSWERED));
        scene.filed.asProvider();
        assertThat(reading.show(id).documents()).isEmpty();
        assertThatThrownBy(() -> reading.document(id, own))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_NOT_FOUND));
        scene.filed.filed.become(scene.filed.filed.newSponsor(), Roles.SPONSOR);
        assertThatThrownBy(() -> answering.answer(id, seen, ANSWER, List.of()))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_NOT_FOUND));
        assertThatThrownBy(() -> reading.show(id))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_NOT_FOUND));
    }

    @Test
    void theSponsorDoesNotAnswerWhatEnded() {
        String id = scene.reported();
        scene.rename();
        scene.filed.asSponsor();
        assertThatThrownBy(() -> answering.answer(id, version(id), ANSWER, List.of()))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_STATE_FORBIDS));
    }
}
