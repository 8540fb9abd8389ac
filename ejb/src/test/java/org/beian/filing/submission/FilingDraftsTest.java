package org.beian.filing.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingRound;
import org.beian.filing.application.FilingStale;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.mandate.EntrustedScene;
import org.beian.filing.mandate.Entrustment;
import org.beian.filing.reading.FilingSearch;
import org.beian.filing.review.FilingReview;
import org.beian.filing.review.FilingScene;
import org.beian.law.Clause;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

/** Tests of work over several sittings: kept, not checked, nothing lost between two pages. */
@DatabaseTest
class FilingDraftsTest {

    @Inject FilingScene scene;
    @Inject FilingDrafts drafts;
    @Inject FilingSubmission submission;
    @Inject FilingSearch search;
    @Inject FilingReview review;
    @Inject Entrustment entrustment;
    @Inject EntrustedScene entrusting;

    private String returned(SampleFiling filing) {
        return submission.submit(filing.without("/subject/name").toContent()).id();
    }

    @Test
    @Clause("13.1")
    void keepsADraftWithoutCheckAndHandsInWhatWasKept() {
        SampleFiling filing = scene.selfFiled();
        String id = submission.draft(filing.without("/subject").toContent()).id();
        FilingDraft opened = drafts.open(id);
        assertThat(opened.changed()).isTrue();
        assertThat(opened.content().subject()).isNull();

        drafts.keep(id, opened.version(), filing.toContent());

        FilingDraft kept = drafts.open(id);
        assertThat(kept.version()).isGreaterThan(opened.version());
        assertThat(kept.state()).isEqualTo(FilingState.DRAFT);
        assertThat(kept.content()).isEqualTo(filing.toContent());
        assertThat(scene.application(id).subjectName()).isEqualTo(filing.at("/subject/name"));
        assertThat(scene.claimsOf(id)).isEmpty();
        assertThat(submission.status(id).findings()).isEmpty();
        assertThat(submission.resubmit(id, kept.version(), kept.content()).state())
                .isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(scene.actsOf(id)).containsExactly("DRAFT", "SUBMIT", "CHECK");
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
    }

    @Test
    @Clause("12.7")
    void keepsAWorkingCopyBesideTheRoundThatWasReturned() {
        SampleFiling filing = scene.selfFiled();
        String id = returned(filing);
        FilingDraft opened = drafts.open(id);
        assertThat(opened.changed()).isFalse();

        drafts.keep(id, opened.version(), filing.toContent());

        FilingDraft kept = drafts.open(id);
        assertThat(kept.changed()).isTrue();
        assertThat(kept.content().subject().name()).isEqualTo(filing.at("/subject/name"));
        assertThat(kept.round()).isEqualTo(1);
        assertThat(submission.status(id).state()).isEqualTo(FilingState.RETURNED);
        assertThat(submission.status(id).findings()).isNotEmpty();
        assertThat(scene.application(id).subjectName()).isNull();

        FilingStatus second = submission.resubmit(id, kept.version(), kept.content());
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(copiesOf(id)).isEmpty();
        List<FilingRound> rounds = FilingScene.inNew(() -> scene.filings.rounds(Long.valueOf(id)));
        assertThat(FilingJson.read(rounds.get(0).content()).subject().name()).isNull();
    }

    @Test
    void keepsAWorkingCopyOfWhatWasRefused() {
        SampleFiling filing = scene.ready();
        String id = scene.waiting(filing);
        review.refuse(id, scene.refusal(id, "APPROVAL_DOCUMENT_MISSING"));
        scene.asProvider();

        drafts.keep(id, null, filing.with("/remark", "示例补充").toContent());

        assertThat(submission.status(id).state()).isEqualTo(FilingState.REFUSED);
        assertThat(drafts.open(id).content().remark()).isEqualTo("示例补充");
        drafts.discard(id);
        assertThat(drafts.open(id).content().remark()).isEqualTo(filing.at("/remark"));
    }

