package org.beian.cancellation.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.cancellation.procedure.CancellationScene.REVIEWER_ONE;
import static org.beian.cancellation.procedure.CancellationScene.request;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.CancellationState;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.lookup.PublicLookup;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of cancellations: application, review, and what becomes of the register. */
@DatabaseTest
@Clause({"15.2", "15.4"})
class CancellationTest {

    @Inject CancellationScene scene;
    @Inject CancellationProcedure procedure;
    @Inject CancellationReview review;
    @Inject CancellationReading reading;
    @Inject FilingRepository filings;
    @Inject PublicLookup lookup;
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

    private String ofSubject() {
        return scene.submitted(request(CancellationKind.CANCEL_SUBJECT, number, null));
    }

    private void assertWhole(String filingNumber) {
        boolean whole =
                FiledScene.inNew(
                        () -> {
                            Object id =
                                    scene.filed
                                            .read(
                                                    "select application_id from icp_subject"
                                                            + " where filing_number = ?",
                                                    filingNumber)
                                            .get(0);
                            return history.verify(
                                            filings.find(((Number) id).longValue()).orElseThrow())
                                    .isWhole();
                        });
        assertThat(whole).isTrue();
    }

    @Test
    void endsASubjectWithAllThatBelongsToIt() {
        String id = ofSubject();
        assertThat(reading.show(id).deadline().date()).isEqualTo(LocalDate.of(2026, 12, 22));
        scene.approved(id);

        assertThat(scene.stateOf("icp_subject", number)).isEqualTo("CANCELLED");
        assertThat(scene.stateOf("icp_website", scene.website())).isEqualTo("CANCELLED");
        assertThat(
                        scene.texts(
                                "select a.state from icp_access a join icp_subject s"
                                        + " on s.id = a.subject_id where s.filing_number = ?",
                                number))
                .containsExactly("CANCELLED");
        assertThat(scene.texts("select domain from icp_domain where domain = ?", scene.domain()))
                .isEmpty();
        assertThat(
                        scene.texts(
                                "select p.phone from icp_phone p join icp_subject s"
                                        + " on s.id = p.subject_id where s.filing_number = ?",
                                number))
                .isEmpty();
        assertThat(
                        scene.texts(
                                "select v.state from icp_version v where v.filing_number = ?"
                                        + " order by v.version_number",
                                number))
                .containsExactly("ACTIVE", "CANCELLED");
        assertThat(scene.isWhole(id)).isTrue();
        assertThat(scene.actsOf(id)).containsExactly("SUBMIT", "TAKE", "APPROVE");
        assertThat(scene.eventsOf(id)).containsExactly("CANCELLATION_APPROVED");
        assertThat(scene.mailsOf(id)).hasSize(1);
        assertWhole(number);
        scene.asSponsor();
        CancellationView.Decision decision = reading.show(id).decision();
        assertThat(decision.letterNumber()).startsWith("京通管备〔2026〕");
        assertThat(decision.by()).isNull();
        assertThat(reading.letter(id, Locale.SIMPLIFIED_CHINESE).content())
                .startsWith("%PDF".getBytes());
        assertThat(reading.history(id))
                .extracting(entry -> entry.act())
                .containsExactly("APPROVE", "SUBMIT");
    }

    @Test
    void freesTheDomainForAnotherFiling() {
        scene.approved(scene.ofWebsite());
        assertThat(lookup.byDomain(scene.domain()).websites()).isEmpty();
        scene.asProvider();
        String again =
                scene.filed.approved(scene.filed.anotherOfProvider().withDomain(scene.domain()));
        assertThat(again).isNotEqualTo(number);
        assertThat(scene.stateOf("icp_website", again + "-1")).isEqualTo("ACTIVE");
    }

