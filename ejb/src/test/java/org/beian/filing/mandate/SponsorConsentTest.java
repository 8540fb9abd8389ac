package org.beian.filing.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Roles;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingStale;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.reading.FilingReading;
import org.beian.filing.reading.SheetRow;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the sponsor's consent to what its provider changed after a refusal (12.7, 7.5, B12). */
@DatabaseTest
class SponsorConsentTest {

    private static final String SPONSORS = "a@example.cn";
    private static final String NAME = "示例更正网站";
    private static final String REASON = "网站名称没有改过";

    @Inject EntrustedScene scene;
    @Inject FilingSubmission submission;
    @Inject Entrustment entrustment;
    @Inject SponsorConsent consents;
    @Inject FilingReading reading;
    @Inject FilingReview review;

    /** An entrusted application that the bureau refused; the provider calls from now on. */
    private String refused() {
        String id = scene.entrusted();
        entrustment.check(id, null, scene.verified());
        scene.asReviewer();
        review.refuse(id, scene.refusal(id, "NAME_NOT_STANDARD"));
        scene.asProvider();
        return id;
    }

    /** What was entrusted, with the provider's verification. */
    private SampleFiling entrusted() {
        return verified("2026-11-20");
    }

    private SampleFiling verified(String day) {
        return scene.filing()
                .with(
                        "/verification",
                        SampleFiling.json(
                                "{\"officer\": \"%s\", \"date\": \"%s\"}"
                                        .formatted(SampleFiling.OFFICER, day)));
    }

    private SampleFiling changed() {
        return entrusted().with("/websites/0/name", NAME);
    }

    /** Changes of the provider wait; the sponsor calls from now on. */
    private String waiting() {
        String id = refused();
        submission.resubmit(id, null, changed().toContent());
        scene.asSponsor();
        return id;
    }

    private FilingState stateOf(String id) {
        return scene.application(id).state();
    }

