package org.beian.filing.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beian.account.Roles;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.reading.FilingReading;
import org.beian.filing.reading.FilingView;
import org.beian.filing.review.FilingReview;
import org.beian.filing.review.ReviewDeskReading;
import org.beian.filing.submission.FilingDrafts;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

/**
 * Tests of whose documents an application may name, and who reads them (attack A16): the unit that
 * holds it, the sponsor for whom it files, the bureau.
 */
@DatabaseTest
@Clause("12.1")
class DocumentOwnershipTest {

    private static final String REASON = "核对委托书";

    private static final String THIRD = "/attachments/2/id";
    private static final String PURPOSE = "VERIFICATION_FORM";

    @Inject EntrustedScene scene;
    @Inject FilingSubmission submission;
    @Inject FilingDrafts drafts;
    @Inject FilingReading reading;
    @Inject Entrustment entrustment;
    @Inject SponsorConsent consents;
    @Inject FilingReview review;
    @Inject ReviewDeskReading desk;

    private String strange() {
        return scene.attachmentOf(scene.add("示例他人"));
    }

    private SampleFiling with(String attachment) {
        return scene.filing().withAttachment(attachment, PURPOSE);
    }

    /**
     * An entrusted application whose provider added a document of its own before it submitted, with
     * the sponsor's consent.
     */
    private String underReviewWith(String attachment) {
        String id = scene.draftOf(scene.filing().without("/subject/name"));
        entrustment.entrust(id, null, scene.provider().code());
        scene.asProvider();
        entrustment.check(id, null, scene.verified());
        SampleFiling whole =
                with(attachment)
                        .with("/verification", SampleFiling.json("{}"))
                        .with("/verification/officer", SampleFiling.OFFICER)
                        .with("/verification/date", "2026-11-20");
        drafts.keep(id, null, whole.toContent());
        submission.resubmit(id, null, whole.toContent());
        scene.asSponsor();
        FilingStatus status = consents.consent(id, scene.versionOf(id));
        assertThat(status.state()).as("%s", status.findings()).isEqualTo(FilingState.UNDER_REVIEW);
        return id;
    }

    private static void assertUnknown(ThrowingCallable act) {
        FaultsFound refused = catchThrowableOfType(FaultsFound.class, act);
        assertThat(refused).is(rejectedAs(FilingRefusal.FILING_DOCUMENTS_UNKNOWN));
        assertThat(refused.findings())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple("ATTACHMENTS_KNOWN", THIRD));
    }

    /** Another's is refused as one that does not exist, so that nobody learns which ids do. */
    @Test
    void refusesAnothersInADraft() {
        String id = scene.draft();
        for (String named : new String[] {strange(), UUID.randomUUID().toString(), "../x"}) {
            assertUnknown(() -> submission.draft(with(named).toContent()));
            assertUnknown(() -> drafts.keep(id, null, with(named).toContent()));
        }
        assertThat(drafts.open(id).content()).isEqualTo(scene.filing().toContent());
    }

    @Test
    void hidesAnothersThatAReturnedRoundNames() {
        String strange = strange();
        scene.asSponsor();
        FilingStatus status = submission.submit(with(strange).toContent());
        String id = status.id();

        assertThat(status.state()).isEqualTo(FilingState.RETURNED);
        assertThat(reading.open(id).attachments())
                .extracting(FilingView.AttachmentInfo::id)
                .hasSize(2)
                .doesNotContain(strange);
        assertThatThrownBy(() -> reading.attachment(id, strange))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        scene.asReviewer();
        assertThat(desk.open(id).attachments()).hasSize(2);
        assertThatThrownBy(() -> desk.attachment(id, strange, REASON))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
    }

    /** Else it would be read as a document of the application's provider. */
    @Test
    void refusesToEntrustWhatNamesTheProvidersDocument() {
        String ofProvider = scene.attachmentOf(scene.provider());
        scene.asSponsor();
        String id = submission.submit(with(ofProvider).toContent()).id();

        assertUnknown(() -> entrustment.entrust(id, null, scene.provider().code()));
        assertThatThrownBy(() -> reading.attachment(id, ofProvider))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
    }

    @Test
    @Clause("12.2")
    void showsProviderSponsorAndBureauWhatTheTwoUploaded() {
        String ofProvider = scene.attachmentOf(scene.provider());
        String id = underReviewWith(ofProvider);
        String ofSponsor = scene.filing().at("/attachments/0/id");

        for (String named : new String[] {ofProvider, ofSponsor}) {
            scene.asProvider();
            assertThat(reading.attachment(id, named).id()).isEqualTo(named);
            scene.asSponsor();
            assertThat(reading.attachment(id, named).id()).isEqualTo(named);
            scene.asReviewer();
            assertThat(desk.attachment(id, named, REASON).id()).isEqualTo(named);
            scene.as(scene.anotherProvider(), Roles.PROVIDER);
            assertThatThrownBy(() -> reading.attachment(id, named))
                    .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        }
    }

    /** The provider's papers stay the provider's; what the bureau decided on stays with it. */
    @Test
    @Clause("12.2")
    void keepsTheProvidersDocumentsFromASponsorToWhomItSendsBack() {
        String ofProvider = scene.attachmentOf(scene.provider());
        String id = underReviewWith(ofProvider);
        scene.asReviewer();
        review.refuse(id, scene.refusal(id, "OTHER"));
        scene.asProvider();
        entrustment.sendBack(id, null, "请网站主办者自行更正");

        scene.asReviewer();
        assertThat(desk.attachment(id, ofProvider, REASON).id()).isEqualTo(ofProvider);
        scene.asSponsor();
        assertThat(reading.open(id).attachments()).hasSize(2);
        assertThatThrownBy(() -> reading.attachment(id, ofProvider))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        // what it named before stands in no way of further work on it
        drafts.keep(id, null, with(ofProvider).with("/remark", "已更正").toContent());
        assertUnknown(() -> drafts.keep(id, null, with(strange()).toContent()));
        assertUnknown(() -> entrustment.entrust(id, null, scene.provider().code()));
        drafts.keep(id, null, scene.filing().toContent());
        entrustment.entrust(id, null, scene.provider().code());
    }
}