    @Test
    void letsAProviderApplyWithTheMandateAndTellsTheSponsor() {
        scene.asProvider();
        CancellationRequest request =
                scene.mandated(CancellationKind.CANCEL_WEBSITE, scene.website(), null);
        String id = scene.submitted(request);
        assertThat(scene.eventsOf(id)).containsExactly("CANCELLATION_SUBMITTED");
        assertThat(scene.mailsOf(id)).hasSize(1);
        scene.asSponsor();
        assertThat(reading.own(CancellationState.UNDER_REVIEW, Long.MAX_VALUE, 10))
                .extracting(each -> each.id().toString())
                .contains(id);
        scene.approved(id);
        assertThat(scene.stateOf("icp_subject", number)).isEqualTo("ACTIVE");
        assertThat(scene.stateOf("icp_website", scene.website())).isEqualTo("CANCELLED");
        assertThat(scene.mailsOf(id)).hasSize(3);
        assertThat(scene.eventsOf(id))
                .containsExactlyInAnyOrder(
                        "CANCELLATION_SUBMITTED", "CANCELLATION_APPROVED", "CANCELLATION_APPROVED");
    }

    @Test
    void asksAProviderForTheMandateDocument() {
        scene.asProvider();
        CancellationRequest without =
                new CancellationRequest(
                        CancellationKind.CANCEL_WEBSITE,
                        scene.website(),
                        null,
                        CancellationScene.REASON,
                        true,
                        List.of(),
                        null,
                        null);
        assertThat(scene.faults(without)).containsExactly("CANCELLATION_MANDATE");
        String others = scene.mandateOf(scene.filed.sponsor());
        CancellationRequest withAnothers =
                new CancellationRequest(
                        CancellationKind.CANCEL_WEBSITE,
                        scene.website(),
                        null,
                        CancellationScene.REASON,
                        true,
                        List.of(new CancellationDocument(others, CancellationDocument.MANDATE)),
                        null,
                        null);
        assertThat(scene.faults(withAnothers)).containsExactly("CANCELLATION_DOCUMENTS_KNOWN");
    }

    @Test
    @Clause("B14")
    void leavesTheWebsiteWithoutAccessWhenItsProviderWithdraws() {
        scene.asProvider();
        LocalDate day = LocalDate.of(2026, 11, 24);
        String id = scene.submitted(scene.withdrawal(day));
        assertThat(reading.show(id).serviceEndedOn()).isEqualTo(day);
        scene.approved(id);
        assertThat(scene.isWhole(id)).isTrue();
        assertThat(
                        scene.texts(
                                "select e.on_date from icp_access_fact e join icp_access a"
                                        + " on a.id = e.access_id join icp_website w"
                                        + " on w.id = a.website_id where w.filing_number = ?",
                                scene.website()))
                .containsExactly(day.toString());
        assertThat(scene.stateOf("icp_website", scene.website())).isEqualTo("WITHOUT_ACCESS");
        assertThat(scene.texts("select domain from icp_domain where domain = ?", scene.domain()))
                .as("the website stays filed")
                .hasSize(1);
        assertThat(lookup.byDomain(scene.domain()).websites()).hasSize(1);
        assertThat(
                        scene.texts(
                                "select id from stop_access_notice where"
                                        + " cause_type = 'CANCELLATION' and cause_id = ?",
                                Long.valueOf(id)))
                .as("who withdraws is not ordered to stop")
                .isEmpty();
        assertWhole(number);
        scene.asSponsor();
        assertThat(scene.ofWebsite()).as("the sponsor may still end it").isNotEmpty();
    }

    @Test
    void tellsASponsorToCancelTheWebsiteWithItsLastAccess() {
        String provider = scene.filed.provider().code();
        assertThat(scene.faults(request(CancellationKind.CANCEL_ACCESS, scene.website(), provider)))
                .containsExactly("CANCELLATION_LEAVES_ACCESS");
        assertThat(scene.faults(request(CancellationKind.CANCEL_ACCESS, scene.website(), null)))
                .containsExactly("CANCELLATION_ACCESS_KNOWN");
        scene.asProvider();
        assertThat(
                        scene.faults(
                                scene.mandated(
                                        CancellationKind.CANCEL_ACCESS, scene.website(), null)))
                .containsExactly("CANCELLATION_LEAVES_ACCESS");
    }

    @Test
    void answersAnothersNumberLikeOneThatNobodyHas() {
        scene.filed.become(scene.filed.newSponsor(), "SPONSOR");
        for (String unknown : List.of(number, "京ICP备2026999999号", "none")) {
            assertThat(scene.faults(request(CancellationKind.CANCEL_SUBJECT, unknown, null)))
                    .containsExactly("CANCELLATION_FILING_KNOWN");
        }
        scene.filed.become(scene.filed.newProvider(), "PROVIDER");
        assertThat(scene.faults(request(CancellationKind.CANCEL_WEBSITE, scene.website(), null)))
                .containsExactly("CANCELLATION_FILING_KNOWN");
    }