    /** Two pages on one draft: the second is told, and what the first kept stays. */
    @Test
    void refusesWhatASecondPageKeepsOverTheFirst() {
        SampleFiling filing = scene.selfFiled();
        String id = submission.draft(filing.toContent()).id();
        int seen = drafts.open(id).version();
        drafts.keep(id, seen, filing.with("/remark", "甲").toContent());

        assertThatThrownBy(() -> drafts.keep(id, seen, filing.with("/remark", "乙").toContent()))
                .isInstanceOf(FilingStale.class);
        assertThat(drafts.open(id).content().remark()).isEqualTo("甲");
        drafts.keep(id, drafts.open(id).version(), filing.with("/remark", "乙").toContent());
        assertThat(drafts.open(id).content().remark()).isEqualTo("乙");
    }

    /** The same content again is another version too: its page must notice. */
    @Test
    void makesAnotherVersionEachTime() {
        SampleFiling filing = scene.selfFiled();
        String id = returned(filing);
        int first = drafts.open(id).version();
        drafts.keep(id, first, filing.toContent());
        int second = drafts.open(id).version();
        drafts.keep(id, second, filing.toContent());
        assertThat(List.of(first, second, drafts.open(id).version()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesWhenItIsNotTheApplicantsTurn() {
        SampleFiling filing = scene.selfFiled();
        String waiting = submission.submit(filing.toContent()).id();
        assertThatThrownBy(() -> drafts.open(waiting))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));
        assertThatThrownBy(() -> drafts.keep(waiting, null, filing.toContent()))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));

