package org.beian.filing.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.FilingContent.AttachmentUse;
import org.beian.filing.content.FilingJson;
import org.beian.filing.rule.RuleScene;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of the correction of what an attachment is for, at the desk. */
@DatabaseTest
@Clause("12.4")
class PurposeCorrectionTest {

    private static final String SCAN = "DOCUMENT_SCAN";

    @Inject FilingScene scene;
    @Inject RuleScene rules;
    @Inject FilingRepository filings;
    @Inject PurposeCorrection purposes;
    @Inject FilingReview review;

    private String wrong;

    /** An application whose third attachment is a scan that was handed in as a mandate. */
    private String waiting() {
        scene.ready();
        wrong = rules.newAttachment(scene.provider());
        return scene.waiting(scene.another().withAttachment(wrong, "MANDATE"));
    }

    private String purposeIn(String id) {
        return FilingScene.inNew(
                () ->
                        FilingJson.read(filings.round(Long.valueOf(id), 1).content())
                                .attachments()
                                .stream()
                                .filter(use -> use.id().equals(wrong))
                                .map(AttachmentUse::purpose)
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    void isToldByTheHistoryWithBothPurposes() {
        String id = waiting();
        purposes.correct(id, scene.taken(id), wrong, SCAN);
        assertThat(purposeIn(id)).isEqualTo(SCAN);
        assertThat(scene.historyOf(id))
                .filteredOn(entry -> "CORRECT_PURPOSE".equals(entry.act()))
                .extracting(HistoryEntry::actor, HistoryEntry::reason, HistoryEntry::clause)
                .containsExactly(tuple(FilingScene.REVIEWER_ONE, "MANDATE, " + SCAN, "12.4"));
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
        review.approve(id, scene.approval(id));
        assertThat(scene.application(id).state()).isEqualTo(FilingState.APPROVED);
    }

    @Test
    void isOfWhoTookTheApplicationOnly() {
        String id = waiting();
        refused(id, scene.application(id).version(), SCAN, FilingRefusal.FILING_NOT_TAKEN);
        int version = scene.taken(id);
        refused(id, version - 1, SCAN, FilingRefusal.FILING_STALE);
        scene.asReviewer("another-reviewer", Province.BEIJING);
        refused(id, version, SCAN, FilingRefusal.FILING_TAKEN);
        scene.asReviewer("reviewer-elsewhere", Province.GUANGDONG);
        refused(id, version, SCAN, FilingRefusal.FILING_NOT_FOUND);
        assertThat(purposeIn(id)).isEqualTo("MANDATE");
    }

    @Test
    void isAnotherPurposeThatThereIs() {
        String id = waiting();
        int version = scene.taken(id);
        refused(id, version, "MANDATE", FilingRefusal.ATTACHMENT_PURPOSE_INVALID);
        refused(id, version, "NO_SUCH", FilingRefusal.ATTACHMENT_PURPOSE_INVALID);
        wrong = "none";
        refused(id, version, SCAN, FilingRefusal.ATTACHMENT_PURPOSE_INVALID);
    }

    private void refused(String id, int version, String purpose, FilingRefusal reason) {
        assertThatThrownBy(() -> purposes.correct(id, version, wrong, purpose))
                .is(rejectedAs(reason));
    }
}