    @Test
    void refusesADecisionThatIsNotTheCallers() {
        String id = scene.ofWebsite();
        scene.asReviewer();
        assertThatThrownBy(() -> review.approve(id, scene.decision(id)))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_NOT_TAKEN));
        ReviewerDecision seen = scene.approval(id);
        assertThatThrownBy(
                        () ->
                                review.approve(
                                        id,
                                        new ReviewerDecision(seen.version() - 1, List.of(), "")))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_STALE));
        assertThatThrownBy(() -> review.refuse(id, seen))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_REASONS_MISSING));
        assertThatThrownBy(() -> review.refuse(id, scene.decision(id, "NO_SUCH")))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_REASONS_MISSING));
        assertThatThrownBy(
                        () ->
                                review.approve(
                                        id,
                                        new ReviewerDecision(
                                                seen.version(), List.of(), "x".repeat(2001))))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_OPINION_INVALID));
        scene.asReviewer(CancellationScene.REVIEWER_TWO, Province.BEIJING);
        assertThatThrownBy(() -> review.take(id))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_TAKEN));
        assertThatThrownBy(() -> review.approve(id, seen))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_TAKEN));
        scene.asReviewer("other", Province.GUANGDONG);
        assertThatThrownBy(() -> review.take(id))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_NOT_FOUND));
        assertThatThrownBy(() -> reading.show(id))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_NOT_FOUND));
        scene.asReviewer(CancellationScene.REVIEWER_TWO, Province.BEIJING);
        review.takeOver(id);
        review.refuse(id, scene.decision(id, "SERVICE_CONTINUES"));
        assertThat(scene.one(id).state()).isEqualTo(CancellationState.REFUSED);
        assertThat(scene.stateOf("icp_website", scene.website())).isEqualTo("ACTIVE");
        assertThat(scene.isWhole(id)).isTrue();
        assertThatThrownBy(() -> review.approve(id, scene.decision(id)))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_DECIDED));
    }

    @Test
    void asksForFourEyes() {
        String id = scene.ofWebsite();
        scene.asReviewer("sponsor", Province.BEIJING);
        ReviewerDecision seen = scene.approval(id);
        assertThatThrownBy(() -> review.approve(id, seen))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_FOUR_EYES));
        review.release(id);
        scene.approved(id);
        assertThat(scene.one(id).decision().orElseThrow().by()).isEqualTo(REVIEWER_ONE);
    }

    @Test
    @Clause("B12")
    void letsApplicantAndSponsorTakeItBack() {
        scene.asProvider();
        CancellationRequest request =
                scene.mandated(CancellationKind.CANCEL_WEBSITE, scene.website(), null);
        String first = scene.submitted(request);
        procedure.withdraw(first);
        assertThatThrownBy(() -> procedure.withdraw(first))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_STATE_FORBIDS));
        String second = scene.submitted(request);
        scene.filed.become(scene.filed.newSponsor(), "SPONSOR");
        assertThatThrownBy(() -> procedure.withdraw(second))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_NOT_FOUND));
        scene.asSponsor();
        procedure.withdraw(second);
        assertThat(scene.one(second).state()).isEqualTo(CancellationState.WITHDRAWN);
        assertThat(scene.eventsOf(second))
                .containsExactlyInAnyOrder("CANCELLATION_SUBMITTED", "CANCELLATION_WITHDRAWN");
    }

    @Test
    @Clause("B1")
    void waitsForTheBureauUntilItIsDecided() {
        String id = scene.ofWebsite();
        Long key = Long.valueOf(id);
        scene.asReviewer("other", Province.GUANGDONG);
        tray.lacks(WaitingKind.CANCELLATION, key);
        scene.asReviewer();
        assertThat(tray.link(WaitingKind.CANCELLATION, key))
                .isEqualTo("/bureau/cancellation.xhtml?id=" + id);
        tray.becomesOverdue(WaitingKind.CANCELLATION, key, LocalDate.of(2026, 12, 22));
        assertThat(reading.show(id).deadline().workingDaysLeft()).isNegative();
        review.approve(id, scene.approval(id));
        tray.lacks(WaitingKind.CANCELLATION, key);
    }
}
