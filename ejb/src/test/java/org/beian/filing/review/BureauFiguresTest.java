package org.beian.filing.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.beian.account.Roles;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.BureauFigures.Load;
import org.beian.filing.review.BureauFigures.Month;
import org.beian.filing.review.BureauFigures.Reason;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of the figures of the review, in a year in which no other test decides. */
@DatabaseTest
@Clause("12.4")
class BureauFiguresTest {

    private static final YearMonth MAY = YearMonth.of(2033, 5);

    @Inject FilingScene scene;
    @Inject FilingReview review;
    @Inject FilingSubmission submission;
    @Inject BureauFigures figures;
    @Inject TestCallers callers;
    @Inject Authorities authorities;
    @Inject Units units;

    private void on(YearMonth month, int day) {
        TestClock.shared().set(LocalDateTime.of(month.getYear(), month.getMonth(), day, 10, 0));
    }

    private void decide(SampleFiling filing, String reason) {
        scene.asProvider();
        String id = scene.waiting(filing);
        if (reason == null) {
            review.approve(id, scene.approval(id));
        } else {
            review.refuse(id, scene.refusal(id, reason));
        }
    }

    @Test
    void countsDecisionsAndReasonsOfTheProvinceByMonth() {
        on(MAY, 30);
        decide(scene.ready(), null);
        decide(scene.another(), "OTHER");
        on(MAY.plusMonths(1), 2);
        decide(scene.another(), null);
        decide(scene.another(), "OTHER");
        decide(scene.another(), "DOCUMENT_UNCLEAR");

        List<Month> months = figures.months();
        assertThat(months).hasSize(6);
        assertThat(months.subList(3, 6))
                .containsExactly(
                        new Month(MAY.minusMonths(1), 0, 0),
                        new Month(MAY, 1, 1),
                        new Month(MAY.plusMonths(1), 1, 2));
        assertThat(figures.reasons())
                .containsExactly(new Reason("OTHER", 2), new Reason("DOCUMENT_UNCLEAR", 1));

        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThat(figures.months()).allMatch(month -> month.approved() + month.refused() == 0);
        assertThat(figures.reasons()).isEmpty();
    }

    @Test
    void countsEachRoundByItself() {
        on(MAY.plusYears(2), 10);
        SampleFiling filing = scene.ready();
        scene.asProvider();
        String id = scene.waiting(filing);
        review.refuse(id, scene.refusal(id, "OTHER", "DOCUMENT_UNCLEAR"));
        again(id, filing);
        assertThat(figures.months()).last().isEqualTo(new Month(MAY.plusYears(2), 0, 1));
        review.refuse(id, scene.refusal(id, "OTHER"));
        on(MAY.plusYears(2).plusMonths(1), 2);
        again(id, filing);
        review.approve(id, scene.approval(id));

        assertThat(figures.months().subList(4, 6))
                .containsExactly(
                        new Month(MAY.plusYears(2), 0, 2),
                        new Month(MAY.plusYears(2).plusMonths(1), 1, 0));
        assertThat(figures.reasons())
                .containsExactly(new Reason("OTHER", 2), new Reason("DOCUMENT_UNCLEAR", 1));
    }

    /** The provider submits once more; the reviewer calls from then on. */
    private void again(String id, SampleFiling filing) {
        scene.asProvider();
        submission.resubmit(id, null, filing.toContent());
        scene.asReviewer();
    }

    @Test
    void sortsWhatWaitsByWhatIsLeftOfTheLimit() {
        on(MAY.plusYears(1), 8);
        scene.asReviewer("reviewer-bj", Province.BEIJING);
        Map<QueueAge, Integer> before = figures.ages();
        scene.waiting(scene.ready());
        Map<QueueAge, Integer> after = figures.ages();
        assertThat(after.get(QueueAge.LATER)).isEqualTo(before.get(QueueAge.LATER) + 1);
        assertThat(after.get(QueueAge.OVERDUE)).isEqualTo(before.get(QueueAge.OVERDUE));
        int all = after.values().stream().mapToInt(Integer::intValue).sum();

        on(MAY.plusYears(1).plusMonths(3), 8);
        assertThat(figures.ages().get(QueueAge.OVERDUE)).isEqualTo(all);
    }

    @Test
    @Clause("5.2")
    void tellsTheMinistryWhatWaitsAtEachBureauAndWhatItRefused() {
        on(MAY.plusYears(1), 8);
        scene.waiting(scene.ready());
        on(MAY.plusYears(1).plusMonths(1), 2);
        assertThat(ofBeijing().soon()).isPositive();
        on(MAY.plusYears(1).plusMonths(3), 8);
        long before = ofBeijing().refused();
        scene.asProvider();
        String refused = scene.waiting(scene.another());
        review.refuse(refused, scene.refusal(refused, "DOMAIN_NOT_HELD"));

        Load beijing = ofBeijing();
        assertThat(beijing.waiting()).isPositive();
        assertThat(beijing.overdue()).isEqualTo(beijing.waiting());
        assertThat(beijing.soon()).isZero();
        assertThat(beijing.refused()).isEqualTo(before + 1);
    }

    /** What the ministry sees of the bureau of Beijing. */
    private Load ofBeijing() {
        authorities.ensure();
        callers.become(
                SeededUnits.callerOf(
                        units.byCode(Authorities.MINISTRY).orElseThrow(),
                        "ministry",
                        Roles.MINISTRY));
        return figures.loads().stream()
                .filter(load -> load.province().equals(Province.BEIJING.regionCode()))
                .findFirst()
                .orElseThrow();
    }
}
