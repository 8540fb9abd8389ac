package org.beian.remedy.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.remedy.service.ServiceScene.TODAY;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.procedure.CancellationReview;
import org.beian.cancellation.procedure.OwnMotion;
import org.beian.cancellation.procedure.SponsorHearing;
import org.beian.law.Clause;
import org.beian.remedy.RemedyKind;
import org.beian.testing.DatabaseTest;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of a remedy against what a bureau cancelled of its own motion. */
@DatabaseTest
@Clause({"B5", "8.2"})
class RemedyAgainstOwnMotionTest extends RemedyAgainstCancellation {

    @Inject OwnMotion motion;
    @Inject SponsorHearing hearing;
    @Inject CancellationReview review;

    /** The website is cancelled as untrue; its second reviewer calls. */
    private String cancelledAsUntrue() {
        cancelled().filedBySponsor();
        cancelled().asReviewer();
        CancellationRequest untrue =
                new CancellationRequest(
                        CancellationKind.CANCEL_WEBSITE,
                        cancelled().website(),
                        null,
                        "示例：备案信息不真实",
                        false,
                        List.of(
                                new CancellationDocument(
                                        scene.proof(), CancellationDocument.EVIDENCE)),
                        null,
                        null);
        String id = motion.open(untrue, "示例：住所查无此单位").toString();
        cancelled().asSponsor();
        hearing.waive(id);
        cancelled().asReviewer("motion-decider", Province.BEIJING);
        review.approve(id, cancelled().approval(id));
        return id;
    }

    /** The bureau records what it would be told. */
    @Test
    void isToldToTheSponsorAlone() {
        letter = scene.letterOf("CANCELLATION", cancelledAsUntrue());
        Long remedy = desk.open(letter, RemedyKind.LAWSUIT, TODAY, COURT);
        assertThat(
                        cancelled()
                                .texts(
                                        "select unit_id from event where case_type = 'REMEDY'"
                                                + " and case_id = ?",
                                        remedy))
                .containsExactly(cancelled().filed.sponsor().id().toString());
    }
}
