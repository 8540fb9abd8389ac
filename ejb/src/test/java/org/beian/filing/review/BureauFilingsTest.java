package org.beian.filing.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.beian.account.Roles;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.Authority;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of the list of decisions: of an authority, and of one reviewer. */
@DatabaseTest
@Clause("12.4")
class BureauFilingsTest {

    @Inject FilingScene scene;
    @Inject FilingReview review;
    @Inject BureauFilings filings;
    @Inject FilingSubmission submission;
    @Inject Authorities authorities;

    private String decided(SampleFiling filing, boolean approve) {
        scene.asProvider();
        String id = scene.waiting(filing);
        if (approve) {
            review.approve(id, scene.approval(id));
        } else {
            review.refuse(id, scene.refusal(id, "OTHER"));
        }
        return id;
    }

    /** In a year of their own, so that they are the latest. */
    @Test
    void listsDecisionsByKeyTheLatestFirst() {
        TestClock.shared().set(java.time.LocalDateTime.of(2031, 3, 3, 10, 0));
        List<String> ids = new ArrayList<>();
        ids.add(0, decided(scene.ready(), true));
        ids.add(0, decided(scene.another(), false));
        TestClock.shared().set(java.time.LocalDateTime.of(2031, 3, 4, 10, 0));
        ids.add(0, decided(scene.another(), true));

        List<DecidedRow> rows = filings.decided(DecidedFilter.ALL, DecidedPosition.START, 3);
        assertThat(rows).extracting(row -> String.valueOf(row.id())).isEqualTo(ids);
        assertThat(rows)
                .extracting(DecidedRow::state)
                .containsExactly(FilingState.APPROVED, FilingState.REFUSED, FilingState.APPROVED);
        assertThat(rows.get(0).filingNumber()).startsWith("京ICP备2031");
        List<String> paged = new ArrayList<>();
        DecidedPosition at = DecidedPosition.START;
        for (int i = 0; i < 3; i++) {
            DecidedRow next = filings.decided(DecidedFilter.ALL, at, 1).get(0);
            paged.add(String.valueOf(next.id()));
            at = DecidedPosition.parse(next.position().toString());
        }
        assertThat(paged).isEqualTo(ids);

        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThat(filings.decided(DecidedFilter.ALL, DecidedPosition.START, 100))
                .extracting(row -> String.valueOf(row.id()))
                .doesNotContainAnyElementsOf(ids);
    }

    /** A round that was refused stays in the list after the next one was approved. */
    @Test
    @Clause("6.1")
    void listsEachRoundByWhoDecidedIt() {
        TestClock.shared().set(java.time.LocalDateTime.of(2028, 3, 3, 10, 0));
        SampleFiling filing = scene.ready();
        String id = decided(filing, false);
        scene.asProvider();
        submission.resubmit(id, null, filing.toContent());
        TestClock.shared().set(java.time.LocalDateTime.of(2028, 3, 3, 11, 0));
        scene.asReviewer(FilingScene.REVIEWER_TWO, Province.BEIJING);
        review.approve(id, scene.approval(id));
        String number = scene.application(id).filingNumber();

        assertThat(mine(id, DecidedFilter.ALL))
                .extracting(DecidedRow::round, DecidedRow::result, DecidedRow::decidedBy)
                .containsExactly(
                        tuple(2, "APPROVED", FilingScene.REVIEWER_TWO),
                        tuple(1, "REFUSED", FilingScene.REVIEWER_ONE));
        assertThat(mine(id, by(FilingScene.REVIEWER_TWO, null)))
                .extracting(DecidedRow::filingNumber)
                .containsExactly(number);
        assertThat(mine(id, by(null, "REFUSED"))).extracting(DecidedRow::round).containsExactly(1);
        assertThat(filings.count(by(FilingScene.REVIEWER_ONE, "REFUSED"))).isPositive();
        assertThat(filings.decided(by("nobody", null), DecidedPosition.START, 10)).isEmpty();
        assertThat(filings.count(by("nobody", null))).isZero();
    }

    /** The ministry reads the decisions of every bureau; a bureau no other's, whatever it asks. */
    @Test
    @Clause("5.2")
    void readsTheDecisionsOfOneAuthority() {
        TestClock.shared().set(java.time.LocalDateTime.of(2029, 3, 3, 10, 0));
        String id = decided(scene.ready(), true);
        DecidedFilter beijing = new DecidedFilter(Authority.bureauOf(Province.BEIJING), null, null);
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThat(mine(id, beijing)).isEmpty();
        authorities.ensure();
        scene.become(
                scene.units.byCode(Authorities.MINISTRY).orElseThrow(),
                "m-of-decisions",
                Roles.MINISTRY);
        assertThat(mine(id, DecidedFilter.ALL)).isEmpty();
        assertThat(mine(id, beijing)).hasSize(1);
        assertThat(filings.reviewers(beijing)).isNotNull();
    }

    private List<DecidedRow> mine(String id, DecidedFilter filter) {
        return filings.decided(filter, DecidedPosition.START, 100).stream()
                .filter(row -> row.id() == Long.parseLong(id))
                .toList();
    }

    private static DecidedFilter by(String reviewer, String result) {
        return new DecidedFilter(null, reviewer, result);
    }

    @Test
    void beginsAnewForACursorThatIsNone() {
        for (String cursor :
                List.of("", "x", "2026-99-99T00:00:00Z_1", "+999999999-12-31T00:00:00Z_1")) {
            assertThat(DecidedPosition.parse(cursor)).isEqualTo(DecidedPosition.START);
        }
    }
}