    @Test
    @Clause({"12.7", "7.5"})
    void letsChangesWaitWithoutAClockUntilTheSponsorConsents() {
        String id = refused();
        FilingStatus asked = submission.resubmit(id, null, changed().toContent());

        assertThat(asked.state()).isEqualTo(FilingState.AWAITING_SPONSOR);
        assertThat(asked.clock()).isNull();
        assertThat(asked.provider().sponsorDue()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(asked.provider().due()).isNull();
        assertThat(scene.application(id).deadline()).isEmpty();
        assertThat(scene.mailTo(id, SPONSORS)).contains(scene.provider().name(), "待您同意");
        scene.asSponsor();
        assertThat(submission.own(FilingState.AWAITING_SPONSOR, List.of(), 0, 10))
                .extracting(FilingStatus::id)
                .containsExactly(id);
        assertThat(reading.open(id).sections().stream().flatMap(part -> part.rows().stream()))
                .filteredOn(SheetRow::changed)
                .extracting(SheetRow::pointer)
                .contains("/websites/0/name");
        FilingStatus given = consents.consent(id, scene.versionOf(id));

        assertThat(given.state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(given.clock()).isNotNull();
        assertThat(given.round()).isEqualTo(2);
        assertThat(scene.eventsOf(id, scene.provider())).last().isEqualTo("FILING_CONSENTED");
        assertThat(scene.actsOf(id)).endsWith("RESUBMIT", "CHECK", "CONSENT", "CHECK");
        scene.asReviewer();
        review.approve(id, scene.approval(id));
        assertThat(stateOf(id)).isEqualTo(FilingState.APPROVED);
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
    }

    /** Another subject in place of the sponsor's, whatever is done with it meanwhile. */
    @Test
    @Clause("12.7")
    void neverReplacesTheEntrustedSubjectWithoutTheSponsor() {
        String id = refused();
        SampleFiling another =
                entrusted()
                        .with("/subject/name", "示例顶替有限公司")
                        .withDocument(
                                "UNIFIED_SOCIAL_CREDIT_CODE", SampleFiling.creditCode("110108"))
                        .with("/subject/responsible/email", "b@example.cn");
        SampleFiling faulty = SampleFiling.another().with("/subject/responsible/mobile", "12");
        assertThat(submission.resubmit(id, null, faulty.toContent()).state())
                .isEqualTo(FilingState.RETURNED);
        assertThat(submission.resubmit(id, null, another.toContent()).state())
                .isEqualTo(FilingState.AWAITING_SPONSOR);
        consents.recall(id, null);
        assertThat(submission.resubmit(id, null, another.toContent()).state())
                .isEqualTo(FilingState.AWAITING_SPONSOR);
        assertThat(scene.mailsTo(id, "b@example.cn")).isEmpty();
    }

    @Test
    @Clause("12.7")
    void goesToTheBureauAtOnceWhereNothingEntrustedChanged() {
        String id = refused();
        assertThat(
                        submission
                                .resubmit(
                                        id,
                                        null,
                                        verified("2026-11-24")
                                                .withReference("P-2026-7")
                                                .toContent())
                                .state())
                .isEqualTo(FilingState.UNDER_REVIEW);
    }

    /** What the provider entered itself under a mandate it resubmits as ever. */
    @Test
    void asksNobodyWhereTheProviderBeganIt() {
        scene.asProvider();
        String id = submission.submit(scene.another().toContent()).id();
        scene.asReviewer();
        review.refuse(id, scene.refusal(id, "NAME_NOT_STANDARD"));
        scene.asProvider();
        assertThat(submission.resubmit(id, null, scene.another().toContent()).state())
                .isEqualTo(FilingState.UNDER_REVIEW);
        assertThatThrownBy(() -> consents.recall(id, null))
                .is(rejectedAs(FilingRefusal.CONSENT_NOT_AWAITED));
    }

    @Test
    @Clause({"12.7", "12.2"})
    void comesBackToTheProviderWithTheSponsorsReason() {
        String id = waiting();
        consents.sendBack(id, scene.versionOf(id), " " + REASON + " ");

        scene.asProvider();
        FilingStatus back = submission.status(id);
        assertThat(back.state()).isEqualTo(FilingState.RETURNED);
        assertThat(back.provider().onBehalf()).isTrue();
        assertThat(back.provider().sentBackReason()).isEqualTo(REASON);
        assertThat(back.provider().due()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(scene.mailTo(id, "notices@provider.example.cn")).contains(REASON);
        assertThat(scene.eventsOf(id, scene.provider()))
                .last()
                .isEqualTo("FILING_CONSENT_DECLINED");
        FilingStatus again =
                submission.resubmit(
                        id, null, entrusted().with("/websites/0/name", "示例二改网站").toContent());
        assertThat(again.state()).isEqualTo(FilingState.AWAITING_SPONSOR);
        assertThat(again.provider().sentBackReason()).isNull();
        assertThat(again.round()).isEqualTo(3);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " 不 ", "网站\u202E名称没有改过"})
    void refusesToSendBackWithoutAReason(String reason) {
        String id = waiting();
        int version = scene.versionOf(id);
        assertThatThrownBy(() -> consents.sendBack(id, version, reason))
                .is(rejectedAs(FilingRefusal.DECLINE_WITHOUT_REASON));
        assertThat(stateOf(id)).isEqualTo(FilingState.AWAITING_SPONSOR);
    }

    @Test
    void refusesConsentTwice() {
        String id = waiting();
        consents.consent(id, scene.versionOf(id));
        int version = scene.versionOf(id);
        assertThatThrownBy(() -> consents.consent(id, version))
                .is(rejectedAs(FilingRefusal.CONSENT_NOT_AWAITED));
        assertThatThrownBy(() -> consents.sendBack(id, version, REASON))
                .is(rejectedAs(FilingRefusal.CONSENT_NOT_AWAITED));
        assertThat(scene.actsOf(id)).containsOnlyOnce("CONSENT");
        scene.asProvider();
        assertThatThrownBy(() -> consents.recall(id, null))
                .is(rejectedAs(FilingRefusal.CONSENT_NOT_AWAITED));
    }

    @Test
    void refusesConsentAfterWithdrawalOrRecall() {
        String id = waiting();
        int seen = scene.versionOf(id);
        scene.asProvider();
        consents.recall(id, seen);
        assertThat(scene.mailTo(id, SPONSORS)).contains("撤回");
        scene.asSponsor();
        assertThatThrownBy(() -> consents.consent(id, seen))
                .is(rejectedAs(FilingRefusal.CONSENT_NOT_AWAITED));
        scene.asProvider();
        submission.resubmit(id, null, changed().toContent());
        submission.withdraw(id);
        scene.asSponsor();
        assertThatThrownBy(() -> consents.consent(id, scene.versionOf(id)))
                .is(rejectedAs(FilingRefusal.CONSENT_NOT_AWAITED));
        assertThat(stateOf(id)).isEqualTo(FilingState.WITHDRAWN);
    }

    /** A consent is to what was seen: changes that came since are another version. */
    @Test
    void refusesConsentToWhatTheSponsorDidNotSee() {
        String id = waiting();
        int seen = scene.versionOf(id);
        scene.asProvider();
        consents.recall(id, null);
        submission.resubmit(id, null, changed().with("/subject/address", "示例路2号").toContent());
        scene.asSponsor();
        assertThatThrownBy(() -> consents.consent(id, seen)).isInstanceOf(FilingStale.class);
        assertThatThrownBy(() -> consents.consent(id, null)).isInstanceOf(FilingStale.class);
        assertThatThrownBy(() -> consents.sendBack(id, seen, REASON))
                .isInstanceOf(FilingStale.class);
        assertThat(stateOf(id)).isEqualTo(FilingState.AWAITING_SPONSOR);
    }

    @Test
    void hidesItFromAnotherSponsorAndAnotherProvider() {
        String id = waiting();
        int version = scene.versionOf(id);
        scene.as(scene.add("示例别家主办者"), Roles.SPONSOR);
        assertThatThrownBy(() -> consents.consent(id, version))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> consents.sendBack(id, version, REASON))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        scene.as(scene.anotherProvider(), Roles.PROVIDER);
        assertThatThrownBy(() -> consents.recall(id, version))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThat(stateOf(id)).isEqualTo(FilingState.AWAITING_SPONSOR);
    }

    @Test
    void letsTheProviderReviseNothingWhileItWaits() {
        String id = waiting();
        scene.asProvider();
        assertThatThrownBy(() -> submission.resubmit(id, null, changed().toContent()))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));
        assertThatThrownBy(() -> entrustment.sendBack(id, null, REASON))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));
        scene.asReviewer();
        assertThatThrownBy(() -> review.take(id)).is(rejectedAs(FilingRefusal.FILING_DECIDED));
    }
}
