package org.beian.remedy.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;
import static org.beian.remedy.service.ServiceScene.TODAY;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingReview;
import org.beian.filing.review.FilingScene;
import org.beian.law.Clause;
import org.beian.law.Deadline;
import org.beian.law.Shanghai;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyRefusal;
import org.beian.remedy.RemedyState;
import org.beian.remedy.service.ServiceScene;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of a remedy against the refusal of an application, which is reviewed again. */
@DatabaseTest
@Clause({"B5", "12.3"})
class RemedyAgainstRefusalTest {

    private static final String COURT = "示例市中级人民法院";

    @Inject FilingScene scene;
    @Inject ServiceScene services;
    @Inject FilingReview review;
    @Inject RemedyDesk desk;
    @Inject RemedyReading reading;
    @Inject InTray tray;

    private SampleFiling filing;
    private String id;
    private Long letter;

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    /** A lawsuit against the refusal of an application; the reviewer calls. */
    private Long againstRefusal() {
        filing = scene.ready();
        id = scene.waiting(filing);
        review.refuse(id, scene.refusal(id, "OTHER"));
        letter = services.letterOf("FILING", id);
        return desk.open(letter, RemedyKind.LAWSUIT, TODAY, COURT);
    }

    private void decided(Long remedy, RemedyState result) {
        scene.asReviewer();
        LocalDate today = Shanghai.date(TestClock.shared().instant());
        desk.decide(
                remedy,
                reading.show(remedy, Locale.SIMPLIFIED_CHINESE).version(),
                new GivenOutcome(result, today, "示例：判决如下", List.of(services.proof())));
    }

    private void resubmitted(SampleFiling again) {
        scene.asProvider();
        scene.submission.resubmit(id, null, again.toContent());
    }

    @Test
    void isReviewedAgainWithItsClockAnew() {
        Long remedy = againstRefusal();
        assertThat(scene.claimsOf(id)).isEmpty();
        TestClock.shared().advance(Duration.ofDays(7));
        decided(remedy, RemedyState.REVOKED);

        FilingApplication application = scene.application(id);
        assertThat(application.state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(application.deadline())
                .contains(new Deadline(LocalDate.of(2026, 12, 29), false));
        assertThat(application.takenBy()).isNull();
        assertThat(scene.claimsOf(id)).isNotEmpty();
        assertThat(
                        scene.read(
                                "select result from filing_round where application_id = ?"
                                        + " order by round_number",
                                application.id()))
                .isEqualTo(Arrays.asList("REFUSED", null));
        tray.holds(WaitingKind.REVIEW, application.id());
        assertThat(scene.actsOf(id)).endsWith("REFUSE", "TAKE_UP_AGAIN");
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
        assertThat(scene.eventsOf(id)).isEqualTo(List.of("FILING_REFUSED", "FILING_UNDER_REVIEW"));
        assertThat(
                        scene.read(
                                "select body from mail where case_type = 'REMEDY' and case_id = ?"
                                        + " and letter_id is not null",
                                remedy))
                .singleElement()
                .asString()
                .contains("重新进入审核", "2026年12月29日");
        assertThat(
                        scene.read(
                                "select text_zh from letter where case_type = 'REMEDY'"
                                        + " and case_id = ?",
                                remedy))
                .singleElement()
                .asString()
                .contains("重新进入审核", "2026年12月29日");

        assertThat(review.approve(id, scene.approval(id))).isNotBlank();
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
    }

    @Test
    void mayBeRefusedAgainByAnotherDecision() {
        decided(againstRefusal(), RemedyState.REVOKED);
        review.refuse(id, scene.refusal(id, "OTHER"));
        assertThat(services.letterOf("FILING", id)).isNotEqualTo(letter);
    }

    @Test
    void staysRefusedWhenTheRefusalIsUpheld() {
        Long remedy = againstRefusal();
        decided(remedy, RemedyState.UPHELD);
        scene.asProvider();
        assertThat(
                        reading.list(
                                new RemedyFilter(RemedyState.UPHELD, RemedyKind.LAWSUIT),
                                Long.MAX_VALUE,
                                50,
                                Locale.SIMPLIFIED_CHINESE))
                .extracting(RemedyView::id)
                .containsExactly(remedy);
        assertThat(scene.application(id).state()).isEqualTo(FilingState.REFUSED);
    }

    /** What became of the application since it was refused. */
    record Since(FilingState state, java.util.function.Consumer<RemedyAgainstRefusalTest> act) {}

    static Stream<Since> since() {
        return Stream.of(
                new Since(FilingState.UNDER_REVIEW, test -> test.resubmitted(test.filing)),
                new Since(
                        FilingState.RETURNED,
                        test -> test.resubmitted(test.filing.without("/websites/0/name"))),
                new Since(
                        FilingState.WITHDRAWN,
                        test -> {
                            test.resubmitted(test.filing);
                            test.scene.submission.withdraw(test.id);
                        }),
                new Since(
                        FilingState.APPROVED,
                        test -> {
                            test.resubmitted(test.filing);
                            test.scene.asReviewer();
                            test.review.approve(test.id, test.scene.approval(test.id));
                        }),
                new Since(
                        FilingState.REFUSED,
                        test -> {
                            test.resubmitted(test.filing);
                            test.scene.asReviewer();
                            test.review.refuse(test.id, test.scene.refusal(test.id, "OTHER"));
                        }));
    }

    @ParameterizedTest
    @MethodSource("since")
    void isNotReviewedAgainOnceItWasHandedInAgain(Since since) {
        Long remedy = againstRefusal();
        since.act().accept(this);
        assertThat(scene.application(id).state()).isEqualTo(since.state());
        assertThatThrownBy(() -> decided(remedy, RemedyState.REVOKED))
                .satisfies(rejectedAs(RemedyRefusal.REMEDY_REVIEW_CONFLICT));
        assertThat(reading.show(remedy, Locale.SIMPLIFIED_CHINESE).state())
                .isEqualTo(RemedyState.OPEN);
        assertThat(scene.application(id).state()).isEqualTo(since.state());
    }

    @Test
    void isNotReviewedAgainTwice() {
        Long lawsuit = againstRefusal();
        Long reconsideration = desk.open(letter, RemedyKind.RECONSIDERATION, TODAY, "示例复议机关");
        decided(reconsideration, RemedyState.REVOKED);
        assertThatThrownBy(() -> decided(lawsuit, RemedyState.REVOKED))
                .satisfies(rejectedAs(RemedyRefusal.REMEDY_REVIEW_CONFLICT));
    }
}
