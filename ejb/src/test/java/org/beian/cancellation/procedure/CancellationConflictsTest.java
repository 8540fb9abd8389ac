package org.beian.cancellation.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.cancellation.procedure.CancellationScene.request;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.CancellationRequest;
import org.beian.filing.application.FiledPart;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of cancellations beside other acts on the same filing. */
@DatabaseTest
@Clause("15.3")
class CancellationConflictsTest {

    @Inject CancellationScene scene;
    @Inject CancellationProcedure procedure;
    @Inject CancellationReview review;
    @Inject WaitingCancellations waiting;

    private String number;

    @BeforeEach
    void file() {
        number = scene.filedBySponsor();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    @Test
    void refusesWhatConflictsWithAnotherAct() {
        String id = scene.ofWebsite();
        for (CancellationRequest overlapping :
                List.of(
                        request(CancellationKind.CANCEL_WEBSITE, scene.website(), null),
                        request(CancellationKind.CANCEL_SUBJECT, number, null))) {
            assertThatThrownBy(() -> procedure.submit(overlapping))
                    .is(rejectedAs(CancellationRefusal.CANCELLATION_CONFLICT));
            assertThat(scene.faults(overlapping)).containsExactly("NO_OPEN_CANCELLATION");
        }
        scene.approved(id);
        scene.asSponsor();
        assertThat(scene.faults(request(CancellationKind.CANCEL_WEBSITE, scene.website(), null)))
                .containsExactly("NOT_CANCELLED_YET");
    }

    @Test
    void refusesWhatIsBeingChangedAlsoAtTheDecision() {
        String id = scene.ofWebsite();
        scene.asReviewer();
        ReviewerDecision approval = scene.approval(id);
        Object source =
                scene.filed
                        .read(
                                "select application_id from icp_subject where filing_number = ?",
                                number)
                        .get(0);
        claim(source, "PART", "W:" + scene.website());
        claim(source, "FILING", number);
        assertThatThrownBy(() -> review.approve(id, approval))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_CONFLICT));
        scene.asSponsor();
        procedure.withdraw(id);
        for (CancellationRequest touched :
                List.of(
                        request(CancellationKind.CANCEL_WEBSITE, scene.website(), null),
                        request(CancellationKind.CANCEL_SUBJECT, number, null))) {
            assertThat(scene.faults(touched)).containsExactly("NO_PENDING_CHANGE");
        }
        scene.filed.write(
                "delete from filing_claim where application_id = ? and kind in ('PART', 'FILING')",
                source);
        assertThat(scene.ofWebsite()).isNotEmpty();
    }

    /** As an application under review claims what it changes. */
    private void claim(Object application, String kind, String claim) {
        scene.filed.write(
                "insert into filing_claim (application_id, kind, claim) values (?, ?, ?)",
                application,
                kind,
                claim);
    }

    @Test
    @Clause("15.3")
    void tellsTheRulesOnChangesWhatIsBeingCancelled() {
        assertThat(parts()).isEmpty();
        String id = scene.ofWebsite();
        assertThat(parts()).containsExactly(FiledPart.website(scene.website()));
        procedure.withdraw(id);
        assertThat(parts()).isEmpty();
        scene.submitted(request(CancellationKind.CANCEL_SUBJECT, number, null));
        assertThat(parts())
                .containsExactlyInAnyOrder(
                        FiledPart.subject(number), FiledPart.website(scene.website()));
    }

    private Set<FiledPart> parts() {
        return FiledScene.inNew(() -> waiting.of(number));
    }
}
