package org.beian.cancellation.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.enforcement.SourceKind;
import org.beian.enforcement.clue.ClueEntering;
import org.beian.enforcement.clue.ClueFilter;
import org.beian.enforcement.clue.ClueLine;
import org.beian.enforcement.clue.ClueReading;
import org.beian.enforcement.clue.ClueRequest;
import org.beian.filing.record.FilingMatter;
import org.beian.filing.record.MattersReading;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.testing.DatabaseTest;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of what other bureaus have on a filing that moves: the bureau where it is lists that. */
@DatabaseTest
@Clause({"B13", "16.3"})
class MovedMattersTest {

    private static final ClueFilter ELSEWHERE = new ClueFilter(null, null, null, null, null, true);

    @Inject CancellationScene scene;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject ClueEntering entering;
    @Inject ClueReading clues;
    @Inject MattersReading matters;
    @Inject Authorities authorities;

    private Long clueOf(Province province, String site) {
        scene.asReviewer("reader", province);
        return Long.valueOf(
                entering.enter(
                                new ClueRequest(
                                        SourceKind.INSPECTION,
                                        LocalDate.of(2026, 11, 20),
                                        null,
                                        "示例处室",
                                        null,
                                        site,
                                        "NUMBER_NOT_SHOWN",
                                        "示例：首页未标明备案编号",
                                        List.of()))
                        .toString());
    }

    private List<Long> listed(Province province) {
        scene.asReviewer("reader", province);
        return clues.list(ELSEWHERE, null, 500).stream().map(ClueLine::id).toList();
    }

    /** Gives the number in the other province. */
    private String move(String number) {
        scene.asSponsor();
        String id =
                submission
                        .submit(
                                scene.filing()
                                        .with("/movesFrom", number)
                                        .with("/subject/province", "440000")
                                        .with("/subject/city", "440100")
                                        .with("/subject/county", "440106")
                                        .toContent())
                        .id();
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        review.take(id);
        String version =
                scene.texts("select version from filing_application where id = ?", Long.valueOf(id))
                        .get(0);
        return review.approve(
                id, new Decision(Integer.parseInt(version), List.of(), "示例意见", false));
    }

    @Test
    void areListedByTheBureauWhereTheFilingIs() {
        authorities.ensure();
        String number = scene.filedBySponsor();
        Long clue = clueOf(Province.HEBEI, scene.website());
        assertThat(listed(Province.BEIJING)).contains(clue);
        assertThat(clues.list(ELSEWHERE, clue, 500)).extracting(ClueLine::id).doesNotContain(clue);
        assertThat(listed(Province.GUANGDONG)).doesNotContain(clue);
        assertThat(listed(Province.HEBEI)).as("its own").doesNotContain(clue);
        String latter = move(number);
        assertThat(listed(Province.BEIJING)).doesNotContain(clue);
        assertThat(listed(Province.GUANGDONG)).contains(clue);
        assertThat(matters.openBeside(latter, 0L)).extracting(FilingMatter::id).contains(clue);
        assertThat(clues.show(clue.toString()).province()).isEqualTo(Province.HEBEI);
    }
}
