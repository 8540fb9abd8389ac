package org.beian.cancellation.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.cancellation.procedure.CancellationScene.request;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.CancellationState;
import org.beian.law.Clause;
import org.beian.party.Units;
import org.beian.testing.AtOnce;
import org.beian.testing.DatabaseTest;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of cancellations by two callers at the same moment. */
@DatabaseTest
@Clause("15.4")
class CancellationRaceTest {

    @Inject CancellationScene scene;
    @Inject CancellationProcedure procedure;
    @Inject CancellationReview review;
    @Inject OwnMotion ownMotion;
    @Inject SponsorHearing hearing;
    @Inject Units units;

    @BeforeEach
    void file() {
        scene.filedBySponsor();
    }

    @Test
    void acceptsOneOfTwoApplicationsForOneWebsite() throws Exception {
        Runnable apply =
                () -> {
                    scene.asSponsor();
                    procedure.submit(
                            request(CancellationKind.CANCEL_WEBSITE, scene.website(), null));
                };
        assertThat(AtOnce.run(apply, apply))
                .containsExactlyInAnyOrder("DONE", "CANCELLATION_CONFLICT");
    }

    @Test
    void decidesOnceAndTellsOnce() throws Exception {
        String id = scene.ofWebsite();
        scene.asReviewer();
        ReviewerDecision seen = scene.approval(id);
        Runnable approve =
                () -> {
                    scene.asReviewer();
                    review.approve(id, seen);
                };
        Runnable refuse =
                () -> {
                    scene.asReviewer();
                    review.refuse(id, new ReviewerDecision(seen.version(), List.of("OTHER"), "示例"));
                };
        assertThat(AtOnce.run(approve, refuse))
                .containsExactlyInAnyOrder("DONE", "CANCELLATION_DECIDED");
        assertThat(scene.mailsOf(id)).hasSize(1);
        assertThat(scene.actsOf(id)).hasSize(3);
        assertThat(scene.isWhole(id)).isTrue();
    }

    @Test
    void doesNotDecideWhatIsTakenBackAtTheSameMoment() throws Exception {
        String id = scene.ofWebsite();
        scene.asReviewer();
        ReviewerDecision seen = scene.approval(id);
        Runnable approve =
                () -> {
                    scene.asReviewer();
                    review.approve(id, seen);
                };
        Runnable withdraw =
                () -> {
                    scene.asSponsor();
                    procedure.withdraw(id);
                };
        List<String> results = AtOnce.run(approve, withdraw);
        assertThat(results).containsOnlyOnce("DONE");
        boolean approved = scene.one(id).state() == CancellationState.APPROVED;
        assertThat(results.get(0).equals("DONE")).isEqualTo(approved);
        assertThat(scene.stateOf("icp_website", scene.website()))
                .isEqualTo(approved ? "CANCELLED" : "ACTIVE");
    }

    @Test
    void givesAnApplicationToOneOfTwoReviewers() throws Exception {
        String id = scene.ofWebsite();
        Runnable first =
                () -> {
                    scene.asReviewer(CancellationScene.REVIEWER_ONE, Province.BEIJING);
                    review.take(id);
                };
        Runnable second =
                () -> {
                    scene.asReviewer(CancellationScene.REVIEWER_TWO, Province.BEIJING);
                    review.take(id);
                };
        assertThat(AtOnce.run(first, second))
                .containsExactlyInAnyOrder("DONE", "CANCELLATION_TAKEN");
    }

    /** One reviewer approves what the other drops. */
    @Test
    @Clause("8.2")
    void decidesOrDropsWhatWasOpenedOnOwnMotion() throws Exception {
        scene.asReviewer();
        CancellationRequest untrue =
                new CancellationRequest(
                        CancellationKind.CANCEL_WEBSITE,
                        scene.website(),
                        null,
                        CancellationScene.REASON,
                        false,
                        List.of(
                                new CancellationDocument(
                                        scene.mandateOf(
                                                units.bureauOf(Province.BEIJING).orElseThrow()),
                                        CancellationDocument.EVIDENCE)),
                        null,
                        null);
        String id = ownMotion.open(untrue, "示例：所填电话为空号").toString();
        scene.asSponsor();
        hearing.waive(id);
        scene.asReviewer(CancellationScene.REVIEWER_TWO, Province.BEIJING);
        ReviewerDecision seen = scene.approval(id);
        Runnable approve =
                () -> {
                    scene.asReviewer(CancellationScene.REVIEWER_TWO, Province.BEIJING);
                    review.approve(id, seen);
                };
        Runnable drop =
                () -> {
                    scene.asReviewer();
                    ownMotion.drop(id, "示例：已核实");
                };
        List<String> results = AtOnce.run(approve, drop);
        assertThat(results).containsOnlyOnce(AtOnce.DONE);
        boolean approved = scene.one(id).state() == CancellationState.APPROVED;
        assertThat(results.get(0).equals(AtOnce.DONE)).isEqualTo(approved);
        assertThat(scene.stateOf("icp_website", scene.website()))
                .isEqualTo(approved ? "CANCELLED" : "ACTIVE");
        assertThat(scene.mailsOf(id)).hasSize(2);
        assertThat(scene.isWhole(id)).isTrue();
    }
}