        submission.withdraw(waiting);
        assertThatThrownBy(() -> drafts.keep(waiting, null, filing.toContent()))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));
        assertThatThrownBy(() -> drafts.discard(waiting))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));
    }

    @Test
    void forgetsTheWorkingCopyOfWhatIsTakenBack() {
        SampleFiling filing = scene.selfFiled();
        String id = returned(filing);
        drafts.keep(id, null, filing.toContent());
        submission.withdraw(id);
        assertThat(copiesOf(id)).isEmpty();
    }

    @Test
    void refusesAnotherUnitsAndOtherKinds() {
        SampleFiling filing = scene.selfFiled();
        String id = submission.draft(filing.toContent()).id();
        assertThatThrownBy(
                        () ->
                                drafts.keep(
                                        id,
                                        null,
                                        filing.with("/kind", "CANCEL_SUBJECT").toContent()))
                .is(rejectedAs(FilingRefusal.FILING_KIND_NOT_OFFERED));
        scene.asProvider();
        assertThatThrownBy(() -> drafts.open(id)).is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> drafts.keep(id, null, filing.toContent()))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> drafts.discard(id)).is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
    }

    @Test
    @Clause("13.1")
    void deletesADraftAndKeepsNothingOfItButItsHistory() {
        SampleFiling filing = scene.selfFiled();
        String id = submission.draft(filing.toContent()).id();
        String other = submission.draft(filing.toContent()).id();

        drafts.delete(id);

        assertThat(submission.status(id).state()).isEqualTo(FilingState.WITHDRAWN);
        assertThat(submission.status(id).subjectName()).isNull();
        assertThat(submission.status(id).websites()).isEmpty();
        assertThat(FilingScene.inNew(() -> scene.filings.round(Long.valueOf(id), 1).content()))
                .doesNotContain(filing.at("/subject/name"));
        assertThat(
                        scene.read(
                                "select domain from filing_domain where application_id = ?",
                                idOf(id)))
                .isEmpty();
        assertThat(submission.own(null, List.of(), 0, 10))
                .extracting(FilingStatus::id)
                .containsExactly(other);
        assertThat(search.own(null, null, 0, false, 10))
                .extracting(FilingStatus::id)
                .containsExactly(other);
        assertThat(scene.actsOf(id)).containsExactly("DRAFT", "DELETE_DRAFT");
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
    }

    private static Long idOf(String id) {
        return Long.valueOf(id);
    }

    @Test
    @Clause("12.7")
    void refusesToDeleteWhatIsNoDraftOfTheCaller() {
        SampleFiling filing = scene.selfFiled();
        String draft = submission.draft(filing.toContent()).id();
        String back = returned(filing);
        assertThatThrownBy(() -> drafts.delete(back))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));
        drafts.delete(draft);
        assertThatThrownBy(() -> drafts.delete(draft))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));

        String theirs = submission.draft(filing.toContent()).id();
        scene.asProvider();
        assertThatThrownBy(() -> drafts.delete(theirs))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
    }

    @Test
    @Clause("12.1")
    void refusesToDeleteWhatItsProviderHolds() {
        SampleFiling filing = entrusting.filing();
        entrusting.asSponsor();
        String id = submission.draft(filing.toContent()).id();
        entrustment.entrust(id, null, entrusting.provider().code());
        assertThatThrownBy(() -> drafts.delete(id))
                .is(rejectedAs(FilingRefusal.FILING_WITH_PROVIDER));
    }

    @Test
    void refusesMoreThanARequestMayHold() {
        SampleFiling filing = scene.selfFiled();
        String id = submission.draft(filing.toContent()).id();
        SampleFiling huge = filing.with("/remark", "长".repeat(1_100_000));
        assertThatThrownBy(() -> drafts.keep(id, null, huge.toContent()))
                .is(rejectedAs(FilingRefusal.FILING_TOO_LARGE));
    }

    @Test
    @Clause("13.2")
    void testsWhatWasKeptAndKeepsNothingOfTheTest() {
        SampleFiling filing = scene.selfFiled();
        String id = submission.draft(filing.toContent()).id();
        assertThat(drafts.test(id)).isEmpty();
        drafts.keep(id, null, filing.with("/subject/responsible/email", "nobody").toContent());

        assertThat(drafts.test(id))
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple("EMAIL_SYNTAX", "/subject/responsible/email"));
        assertThat(submission.status(id).state()).isEqualTo(FilingState.DRAFT);
        assertThat(submission.status(id).findings()).isEmpty();
        assertThat(scene.actsOf(id)).containsExactly("DRAFT");
    }

    @Test
    @Clause("8.2")
    void handsInUnderADeclaration() {
        SampleFiling filing = scene.selfFiled();
        String id = returned(filing);
        drafts.keep(id, null, filing.toContent());

        FilingStatus status = drafts.handIn(id, drafts.open(id).version(), true);

        assertThat(status.state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(status.round()).isEqualTo(2);
        assertThat(scene.actsOf(id))
                .containsExactly("SUBMIT", "CHECK", "DECLARE_TRUE", "RESUBMIT", "CHECK");
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
    }

    @Test
    @Clause("8.2")
    void refusesToHandInWithoutADeclarationAStaleOneAndTwice() {
        SampleFiling filing = scene.selfFiled();
        String id = submission.draft(filing.toContent()).id();
        int seen = drafts.open(id).version();
        assertThatThrownBy(() -> drafts.handIn(id, seen, false))
                .is(rejectedAs(FilingRefusal.DECLARATION_MISSING));
        drafts.keep(id, seen, filing.toContent());
        assertThatThrownBy(() -> drafts.handIn(id, seen, true)).isInstanceOf(FilingStale.class);
        drafts.handIn(id, null, true);
        assertThatThrownBy(() -> drafts.handIn(id, null, true))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));
    }

    /** 12.1: the provider gets what the sponsor changed, the judged round stays. */
    @Test
    @Clause("12.1")
    void entrustsWhatWasKept() {
        SampleFiling filing = entrusting.filing();
        entrusting.asSponsor();
        String id = returned(filing);
        drafts.keep(id, null, filing.with("/remark", "已修改").toContent());

        entrustment.entrust(id, null, entrusting.provider().code());

        assertThat(entrusting.application(id).round()).isEqualTo(2);
        assertThat(entrusting.contentOf(id).remark()).isEqualTo("已修改");
        assertThat(entrusting.contentOf(id, 1).remark()).isEqualTo("示例");
        assertThat(copiesOf(id)).isEmpty();
        assertThatThrownBy(() -> drafts.open(id))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));
    }

    private List<?> copiesOf(String id) {
        return scene.read(
                "select application_id from filing_working_copy where application_id = ?",
                Long.valueOf(id));
    }
}
