package org.beian.filing.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.filing.review.FilingScene.REVIEWER_ONE;
import static org.beian.filing.review.FilingScene.REVIEWER_TWO;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.beian.account.Accounts;
import org.beian.code.CodeTables;
import org.beian.code.RuleSeverities;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingStale;
import org.beian.filing.application.FilingState;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of what a reviewer is refused (6.1, 12.4, 14.2); nothing of a decision is left then. */
@DatabaseTest
class FilingReviewRefusalsTest {

    @Inject FilingScene scene;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject Accounts accounts;
    @Inject CodeTables codes;
    @Inject RuleSeverities severities;

    private String approve(SampleFiling filing) {
        scene.asProvider();
        String id = scene.waiting(filing);
        return review.approve(id, scene.approval(id));
    }

    private long lettersOf(String id) {
        return scene.read(
                        "select id from letter where case_type = 'FILING' and case_id = ?",
                        Long.valueOf(id))
                .size();
    }

    /** Asserts that the application still waits, and nothing of a decision is left. */
    private void assertUndecided(String id) {
        assertThat(scene.application(id).state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(lettersOf(id)).isZero();
        assertThat(scene.mailsOf(id)).isEmpty();
        assertThat(scene.eventsOf(id)).isEmpty();
        assertThat(scene.claimsOf(id)).isNotEmpty();
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
    }

    @Test
    void refusesEveryActOfAnotherProvince() {
        String id = scene.waiting(scene.ready());
        Decision seen = scene.approval(id);
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);

        assertThatThrownBy(() -> review.take(id)).is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> review.takeOver(id))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> review.release(id)).is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> review.approve(id, seen))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> review.refuse(id, seen))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertUndecided(id);
    }

    /** The ministry has no province: it watches and does not decide. */
    @Test
    void refusesACallerWithoutProvince() {
        String id = scene.waiting(scene.ready());
        Decision seen = scene.approval(id);
        scene.become(scene.rules.newProvider(), "nowhere", "REVIEWER");
        scene.callers.become(
                new org.beian.account.Caller(
                        null,
                        "x",
                        "x",
                        SeededUnits.unnamed(1L),
                        java.util.Set.of("REVIEWER"),
                        null));

        assertThatThrownBy(() -> review.approve(id, seen))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertUndecided(id);
    }

    @Test
    void refusesWhatAColleagueHasTaken() {
        String id = scene.waiting(scene.ready());
        review.take(id);
        Decision seen = scene.approval(id);
        scene.asReviewer(REVIEWER_TWO, Province.BEIJING);

        assertThatThrownBy(() -> review.take(id))
                .is(rejectedAs(FilingRefusal.FILING_TAKEN))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        taken -> assertThat(taken.arguments()).contains(REVIEWER_ONE));
        assertThatThrownBy(() -> review.release(id)).is(rejectedAs(FilingRefusal.FILING_TAKEN));
        assertThatThrownBy(() -> review.approve(id, seen))
                .is(rejectedAs(FilingRefusal.FILING_TAKEN));
        assertThatThrownBy(
                        () ->
                                review.refuse(
                                        id,
                                        new Decision(seen.version(), List.of("OTHER"), "", false)))
                .is(rejectedAs(FilingRefusal.FILING_TAKEN));
        assertUndecided(id);
        assertThat(scene.application(id).takenBy()).isEqualTo(REVIEWER_ONE);
    }

    /** Colleagues read the person's name, as a user name is half of the credentials. */
    @Test
    void namesTheColleagueWhoHasIt() {
        String id = scene.waiting(scene.ready());
        String username =
                accounts.create(
                                SeededUnits.unique("reviewer"),
                                "示例审核员",
                                scene.units.bureauOf(Province.BEIJING).orElseThrow().code(),
                                Set.of("REVIEWER"),
                                null)
                        .username();
        scene.asReviewer(username, Province.BEIJING);
        review.take(id);
        scene.asReviewer(REVIEWER_TWO, Province.BEIJING);

        assertThatThrownBy(() -> review.take(id))
                .is(rejectedAs(FilingRefusal.FILING_TAKEN))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        taken ->
                                assertThat(taken.arguments())
                                        .contains("示例审核员")
                                        .doesNotContain(username));
    }

    @Test
    void refusesAnOpinionOfMoreThan2000Characters() {
        String id = scene.waiting(scene.ready());
        int version = scene.approval(id).version();
        Decision longer = new Decision(version, List.of("OTHER"), "意".repeat(2001), false);
        assertThatThrownBy(() -> review.refuse(id, longer))
                .is(rejectedAs(FilingRefusal.OPINION_TOO_LONG))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        refused -> assertThat(refused.arguments()).containsExactly("2001", "2000"));
        assertThatThrownBy(() -> review.approve(id, longer))
                .is(rejectedAs(FilingRefusal.OPINION_TOO_LONG));
        assertUndecided(id);

        // as a browser sends it, which counts each line break once
        String lines = "意\r\n".repeat(999) + "见见";
        review.refuse(id, new Decision(version, List.of("OTHER"), lines, false));
        assertThat(scene.application(id).state()).isEqualTo(FilingState.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"予以\u202E备案", "予以\u2028备案", "予以\u0007备案", "\uFEFF"})
    void refusesAnOpinionWithInvisibleCharacters(String opinion) {
        String id = scene.waiting(scene.ready());
        int version = scene.approval(id).version();
        Decision decision = new Decision(version, List.of("OTHER"), opinion, false);

        assertThatThrownBy(() -> review.refuse(id, decision))
                .is(rejectedAs(FilingRefusal.OPINION_NOT_PLAIN));
        assertThatThrownBy(() -> review.approve(id, decision))
                .is(rejectedAs(FilingRefusal.OPINION_NOT_PLAIN));
        assertUndecided(id);
    }

    /** A key pressed by chance decides nothing. */
    @Test
    @Clause("6.1")
    void refusesToDecideWhatNobodyTook() {
        String id = scene.waiting(scene.ready());
        int version = scene.application(id).version();
        Decision decision = new Decision(version, List.of("OTHER"), "", false);

        assertThatThrownBy(() -> review.approve(id, decision))
                .is(rejectedAs(FilingRefusal.FILING_NOT_TAKEN));
        assertThatThrownBy(() -> review.refuse(id, decision))
                .is(rejectedAs(FilingRefusal.FILING_NOT_TAKEN));
        assertThatThrownBy(() -> review.approveOpened(id))
                .is(rejectedAs(FilingRefusal.FILING_NOT_TAKEN));
        assertUndecided(id);
    }

    /** F9: the second hears who was first. */
    @Test
    void refusesASecondDecisionAndNamesTheFirst() {
        String id = scene.waiting(scene.ready());
        Decision seen = scene.approval(id);
        review.approve(id, seen);
        scene.asReviewer(REVIEWER_TWO, Province.BEIJING);

        assertThatThrownBy(
                        () ->
                                review.refuse(
                                        id,
                                        new Decision(seen.version(), List.of("OTHER"), "", false)))
                .is(rejectedAs(FilingRefusal.FILING_DECIDED))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        decided ->
                                assertThat(decided.arguments())
                                        .containsExactly(
                                                "APPROVED", REVIEWER_ONE, "2026-11-24 10:00"));
        assertThatThrownBy(() -> review.approve(id, seen))
                .is(rejectedAs(FilingRefusal.FILING_DECIDED));
        assertThatThrownBy(() -> review.take(id)).is(rejectedAs(FilingRefusal.FILING_DECIDED));
        assertThat(scene.mailsOf(id)).hasSize(1);
        assertThat(scene.eventsOf(id)).hasSize(1);
        assertThat(lettersOf(id)).isEqualTo(1);
    }

    @Test
    void refusesWhatTheApplicantTookBack() {
        String id = scene.waiting(scene.ready());
        Decision seen = scene.approval(id);
        scene.asProvider();
        submission.withdraw(id);
        scene.asReviewer();

        assertThatThrownBy(() -> review.approve(id, seen))
                .is(rejectedAs(FilingRefusal.FILING_DECIDED))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        decided ->
                                assertThat(decided.arguments())
                                        .contains("WITHDRAWN", FilingScene.PROGRAM));
        scene.asProvider();
        assertThat(submission.status(id).state()).isEqualTo(FilingState.WITHDRAWN);
    }

    @Test
    void refusesAStalePage() {
        String id = scene.waiting(scene.ready());
        Decision seen = scene.approval(id);
        review.takeOver(id);

        assertThatThrownBy(() -> review.approve(id, seen)).isInstanceOf(FilingStale.class);
        assertUndecided(id);
    }

    @Test
    void refusesWhoHandedIn() {
        String id = scene.waiting(scene.ready());
        scene.asReviewer(FilingScene.PROGRAM, Province.BEIJING);

        assertThatThrownBy(() -> review.approve(id, scene.approval(id)))
                .is(rejectedAs(FilingRefusal.FOUR_EYES));
        assertThatThrownBy(() -> review.refuse(id, scene.refusal(id, "OTHER")))
                .is(rejectedAs(FilingRefusal.FOUR_EYES));
        assertUndecided(id);
    }

    @Test
    @Clause("14.2")
    void refusesApprovalWithoutThePaperDocument() {
        String id = scene.waiting(FilingScene.withBulletinBoard(scene.ready()));

        assertThatThrownBy(() -> review.approve(id, scene.approval(id)))
                .is(rejectedAs(FilingRefusal.APPROVAL_DOCUMENT_UNCONFIRMED));
        assertUndecided(id);
        review.approve(id, new Decision(scene.application(id).version(), List.of(), "", true));
        assertThat(scene.application(id).state()).isEqualTo(FilingState.APPROVED);
    }

    @Test
    void refusesRefusalWithoutAValidReason() {
        scene.write(
                "insert into code_row (table_name, code, valid_from, valid_to, name_zh, name_en,"
                        + " sort_order) values ('refusal-reasons', ?, ?, ?, '旧事由', 'Old reason', 900)",
                SampleFiling.creditCode("110108"),
                Date.valueOf("2005-03-20"),
                Date.valueOf("2026-11-23"));
        codes.refresh();
        String expired =
                codes.rows("refusal-reasons").get(codes.rows("refusal-reasons").size() - 1).code();
        String id = scene.waiting(scene.ready());

        assertThatThrownBy(() -> review.refuse(id, scene.refusal(id)))
                .is(rejectedAs(FilingRefusal.REFUSAL_REASONS_MISSING));
        for (String code : List.of("NO_SUCH_REASON", expired)) {
            assertThatThrownBy(() -> review.refuse(id, scene.refusal(id, "OTHER", code)))
                    .is(rejectedAs(FilingRefusal.REFUSAL_REASONS_MISSING))
                    .isInstanceOfSatisfying(
                            RequestRejected.class,
                            missing -> assertThat(missing.arguments()).containsExactly(code));
        }
        assertUndecided(id);
    }

    @Test
    void refusesWhatIsBarredSinceItWasHandedIn() {
        SampleFiling filing = scene.ready();
        String id = scene.waiting(filing);
        scene.rules.bar(BlacklistKind.DOMAIN, filing.at("/websites/0/domains/0"));

        assertThatThrownBy(() -> review.approve(id, scene.approval(id)))
                .is(rejectedAs(FilingRefusal.CHECK_NOW_REFUSES))
                .isInstanceOfSatisfying(
                        FaultsFound.class,
                        refused ->
                                assertThat(refused.findings())
                                        .extracting(Finding::code)
                                        .containsExactly("DOMAIN_BLACKLISTED"));
        assertUndecided(id);
    }

    @Test
    void refusesADomainThatWasFiledMeanwhile() {
        SampleFiling filing = scene.ready();
        String id = scene.waiting(filing);
        scene.rules.file(SampleFiling.another().withDomain(filing.at("/websites/0/domains/0")));

        assertThatThrownBy(() -> review.approve(id, scene.approval(id)))
                .is(rejectedAs(FilingRefusal.CHECK_NOW_REFUSES))
                .isInstanceOfSatisfying(
                        FaultsFound.class,
                        refused ->
                                assertThat(refused.findings())
                                        .extracting(Finding::code)
                                        .containsExactly("DOMAIN_ALREADY_FILED"));
        assertUndecided(id);
    }

    /**
     * The register's unique key refuses what no check found; the number goes back to the series.
     */
    @Test
    void refusesByTheRegistersKeyAndLeavesNoGap() {
        LocalDate day = LocalDate.of(2026, 11, 30);
        scene.write(
                "insert into rule_severity (rule_code, province, valid_from, valid_to, severity)"
                        + " values ('DOMAIN_ALREADY_FILED', '110000', ?, ?, 'OFF')",
                Date.valueOf(day),
                Date.valueOf(day));
        severities.refresh();
        TestClock.shared().set(day.atTime(9, 0));
        long before = serial(approve(scene.ready()));
        scene.asProvider();
        SampleFiling filing = scene.another();
        String id = scene.waiting(filing);
        scene.rules.file(SampleFiling.another().withDomain(filing.at("/websites/0/domains/0")));
        long filed = before + 1;

        assertThatThrownBy(() -> review.approve(id, scene.approval(id)))
                .is(rejectedAs(FilingRefusal.FILED_MEANWHILE));
        assertUndecided(id);
        assertThat(serial(approve(scene.another()))).isEqualTo(filed + 1);
    }

    private static long serial(String number) {
        return Long.parseLong(number.replaceAll(".*备2026(\\d{6})号", "$1"));
    }
}
