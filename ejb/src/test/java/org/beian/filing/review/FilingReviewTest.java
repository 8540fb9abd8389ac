package org.beian.filing.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.filing.review.FilingScene.REVIEWER_ONE;
import static org.beian.filing.review.FilingScene.REVIEWER_TWO;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.beian.value.FilingNumber;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of the bureau's decisions (6.1, 12.4, 12.5, 13.3, 13.4). */
@DatabaseTest
class FilingReviewTest {

    @Inject FilingScene scene;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;

    private String approve(SampleFiling filing) {
        scene.asProvider();
        String id = scene.waiting(filing);
        return review.approve(id, scene.approval(id));
    }

    private long lettersOf(String id) {
        return scene.read(
                        "select id from letter where case_type = 'FILING' and case_id = ?",
                        Long.valueOf(id))
                .size();
    }

    @Test
    void takesAndReleasesAndARepeatChangesNothing() {
        String id = scene.waiting(scene.ready());
        review.take(id);
        review.take(id);
        assertThat(scene.application(id).takenBy()).isEqualTo(REVIEWER_ONE);
        review.release(id);
        review.release(id);
        assertThat(scene.application(id).takenBy()).isNull();
        assertThat(scene.actsOf(id)).containsExactly("SUBMIT", "CHECK", "TAKE", "RELEASE");
    }

    @Test
    void letsAColleagueTakeOverAndSaysFromWhom() {
        String id = scene.waiting(scene.ready());
        review.take(id);
        scene.asReviewer(REVIEWER_TWO, Province.BEIJING);
        review.takeOver(id);

        assertThat(scene.application(id).takenBy()).isEqualTo(REVIEWER_TWO);
        List<HistoryEntry> entries = scene.historyOf(id);
        assertThat(entries.get(entries.size() - 1).act()).isEqualTo("TAKE_OVER");
        assertThat(entries.get(entries.size() - 1).reason()).isEqualTo(REVIEWER_ONE);
        review.approve(id, scene.approval(id));
    }

    @Test
    @Clause("12.5")
    void givesNumberRegisterLetterEventAndMail() {
        SampleFiling filing = scene.ready().withSecondWebsite();
        String id = scene.waiting(filing);
        review.take(id);
        String number = review.approve(id, scene.approval(id));

        assertThat(number).matches("京ICP备2026\\d{6}号");
        assertThat(FilingNumber.parse(number).canonical()).isEqualTo(number);
        assertThat(
                        scene.read(
                                "select w.filing_number from icp_website w join icp_subject s on s.id = w.subject_id"
                                        + " where s.filing_number = ? order by w.ordinal",
                                number))
                .isEqualTo(List.of(number + "-1", number + "-2"));
        assertThat(
                        scene.read(
                                "select domain from icp_domain d join icp_website w on w.id = d.website_id"
                                        + " where w.filing_number like ? order by w.ordinal",
                                number + "-%"))
                .isEqualTo(
                        List.of(
                                filing.at("/websites/0/domains/0"),
                                filing.at("/websites/1/domains/0")));
        assertThat(scene.claimsOf(id)).isEmpty();
        assertThat(scene.eventsOf(id)).isEqualTo(List.of("FILING_APPROVED"));
        assertThat(scene.mailsOf(id)).isEqualTo(List.of("notices@provider.example.cn"));
        assertThat(lettersOf(id)).isEqualTo(1);
        assertThat(scene.actsOf(id)).containsExactly("SUBMIT", "CHECK", "TAKE", "APPROVE");
        assertThat(scene.verdictOf(id).isWhole()).isTrue();

        scene.asProvider();
        FilingStatus status = submission.status(id);
        assertThat(status.state()).isEqualTo(FilingState.APPROVED);
        assertThat(status.filingNumber()).isEqualTo(number);
        assertThat(status.clock()).isNull();
        assertThat(status.websites())
                .extracting(FilingStatus.NumberedWebsite::filingNumber)
                .containsExactly(number + "-1", number + "-2");
        assertThat(status.decision().letterNumber()).matches("京通管备〔2026〕[1-9]\\d*号");
    }

    @Test
    void givesEachProvinceAndYearItsOwnSeries() {
        String beijing = approve(scene.ready());
        scene.asProvider();
        String id = scene.waiting(FilingScene.inGuangdong(scene.another()));
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThat(review.approve(id, scene.approval(id))).startsWith("粤ICP备2026");
        TestClock.shared().set(LocalDateTime.of(2020, 6, 1, 10, 0));
        String old = approve(scene.another().with("/verification/date", "2020-05-30"));
        assertThat(beijing).startsWith("京ICP备2026");
        assertThat(old).isEqualTo("京ICP备20000001号");
    }

    @Test
    @Clause("12.4")
    void refusesWithReasonsAndTellsToRevise() {
        SampleFiling filing = scene.ready();
        String id = scene.waiting(filing);
        review.refuse(id, scene.refusal(id, "NAME_NOT_STANDARD", "OTHER", "OTHER"));

        scene.asProvider();
        FilingStatus status = submission.status(id);
        assertThat(status.state()).isEqualTo(FilingState.REFUSED);
        assertThat(status.decision().reasons())
                .containsExactly(
                        new FilingStatus.StatedReason("NAME_NOT_STANDARD", "12.4"),
                        new FilingStatus.StatedReason("OTHER", "12.4"));
        assertThat(status.decision().opinion()).isEqualTo("示例意见");
        assertThat(status.filingNumber()).isNull();
        assertThat(scene.eventsOf(id)).isEqualTo(List.of("FILING_REFUSED"));
        assertThat(scene.mailsOf(id)).hasSize(1);
        assertThat(scene.claimsOf(id)).isEmpty();
        assertThat(lettersOf(id)).isEqualTo(1);

        FilingStatus again =
                submission.resubmit(id, null, filing.with("/websites/0/name", "示例新名称").toContent());
        assertThat(again.state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.decision()).isNull();
        assertThat(again.clock().workingDaysLeft()).isEqualTo(20);
        scene.asReviewer();
        review.approve(id, scene.approval(id));
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
        assertThat(lettersOf(id)).isEqualTo(2);
    }

    @Test
    @Clause({"13.3", "13.4"})
    void tellsTheSponsorWhoFiledItself() {
        SampleFiling filing = scene.selfFiled();
        String id = scene.waiting(filing);
        review.refuse(id, scene.refusal(id, "OTHER"));

        assertThat(scene.mailsOf(id)).isEqualTo(List.of(filing.at("/subject/responsible/email")));
        List<HistoryEntry> entries = scene.historyOf(id);
        assertThat(entries.get(entries.size() - 1).clause()).isEqualTo("13.3");
    }
}
