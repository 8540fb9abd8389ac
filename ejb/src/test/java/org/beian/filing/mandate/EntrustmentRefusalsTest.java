package org.beian.filing.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beian.account.Roles;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingStale;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.FilingContent.Verification;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of what sponsor and provider are refused when an application is entrusted; nothing is
 * changed by it.
 */
@DatabaseTest
class EntrustmentRefusalsTest {

    @Inject EntrustedScene scene;
    @Inject FilingSubmission submission;
    @Inject Entrustment entrustment;
    @Inject FilingReview review;

    @Test
    void refusesToEntrustWithoutMandate() {
        String id = scene.draftOf(scene.filing().with("/mandate", false));

        assertThatThrownBy(() -> entrustment.entrust(id, null, scene.provider().code()))
                .is(rejectedAs(FilingRefusal.MANDATE_MISSING));
        assertThat(scene.application(id).state()).isEqualTo(FilingState.DRAFT);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "no-such-provider"})
    void refusesToEntrustToNobody(String code) {
        String id = scene.draft();

        assertThatThrownBy(() -> entrustment.entrust(id, null, code))
                .is(rejectedAs(FilingRefusal.ENTRUSTED_PROVIDER_UNKNOWN));
    }

    @Test
    void refusesToEntrustToAUnitThatGivesNoAccess() {
        String id = scene.draft();

        assertThatThrownBy(() -> entrustment.entrust(id, null, scene.sponsor().code()))
                .is(rejectedAs(FilingRefusal.ENTRUSTED_PROVIDER_UNKNOWN));
    }

    @Test
    void refusesToEntrustWhatAnotherProviderConnects() {
        Unit another = scene.anotherProvider();
        String id =
                scene.draftOf(
                        scene.filing().with("/websites/0/accesses/0/provider", another.code()));

        assertThatThrownBy(() -> entrustment.entrust(id, null, scene.provider().code()))
                .is(rejectedAs(FilingRefusal.ENTRUSTED_PROVIDER_UNKNOWN));
        assertThat(entrustment.entrust(id, null, another.code()).state())
                .isEqualTo(FilingState.AWAITING_PROVIDER);
    }

    @Test
    void refusesAnotherSponsorsDraft() {
        String id = scene.draft();
        scene.as(scene.add("示例另一主办单位"), Roles.SPONSOR);

        assertThatThrownBy(() -> entrustment.entrust(id, null, scene.provider().code()))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> submission.history(id))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
    }

    @Test
    void refusesToEntrustAnOlderVersion() {
        String id = scene.draft();
        int seen = scene.versionOf(id);
        submission.resubmit(id, seen, scene.filing().without("/subject/name").toContent());

        assertThatThrownBy(() -> entrustment.entrust(id, seen, scene.provider().code()))
                .isInstanceOf(FilingStale.class);
    }

    @Test
    void refusesToEntrustWhatTheBureauHas() {
        String id = submission.submit(scene.selfFiled().with("/mandate", true).toContent()).id();

        assertThatThrownBy(() -> entrustment.entrust(id, null, scene.provider().code()))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));
    }

    /** A second tab of the sponsor is told where the application is, and changes nothing. */
    @Test
    void refusesTheSponsorWhatItsProviderHas() {
        String id = scene.entrusted();
        scene.asSponsor();

        assertThatThrownBy(() -> submission.resubmit(id, null, scene.filing().toContent()))
                .is(rejectedAs(FilingRefusal.FILING_WITH_PROVIDER));
        assertThatThrownBy(() -> entrustment.entrust(id, null, scene.provider().code()))
                .is(rejectedAs(FilingRefusal.FILING_WITH_PROVIDER));
        assertThat(scene.actsOf(id)).containsExactly("DRAFT", "ENTRUST");
    }

    @Test
    void refusesAnotherProvider() {
        String id = scene.entrusted();
        scene.as(scene.anotherProvider(), Roles.PROVIDER);

        assertThatThrownBy(() -> entrustment.check(id, null, scene.verified()))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> entrustment.sendBack(id, null, "资料不完整"))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> submission.status(id))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
    }

    @Test
    void refusesTheProviderWhatItSentBack() {
        String id = scene.entrusted();
        entrustment.sendBack(id, null, "资料不完整");

        assertThatThrownBy(() -> entrustment.check(id, null, scene.verified()))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> submission.status(id))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource({
        "示例专员, 2026-11-25",
        "示例专员, 0001-01-01",
        "示例专员, ",
        "' ', 2026-11-20",
        ", 2026-11-20",
        "不在册者, 2026-11-20"
    })
    void refusesToPassOnWithoutAVerification(String officer, LocalDate date) {
        String id = scene.entrusted();

        assertThatThrownBy(() -> entrustment.check(id, null, new Verification(officer, date)))
                .is(rejectedAs(FilingRefusal.VERIFICATION_MISSING));
        assertThat(scene.application(id).state()).isEqualTo(FilingState.AWAITING_PROVIDER);
        assertThat(scene.contentOf(id).verification()).isNull();
    }

    @Test
    void refusesToPassOnWithNothing() {
        String id = scene.entrusted();

        assertThatThrownBy(() -> entrustment.check(id, null, null))
                .is(rejectedAs(FilingRefusal.VERIFICATION_MISSING));
    }

    @Test
    void refusesToPassOnTwiceOrAnOlderVersion() {
        String id = scene.entrusted();
        int seen = scene.versionOf(id);
        assertThatThrownBy(() -> entrustment.check(id, seen - 1, scene.verified()))
                .isInstanceOf(FilingStale.class);
        assertThatThrownBy(() -> entrustment.sendBack(id, seen - 1, "资料不完整"))
                .isInstanceOf(FilingStale.class);
        entrustment.check(id, seen, scene.verified());

        assertThatThrownBy(() -> entrustment.check(id, null, scene.verified()))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));
        assertThatThrownBy(() -> entrustment.sendBack(id, null, "资料不完整"))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  假  ", "资料\u202E不完整"})
    void refusesToSendBackWithoutAReason(String reason) {
        String id = scene.entrusted();

        assertThatThrownBy(() -> entrustment.sendBack(id, null, reason))
                .is(rejectedAs(FilingRefusal.SEND_BACK_WITHOUT_REASON));
        assertThatThrownBy(() -> entrustment.sendBack(id, null, "长".repeat(1001)))
                .is(rejectedAs(FilingRefusal.SEND_BACK_WITHOUT_REASON));
        assertThat(scene.application(id).state()).isEqualTo(FilingState.AWAITING_PROVIDER);
    }

    @Test
    void refusesToSendBackWhatTheProviderBegan() {
        scene.asProvider();
        String id = submission.submit(scene.filing().without("/subject/name").toContent()).id();

        assertThatThrownBy(() -> entrustment.sendBack(id, null, "资料不完整"))
                .is(rejectedAs(FilingRefusal.FILING_NOT_ENTRUSTED));
    }

    /** A20: the sponsor takes it back while the provider passes it on: one of them wins. */
    @Test
    void letsOneOfTwoWin() throws Exception {
        for (int i = 0; i < 5; i++) {
            String id =
                    scene.draftOf(
                            scene.filing()
                                    .withDomain("race-" + i + "-" + scene.sponsor().id() + ".cn")
                                    .withDocument(
                                            "UNIFIED_SOCIAL_CREDIT_CODE",
                                            SampleFiling.creditCode("110108")));
            entrustment.entrust(id, null, scene.provider().code());
            int seen = scene.versionOf(id);
            CyclicBarrier start = new CyclicBarrier(2);
            List<String> results =
                    atOnce(
                            List.of(
                                    () -> {
                                        scene.asSponsor();
                                        start.await();
                                        return outcome(() -> submission.withdraw(id));
                                    },
                                    () -> {
                                        scene.asProvider();
                                        start.await();
                                        return outcome(
                                                () ->
                                                        entrustment.check(
                                                                id, seen, scene.verified()));
                                    }));

            // who comes second sees what the first did: passed on first, it may still be taken back
            assertThat(scene.application(id).state()).isEqualTo(FilingState.WITHDRAWN);
            assertThat(results.get(0)).isEqualTo("DONE");
            assertThat(results.get(1)).isIn("DONE", "FILING_STALE", "FILING_STATE_FORBIDS");
            assertThat(scene.actsOf(id)).endsWith("WITHDRAW");
            assertThat(scene.claimsOf(id)).isEmpty();
            assertThat(scene.verdictOf(id).isWhole()).isTrue();
        }
    }

    @Test
    void tellsTheProviderWhatTheSponsorTookBack() {
        String id = scene.entrusted();
        scene.asSponsor();
        submission.withdraw(id);

        assertThat(scene.eventsOf(id, scene.provider()))
                .isEqualTo(List.of("FILING_ENTRUSTED", "FILING_WITHDRAWN"));
        scene.asProvider();
        assertThatThrownBy(() -> entrustment.check(id, null, scene.verified()))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "DONE";
        } catch (RequestRejected declined) {
            return declined.code();
        }
    }
}
