package org.beian.filing.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicReference;
import org.beian.testing.DatabaseTest;
import org.beian.trail.History;
import org.beian.trail.TrailVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that the verification finds what the owner of the database changes by SQL in a filing, the
 * rows of its history left as they are (obligation B8).
 */
@DatabaseTest
class TamperedFilingTest {

    private static final String OF_SUBJECT =
            " subject_id in (select id from icp_subject where application_id = ?)";
    private static final String OF_WEBSITE =
            " website_id in (select id from icp_website where" + OF_SUBJECT + ")";

    @Inject FilingScene scene;
    @Inject FilingReview review;
    @Inject History history;

    @Test
    void findsAChangedStateOfAnApplication() {
        String id = scene.waiting(scene.ready());
        assertThat(scene.verdictOf(id)).isEqualTo(new TrailVerdict(2, null));
        assertThat(
                        verdictAfter(
                                "update filing_application set state = 'APPROVED' where id = ?",
                                id))
                .isEqualTo(new TrailVerdict(2, "STATE_CHANGED"));
    }

    @Test
    void findsAChangedRound() {
        String id = scene.waiting(scene.ready());
        assertThat(
                        verdictAfter(
                                "update filing_round set content = '{}' where application_id = ?",
                                id))
                .isEqualTo(new TrailVerdict(1, "CONTENT_CHANGED"));
    }

    @Test
    void findsAChangedOpinionOfADecision() {
        String id = scene.waiting(scene.ready());
        review.refuse(id, scene.refusal(id, "OTHER"));
        assertThat(scene.verdictOf(id)).isEqualTo(new TrailVerdict(4, null));
        assertThat(
                        verdictAfter(
                                "update filing_round set opinion = 'x' where application_id = ?",
                                id))
                .isEqualTo(new TrailVerdict(4, "CONTENT_CHANGED"));
    }

    @Test
    void findsADeletedRound() {
        String id = scene.waiting(scene.ready());
        assertThat(verdictAfter("delete from filing_round where application_id = ?", id))
                .isEqualTo(new TrailVerdict(1, "CONTENT_MISSING"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update letter set text_zh = '{}' where case_type = 'FILING' and case_id = ?",
                "update letter set text_en = '{}' where case_type = 'FILING' and case_id = ?",
                "update letter set kind = 'x' where case_type = 'FILING' and case_id = ?",
                "update icp_subject set name = 'x' where application_id = ?",
                "update icp_subject set content = '{}' where application_id = ?",
                "update icp_subject set holder_id = 2 where application_id = ?",
                "update icp_website set content = '{}' where" + OF_SUBJECT,
                "update icp_website set state = 'CANCELLED' where" + OF_SUBJECT,
                "update icp_domain set domain = 'stolen.example.cn' where" + OF_WEBSITE,
                "delete from icp_domain where" + OF_WEBSITE,
                "update icp_access set provider_id = 2 where" + OF_WEBSITE,
                "delete from icp_access_place where access_id in"
                        + " (select id from icp_access where"
                        + OF_WEBSITE
                        + ")"
            })
    void findsWhatWasChangedAfterAnApproval(String sql) {
        String id = scene.waiting(scene.ready());
        review.approve(id, scene.approval(id));
        assertThat(scene.verdictOf(id)).isEqualTo(new TrailVerdict(4, null));
        assertThat(verdictAfter(sql, id)).isEqualTo(new TrailVerdict(4, "CONTENT_CHANGED"));
    }

    /** The verdict on a change that is undone again, for the other tests on this database. */
    private TrailVerdict verdictAfter(String sql, String id) {
        AtomicReference<TrailVerdict> verdict = new AtomicReference<>();
        assertThatThrownBy(
                        () ->
                                FilingScene.inNew(
                                        () -> {
                                            assertThat(
                                                            scene.em
                                                                    .createNativeQuery(sql)
                                                                    .setParameter(
                                                                            1, Long.valueOf(id))
                                                                    .executeUpdate())
                                                    .isPositive();
                                            verdict.set(
                                                    history.verify(
                                                            scene.filings
                                                                    .find(Long.valueOf(id))
                                                                    .orElseThrow()));
                                            throw new IllegalStateException("undone");
                                        }))
                .hasMessage("undone");
        return verdict.get();
    }
}
