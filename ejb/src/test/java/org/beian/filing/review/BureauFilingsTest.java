package org.beian.filing.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.SampleFiling;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of what a bureau finds again: its decisions, and the filings of its province. */
@DatabaseTest
@Clause("12.4")
class BureauFilingsTest {

    @Inject FilingScene scene;
    @Inject FilingReview review;
    @Inject BureauFilings filings;

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

        List<DecidedRow> rows = filings.decided(DecidedPosition.START, 3);
        assertThat(rows).extracting(row -> String.valueOf(row.id())).isEqualTo(ids);
        assertThat(rows)
                .extracting(DecidedRow::state)
                .containsExactly(FilingState.APPROVED, FilingState.REFUSED, FilingState.APPROVED);
        assertThat(rows.get(0).filingNumber()).startsWith("京ICP备2031");
        List<String> paged = new ArrayList<>();
        DecidedPosition at = DecidedPosition.START;
        for (int i = 0; i < 3; i++) {
            DecidedRow next = filings.decided(at, 1).get(0);
            paged.add(String.valueOf(next.id()));
            at = DecidedPosition.parse(next.position().toString());
        }
        assertThat(paged).isEqualTo(ids);

        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThat(filings.decided(DecidedPosition.START, 100))
                .extracting(row -> String.valueOf(row.id()))
                .doesNotContainAnyElementsOf(ids);
    }

    @Test
    void findsFilingsByNumberDomainAndNameInsideTheProvince() {
        SampleFiling filing = scene.ready().with("/subject/name", "示例查找科技有限公司");
        String id = decided(filing, true);
        String number = scene.application(id).filingNumber();

        for (String search :
                List.of(
                        number,
                        number.toLowerCase(java.util.Locale.ROOT) + "-1",
                        filing.at("/websites/0/domains/0"),
                        filing.at("/subject/name"))) {
            assertThat(filings.filed(search, 0, 10))
                    .as(search)
                    .extracting(FiledRow::filingNumber)
                    .contains(number);
        }
        FiledRow found = filings.filed(number, 0, 10).get(0);
        assertThat(found.name()).isEqualTo(filing.at("/subject/name"));
        assertThat(found.applicationId()).isEqualTo(Long.parseLong(id));
        assertThat(filings.filed(number, found.id(), 10)).isEmpty();
        for (String nothing : new String[] {null, "", "  ", "%", "无此主体", "none.example", "\0"}) {
            assertThat(filings.filed(nothing, 0, 10)).as(nothing).isEmpty();
        }
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThat(filings.filed(number, 0, 10)).isEmpty();
    }

    @Test
    void beginsAnewForACursorThatIsNone() {
        for (String cursor :
                List.of("", "x", "2026-99-99T00:00:00Z_1", "+999999999-12-31T00:00:00Z_1")) {
            assertThat(DecidedPosition.parse(cursor)).isEqualTo(DecidedPosition.START);
        }
    }
}
