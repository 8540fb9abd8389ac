package org.beian.filing.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.beian.account.Roles;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.Test;

/** Tests of the tasks that wait at a provider, by the day they are due. */
@DatabaseTest
class ProviderTasksTest {

    private static final int ALL = 100;

    @Inject EntrustedScene scene;
    @Inject FilingSubmission submission;
    @Inject Entrustment entrustment;
    @Inject FilingReview review;
    @Inject FilingHandOver handOver;
    @Inject ProviderTasks tasks;

    private String submitted() {
        scene.asProvider();
        return submission.submit(scene.another().toContent()).id();
    }

    private String returned() {
        scene.asProvider();
        return submission.submit(scene.another().without("/subject/name").toContent()).id();
    }

    private String refused() {
        String id = submitted();
        scene.asReviewer();
        review.refuse(id, scene.refusal(id, "DOMAIN_NOT_HELD"));
        scene.asProvider();
        return id;
    }

    private String approved() {
        String id = submitted();
        scene.asReviewer();
        review.approve(id, scene.approval(id));
        scene.asProvider();
        return id;
    }

    @Test
    @Clause({"7.5", "12.2"})
    void listsWhatIsDueFirst() {
        String mend = returned();
        String again = refused();
        String verify = scene.entrusted();
        String pass = approved();
        submitted();

        assertThat(tasks.next(null, QueuePosition.START, ALL))
                .extracting(ProviderTask::id, ProviderTask::kind, ProviderTask::workingDaysLeft)
                .containsExactly(
                        tuple(verify, ProviderTaskKind.TO_VERIFY, 5),
                        tuple(pass, ProviderTaskKind.TO_HAND_OVER, 5),
                        tuple(mend, ProviderTaskKind.RETURNED, 10),
                        tuple(again, ProviderTaskKind.REFUSED, 10));
        ProviderTaskCounts counts = tasks.counts();
        assertThat(counts.all()).isEqualTo(4);
        assertThat(counts.waiting().values()).containsOnly(1);
        assertThat(counts.overdue()).isZero();
        assertThat(counts.withBureau()).isEqualTo(1);
    }

    @Test
    void goesOnFromThePlaceOfTheLastOne() {
        String first = scene.entrusted();
        String second = approved();
        String third = returned();

        assertThat(tasks.next(null, QueuePosition.START, 2))
                .extracting(ProviderTask::id)
                .containsExactly(first, second);
        QueuePosition last = tasks.next(null, QueuePosition.START, 2).get(1).position();
        assertThat(tasks.next(null, QueuePosition.parse(last.toString(), null), 2))
                .extracting(ProviderTask::id)
                .containsExactly(third);
        assertThat(tasks.next(ProviderTaskKind.TO_HAND_OVER, QueuePosition.START, 0))
                .extracting(ProviderTask::id)
                .containsExactly(second);
    }

    @Test
    void showsWhatIsOverdueAndForgetsWhatIsDone() {
        String verify = scene.entrusted();
        String pass = approved();
        TestClock.shared().set(LocalDateTime.of(2026, 12, 2, 9, 0));
        assertThat(tasks.counts().overdue()).isEqualTo(2);
        assertThat(tasks.next(null, QueuePosition.START, ALL))
                .extracting(ProviderTask::workingDaysLeft)
                .containsExactly(-1, -1);

        entrustment.sendBack(verify, null, "资料不完整");
        handOver.pass(pass, new HandOver(SampleFiling.OFFICER, "已指导安装电子验证标识", null));
        String mend = returned();
        submission.withdraw(mend);
        String again = refused();
        submission.resubmit(again, null, scene.another().toContent());
        assertThat(tasks.next(null, QueuePosition.START, ALL)).isEmpty();
        assertThat(tasks.counts().all()).isZero();
    }

    /** A sponsor that files itself also corrects itself. */
    @Test
    void leavesOutWhatSponsorsFileThemselvesAndOtherProvidersHave() {
        returned();
        scene.as(scene.anotherProvider(), Roles.PROVIDER);
        assertThat(tasks.next(null, QueuePosition.START, ALL)).isEmpty();
        assertThat(tasks.counts().all()).isZero();

        scene.asSponsor();
        String id = submission.submit(scene.filing().without("/subject/name").toContent()).id();
        assertThat(scene.application(id).provider().due()).isNull();
    }

    /** Fault F12: ten days over a holiday. */
    @Test
    void countsWorkingDaysOnly() {
        TestClock.shared().set(LocalDateTime.of(2026, 9, 28, 9, 0));
        String id = scene.entrusted();
        assertThat(scene.application(id).provider().due()).isEqualTo(LocalDate.of(2026, 10, 10));
    }
}
