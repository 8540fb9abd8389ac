package org.beian.annualaudit.answer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditResult;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Authorities;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of audit items whose website moves with its filing to another province (B13). */
@DatabaseTest
@Clause("B13")
class MovedFilingAuditedTest {

    @Inject AuditScene scene;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject Authorities authorities;
    @Inject InTray tray;

    private String item;

    @BeforeEach
    void tell() {
        authorities.ensure();
        item = scene.told();
        TestClock.shared().advance(Duration.ofDays(1));
    }

    @AfterEach
    void leave() {
        scene.leave();
    }

    /** The bureau of Guangdong audits in the same year. */
    private Long campaign(String state) {
        Long id = scene.campaign() + 1_000_000;
        scene.filed.filed.write(
                "insert into audit_campaign (id, audit_year, province, state, reference_day, due,"
                        + " opened_by, opened_at, trail_count, version) select ?, c.audit_year,"
                        + " '440000', ?, c.reference_day, c.due, 'reviewer', c.opened_at, 0, 1"
                        + " from audit_campaign c where c.id = ?",
                id,
                state,
                scene.campaign());
        return id;
    }

    /** Moves the filing to Guangdong; gives its number there. */
    private String moved() {
        scene.filed.asSponsor();
        String id =
                submission
                        .submit(
                                scene.filed
                                        .filing()
                                        .with("/movesFrom", scene.number())
                                        .with("/subject/province", "440000")
                                        .with("/subject/city", "440100")
                                        .with("/subject/county", "440106")
                                        .toContent())
                        .id();
        scene.filed.asReviewer("reviewer-gd", Province.GUANGDONG);
        review.take(id);
        int version =
                Integer.parseInt(
                        scene.filed
                                .texts(
                                        "select version from filing_application where id = ?",
                                        Long.valueOf(id))
                                .get(0));
        return review.approve(id, new Decision(version, List.of(), "示例意见", false));
    }

    @Test
    void followTheirWebsiteIntoTheAuditThere() {
        Long there = campaign("OPEN");
        String number = moved();
        AuditItem followed = scene.one(item);
        assertThat(followed.state()).isEqualTo(AuditItemState.OPEN);
        assertThat(followed.campaignId()).isEqualTo(there);
        assertThat(followed.authority().code()).isEqualTo("440000");
        assertThat(followed.filingNumber()).startsWith(number);
        assertThat(scene.acts(item)).containsExactly("FOLLOW_FILING");
        scene.isWhole(item);
        scene.filed.asSponsor();
        tray.holds(WaitingKind.AUDIT_REQUEST, Long.parseLong(item));
        scene.afterTheLastDayOf(item);
        scene.filed.asReviewer();
        tray.lacks(WaitingKind.AUDIT_DECISION, Long.parseLong(item));
        scene.filed.asReviewer("reviewer-gd", Province.GUANGDONG);
        tray.holds(WaitingKind.AUDIT_DECISION, Long.parseLong(item));
    }

    @Test
    void endWithTheFormerFilingWhereNothingIsAuditedThere() {
        campaign("CLOSED");
        moved();
        AuditItem ended = scene.one(item);
        assertThat(ended.result()).isEqualTo(AuditResult.CANCELLED);
        assertThat(ended.campaignId()).isEqualTo(scene.campaign());
        scene.filed.asSponsor();
        tray.lacks(WaitingKind.AUDIT_REQUEST, Long.parseLong(item));
    }
}
