package org.beian.filing.register;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.review.FilingReview;
import org.beian.filing.review.FilingScene;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the end of a subject with its websites, and of what is in force again with it. */
@DatabaseTest
@Clause({"15.4", "B4"})
class RegisterCancellationTest {

    private static final String CAUSE = "TEST";

    @Inject FilingScene scene;
    @Inject FilingReview review;
    @Inject RegisterCancellation register;

    private String number;

    @BeforeEach
    void file() {
        String id = scene.waiting(scene.ready().withSecondWebsite());
        number = review.approve(id, scene.approval(id));
    }

    private <T> T one(Class<T> type, String of) {
        return scene.em
                .createQuery(
                        "select e from " + type.getSimpleName() + " e where e.filingNumber = :n",
                        type)
                .setParameter("n", of)
                .getSingleResult();
    }

    private void cancelWebsite() {
        FilingScene.inNew(() -> register.cancel(one(IcpWebsite.class, number + "-2"), CAUSE));
    }

    private void cancelSubject() {
        FilingScene.inNew(() -> register.cancel(one(IcpSubject.class, number), CAUSE));
    }

    private void restore() {
        FilingScene.inNew(
                () -> {
                    IcpSubject subject = one(IcpSubject.class, number);
                    assertThat(register.isRestorable(subject, null, List.of())).isTrue();
                    register.restore(subject, null, List.of(), "TEST_RESTORED");
                    return null;
                });
    }

    private List<?> cancelled() {
        return scene.read(
                "select filing_number from icp_website where state = 'CANCELLED'"
                        + " and filing_number in (?, ?) order by filing_number",
                number + "-1",
                number + "-2");
    }

    @Test
    void restoresAllThatEndedWithIt() {
        cancelSubject();
        assertThat(cancelled()).hasSize(2);
        restore();
        assertThat(cancelled()).isEmpty();
    }

    /** Both acts have one cause and follow each other at once. */
    @Test
    void leavesWhatAnotherActOfTheSameCauseEndedJustBefore() {
        cancelWebsite();
        cancelSubject();
        restore();
        assertThat(cancelled().toString()).isEqualTo("[" + number + "-2]");
    }
}
