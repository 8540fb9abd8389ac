package org.beian.cancellation.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRefusal;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of what an applicant may apply about, and of what an approval ends. */
@DatabaseTest
@Clause({"15.1", "15.5"})
class CancellationPreviewTest {

    @Inject CancellationScene scene;
    @Inject CancellationPreview preview;

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
    void offersTheSponsorAndTheProviderTheFilingAndNobodyElse() {
        CancellableFiling own = preview.parts(scene.website()).orElseThrow();
        assertThat(own.filingNumber()).isEqualTo(number);
        assertThat(own.websites())
                .singleElement()
                .satisfies(
                        website -> {
                            assertThat(website.filingNumber()).isEqualTo(scene.website());
                            assertThat(website.accesses())
                                    .extracting(CancellableFiling.Access::code)
                                    .containsExactly(scene.filed.provider().code());
                        });
        assertThat(preview.parts("x")).isEmpty();
        assertThat(preview.parts("京ICP备2026999999号")).isEmpty();
        scene.asProvider();
        assertThat(preview.parts(number)).contains(own);
        scene.filed.become(scene.filed.newProvider(), "PROVIDER");
        assertThat(preview.parts(number)).isEmpty();
    }

    @Test
    void offersNothingOfWhatIsCancelled() {
        scene.approved(
                scene.submitted(
                        CancellationScene.request(CancellationKind.CANCEL_SUBJECT, number, null)));
        scene.asSponsor();
        assertThat(preview.parts(number)).isEmpty();
    }

    @Test
    void tellsWhatEndsAndThenWhoWasOrdered() {
        String id = scene.ofWebsite();
        CancellationEffects expected = preview.effects(id);
        assertThat(expected.websites())
                .singleElement()
                .satisfies(
                        website -> {
                            assertThat(website.filingNumber()).isEqualTo(scene.website());
                            assertThat(website.domains()).contains(scene.domain());
                        });
        assertThat(expected.stops())
                .containsExactly(
                        new CancellationEffects.Stop(
                                scene.website(), scene.filed.provider().name(), true));
        assertThat(expected.notices()).isEmpty();
        scene.approved(id);
        CancellationEffects ended = preview.effects(id);
        assertThat(ended.websites()).isEmpty();
        assertThat(ended.notices())
                .singleElement()
                .satisfies(
                        notice ->
                                assertThat(notice.providerId())
                                        .isEqualTo(scene.filed.provider().id()));
    }

    @Test
    @Clause("B14")
    void ordersNobodyWhoWithdrawsByItself() {
        scene.asProvider();
        String id = scene.submitted(scene.withdrawal(LocalDate.of(2026, 11, 24)));
        CancellationEffects effects = preview.effects(id);
        assertThat(effects.websites()).as("the website stays").isEmpty();
        assertThat(effects.stops())
                .extracting(CancellationEffects.Stop::ordered)
                .isEqualTo(List.of(false));
        scene.filed.become(scene.filed.newProvider(), "PROVIDER");
        assertThatThrownBy(() -> preview.effects(id))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_NOT_FOUND));
    }
}
