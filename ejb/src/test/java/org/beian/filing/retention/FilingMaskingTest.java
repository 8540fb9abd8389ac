package org.beian.filing.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.content.PersonalData;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.record.RecordCard;
import org.beian.filing.record.RecordCards;
import org.beian.filing.record.search.RegisterQuestion;
import org.beian.filing.record.search.RegisterSearch;
import org.beian.filing.record.search.SearchKey;
import org.beian.filing.review.DecidedPosition;
import org.beian.filing.review.FiledScene;
import org.beian.job.execution.JobFailure;
import org.beian.job.execution.JobLaunch;
import org.beian.law.Clause;
import org.beian.letter.Letters;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the job that masks the personal data of filings cancelled long ago. */
@DatabaseTest
@Clause("3")
class FilingMaskingTest {

    @Inject MaskingScene old;
    @Inject RecordCards cards;
    @Inject RegisterSearch search;
    @Inject Letters letters;

    @BeforeEach
    void begin() {
        old.cancelled();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    @Test
    void masksOnTheDayAfterThePeriodAndTheHistoriesVerify() {
        old.carryOut();
        assertThat(old.everything()).contains(old.personal());
        old.run(MaskingScene.LAST);
        assertThat(old.isMasked()).isFalse();
        old.run(MaskingScene.NEXT);

        assertThat(old.isMasked()).isTrue();
        assertThat(old.everything())
                .doesNotContain(old.personal())
                .contains(PersonalData.MASK, old.number, old.scene.domain(), "INDIVIDUAL");
        old.requireWholeHistories();
        assertThat(old.acts("FILING", Long.parseLong(old.refusedChange)))
                .endsWith("REFUSE", "MASK");
        assertThat(old.acts("CANCELLATION", Long.parseLong(old.cancellation))).endsWith("MASK");
        assertThat(old.acts("STOP_ACCESS_NOTICE", old.notice)).endsWith("MASK");
    }

    @Test
    void twiceIsHarmless() {
        old.carryOut();
        old.run(MaskingScene.NEXT);
        String masked = old.everything();
        old.run(MaskingScene.NEXT.plusDays(1));
        assertThat(old.everything()).isEqualTo(masked);
        assertThat(old.acts("STOP_ACCESS_NOTICE", old.notice)).containsOnlyOnce("MASK");
        old.requireWholeHistories();
    }

    @Test
    void deletesTheDocumentsAndKeepsTheirHashes() {
        old.carryOut();
        String own =
                "select count(*) from attachment a where a.sha256 <> '' and %s and a.id in ("
                        + old.scene.filing().toContent().attachments().stream()
                                .map(use -> "'" + use.id() + "'")
                                .reduce((a, b) -> a + "," + b)
                                .orElseThrow()
                        + ")";
        String there = own.formatted("a.deleted_at is null");
        String gone = own.formatted("a.deleted_at is not null and a.file_name = '***'");
        List<String> before = old.texts(there);
        old.run(MaskingScene.NEXT);
        assertThat(before).doesNotContain("0");
        assertThat(old.texts(there)).containsExactly("0");
        assertThat(old.texts(gone)).isEqualTo(before);
    }

    @Test
    void keepsADocumentThatAnotherFilingNeeds() {
        old.carryOut();
        String shared = old.scene.filing().toContent().attachments().get(0).id();
        old.scene.filed.write(
                "insert into filing_attachment (application_id, attachment_id)"
                        + " select min(f.id), ? from filing_application f where f.id not in"
                        + " (select t.application_id from filing_touched t where t.filing_number = ?)"
                        + " and (f.filing_number is null or f.filing_number <> ?)",
                shared,
                old.number,
                old.number);
        old.run(MaskingScene.NEXT);
        assertThat(old.isMasked()).isTrue();
        assertThat(old.texts("select deleted_at from attachment where id = ?", shared))
                .containsExactly("null");
    }

    @Test
    void masksNothingOfAFilingThatIsInForceOrWasCancelledLater() {
        old.carryOut();
        String[] gone = old.personal();
        String inForce = old.scene.filedBySponsor();
        TestClock.shared().set(MaskingScene.LAST.minusMonths(59));
        String later =
                old.scene.filedBySponsor(
                        filing ->
                                filing.asIndividual(SampleFiling.adultId())
                                        .with("/subject/name", old.name + "乙"));
        old.scene.approved(
                old.scene.submitted(
                        CancellationScene.request(CancellationKind.CANCEL_SUBJECT, later, null)));
        old.run(MaskingScene.NEXT);
        assertThat(old.everything()).doesNotContain(gone);
        for (String kept : List.of(inForce, later)) {
            assertThat(
                            old.texts(
                                    "select cast(content as varchar(8000)) from icp_subject"
                                            + " where filing_number = ? and masked_at is null",
                                    kept))
                    .singleElement()
                    .asString()
                    .contains("示例负责人");
        }
    }

    @Test
    void searchesFindThePersonNoMoreAndTheCardSaysSince() {
        old.carryOut();
        old.scene.asReviewer();
        RegisterQuestion byName = RegisterQuestion.of(SearchKey.NAME, old.name);
        assertThat(search.list(byName, DecidedPosition.START, 10)).hasSize(1);
        assertThat(search.withDocument(old.document)).contains(old.subject);
        assertThat(cards.open(old.subject, "subject").maskedAt()).isNull();
        old.run(MaskingScene.NEXT);
        old.scene.asReviewer();
        assertThat(search.list(byName, DecidedPosition.START, 10)).isEmpty();
        assertThat(search.withDocument(old.document)).isEmpty();
        RecordCard card = cards.open(old.subject, "subject");
        assertThat(card.maskedAt()).isEqualTo(TestClock.shared().instant());
        assertThat(card.name()).isEqualTo(PersonalData.MASK);
        assertThat(card.holder()).isEmpty();
        assertThat(cards.isWhole(old.subject)).isTrue();
    }

    @Test
    void lettersSaySinceWhenTheyAreMasked() {
        old.carryOut();
        old.run(MaskingScene.NEXT);
        List<String> ends =
                FiledScene.inNew(
                        () -> {
                            var letter =
                                    letters.of(
                                                    old.cancellations
                                                            .find(old.cancellation)
                                                            .orElseThrow())
                                            .get(0);
                            return List.of(
                                    last(
                                            letters.text(letter, Locale.SIMPLIFIED_CHINESE)
                                                    .paragraphs()),
                                    last(letters.text(letter, Locale.ENGLISH).paragraphs()));
                        });
        assertThat(ends.get(0)).contains("2031年11月25日", "第三条");
        assertThat(ends.get(1)).contains("25 November 2031", "article 3");
    }

    private static String last(List<String> texts) {
        return texts.get(texts.size() - 1);
    }

    @Test
    void aKilledRunLeavesNoPartHalfDoneAndTheNextGoesOn() {
        old.carryOut();
        TestClock.shared().set(MaskingScene.NEXT);
        old.callers.become(Caller.job("filing-masking"));
        JobLaunch launch = old.ledger.open("filing-masking", Map.of());
        old.ledger.begin(launch.id(), launch.run(), 1, "node", old.retention.due());
        assertThatThrownBy(() -> old.retention.next(launch.id(), launch.run() + 1, ""))
                .isInstanceOf(IllegalStateException.class);
        assertThat(old.isMasked()).isFalse();
        old.retention.next(launch.id(), launch.run(), "");
        old.ledger.failed(launch.id(), launch.run(), JobFailure.JOB_FAILED, "test");
        JobLaunch again = old.ledger.reopen(launch.id());
        Optional<String> position =
                old.ledger.begin(again.id(), again.run(), 2, "node", old.retention.due());
        assertThat(position).isPresent();
        old.go(again, position);
        assertThat(old.isMasked()).isTrue();
        old.requireWholeHistories();
        assertThat(old.acts("STOP_ACCESS_NOTICE", old.notice)).containsOnlyOnce("MASK");
    }

    @Test
    void aMaskedContentThatSomebodyChangesShows() {
        old.carryOut();
        old.run(MaskingScene.NEXT);
        old.scene.filed.write(
                "update icp_subject set name = ? where id = ?", old.name, old.subject);
        Long first =
                Long.valueOf(
                        old.texts(
                                        "select application_id from icp_subject where id = ?",
                                        old.subject)
                                .get(0));
        assertThat(
                        FiledScene.<List<HistoryEntry>>inNew(
                                () -> old.history.of(old.filings.find(first).orElseThrow())))
                .isNotEmpty();
        assertThat(
                        FiledScene.inNew(
                                        () ->
                                                old.history.verify(
                                                        old.filings.find(first).orElseThrow()))
                                .isWhole())
                .isFalse();
    }
}
