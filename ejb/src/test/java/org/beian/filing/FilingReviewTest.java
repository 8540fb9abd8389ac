package org.beian.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.filing.FilingScene.REVIEWER_ONE;
import static org.beian.filing.FilingScene.REVIEWER_TWO;

import jakarta.inject.Inject;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.beian.code.CodeTables;
import org.beian.code.RuleSeverities;
import org.beian.law.Clause;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.beian.value.FilingNumber;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** What the bureau decides, and what it must not (6.1, 12.4, 12.5, 13.3, 13.4). */
@DatabaseTest
class FilingReviewTest {

    @Inject FilingScene scene;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject CodeTables codes;
    @Inject RuleSeverities severities;

    private String approve(SampleFiling filing) {
        scene.asProvider();
        String id = scene.waiting(filing);
        return review.approve(id, scene.approval(id));
    }

    private long lettersOf(String id) {
        return scene.read("select id from letter where case_id = ?", Long.valueOf(id)).size();
    }

    /** Still waits, and nothing of a decision is left. */
    private void assertUndecided(String id) {
        assertThat(scene.application(id).state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(lettersOf(id)).isZero();
        assertThat(scene.mailsOf(id)).isEmpty();
        assertThat(scene.eventsOf(id)).isEmpty();
        assertThat(scene.claimsOf(id)).isNotEmpty();
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
    }

    @Test
    void takesAndReleasesAndARepeatChangesNothing() {
        String id = scene.waiting(scene.ready());
        review.take(id);
        review.take(id);
        assertThat(scene.application(id).takenBy()).isEqualTo(REVIEWER_ONE);
        review.release(id);
        review.release(id);
        assertThat(scene.application(id).takenBy()).isNull();
        assertThat(scene.actsOf(id)).containsExactly("SUBMIT", "CHECK", "TAKE", "RELEASE");
    }

    @Test
    void letsAColleagueTakeOverAndSaysFromWhom() {
        String id = scene.waiting(scene.ready());
        review.take(id);
        scene.asReviewer(REVIEWER_TWO, Province.BEIJING);
        review.takeOver(id);

        assertThat(scene.application(id).takenBy()).isEqualTo(REVIEWER_TWO);
        List<HistoryEntry> entries = scene.historyOf(id);
        assertThat(entries.get(entries.size() - 1).act()).isEqualTo("TAKE_OVER");
        assertThat(entries.get(entries.size() - 1).reason()).isEqualTo(REVIEWER_ONE);
        review.approve(id, scene.approval(id));
    }

    @Test
    @Clause("12.5")
    void givesNumberRegisterLetterEventAndMail() {
        SampleFiling filing = scene.ready().withSecondWebsite();
        String id = scene.waiting(filing);
        review.take(id);
        String number = review.approve(id, scene.approval(id));

        assertThat(number).matches("京ICP备2026\\d{6}号");
        assertThat(FilingNumber.parse(number).canonical()).isEqualTo(number);
        assertThat(
                        scene.read(
                                "select w.filing_number from icp_website w join icp_subject s on s.id = w.subject_id"
                                        + " where s.filing_number = ? order by w.ordinal",
                                number))
                .isEqualTo(List.of(number + "-1", number + "-2"));
        assertThat(
                        scene.read(
                                "select domain from icp_domain d join icp_website w on w.id = d.website_id"
                                        + " where w.filing_number like ? order by w.ordinal",
                                number + "-%"))
                .isEqualTo(
                        List.of(
                                filing.at("/websites/0/domains/0"),
                                filing.at("/websites/1/domains/0")));
        assertThat(scene.claimsOf(id)).isEmpty();
        assertThat(scene.eventsOf(id)).isEqualTo(List.of("FILING_APPROVED"));
        assertThat(scene.mailsOf(id)).isEqualTo(List.of("notices@provider.example.cn"));
        assertThat(lettersOf(id)).isEqualTo(1);
        assertThat(scene.actsOf(id)).containsExactly("SUBMIT", "CHECK", "TAKE", "APPROVE");
        assertThat(scene.verdictOf(id).isWhole()).isTrue();

        scene.asProvider();
        FilingStatus status = submission.status(id);
        assertThat(status.state()).isEqualTo(FilingState.APPROVED);
        assertThat(status.filingNumber()).isEqualTo(number);
        assertThat(status.clock()).isNull();
        assertThat(status.websites())
                .extracting(FilingStatus.NumberedWebsite::filingNumber)
                .containsExactly(number + "-1", number + "-2");
        assertThat(status.decision().letterNumber()).matches("京通管备〔2026〕\\d{6}号");
    }

    @Test
    void givesEachProvinceAndYearItsOwnSeries() {
        String beijing = approve(scene.ready());
        scene.asProvider();
        String id = scene.waiting(FilingScene.inGuangdong(scene.another()));
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThat(review.approve(id, scene.approval(id))).startsWith("粤ICP备2026");
        TestClock.shared().set(LocalDateTime.of(2020, 6, 1, 10, 0));
        String old = approve(scene.another().with("/verification/date", "2020-05-30"));
        assertThat(beijing).startsWith("京ICP备2026");
        assertThat(old).isEqualTo("京ICP备20000001号");
    }

    @Test
    @Clause("12.4")
    void refusesWithReasonsAndTellsToRevise() {
        SampleFiling filing = scene.ready();
        String id = scene.waiting(filing);
        review.refuse(id, scene.refusal(id, "NAME_NOT_STANDARD", "OTHER", "OTHER"));

        scene.asProvider();
        FilingStatus status = submission.status(id);
        assertThat(status.state()).isEqualTo(FilingState.REFUSED);
        assertThat(status.decision().reasons())
                .containsExactly(
                        new FilingStatus.StatedReason("NAME_NOT_STANDARD", "12.4"),
                        new FilingStatus.StatedReason("OTHER", "12.4"));
        assertThat(status.decision().opinion()).isEqualTo("示例意见");
        assertThat(status.filingNumber()).isNull();
        assertThat(scene.eventsOf(id)).isEqualTo(List.of("FILING_REFUSED"));
        assertThat(scene.mailsOf(id)).hasSize(1);
        assertThat(scene.claimsOf(id)).isEmpty();
        assertThat(lettersOf(id)).isEqualTo(1);

        FilingStatus again =
                submission.resubmit(id, null, filing.with("/websites/0/name", "示例新名称").toContent());
        assertThat(again.state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.decision()).isNull();
        assertThat(again.clock().workingDaysLeft()).isEqualTo(20);
        scene.asReviewer();
        review.approve(id, scene.approval(id));
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
        assertThat(lettersOf(id)).isEqualTo(2);
    }

    @Test
    @Clause("13.4")
    void tellsTheSponsorWhoFiledItself() {
        SampleFiling filing = scene.selfFiled();
        String id = scene.waiting(filing);
        review.refuse(id, scene.refusal(id, "OTHER"));

        assertThat(scene.mailsOf(id)).isEqualTo(List.of(filing.at("/subject/responsible/email")));
        List<HistoryEntry> entries = scene.historyOf(id);
        assertThat(entries.get(entries.size() - 1).clause()).isEqualTo("13.3");
    }

    @Test
    void refusesEveryActOfAnotherProvince() {
        String id = scene.waiting(scene.ready());
        Decision seen = scene.approval(id);
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);

        assertThatThrownBy(() -> review.take(id)).isInstanceOf(FilingNotFound.class);
        assertThatThrownBy(() -> review.takeOver(id)).isInstanceOf(FilingNotFound.class);
        assertThatThrownBy(() -> review.release(id)).isInstanceOf(FilingNotFound.class);
        assertThatThrownBy(() -> review.approve(id, seen)).isInstanceOf(FilingNotFound.class);
        assertThatThrownBy(() -> review.refuse(id, seen)).isInstanceOf(FilingNotFound.class);
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
                        null, "x", "x", 1L, null, java.util.Set.of("REVIEWER"), null));

        assertThatThrownBy(() -> review.approve(id, seen)).isInstanceOf(FilingNotFound.class);
        assertUndecided(id);
    }

    @Test
    void refusesWhatAColleagueHasTaken() {
        String id = scene.waiting(scene.ready());
        review.take(id);
        Decision seen = scene.approval(id);
        scene.asReviewer(REVIEWER_TWO, Province.BEIJING);

        assertThatThrownBy(() -> review.take(id))
                .isInstanceOfSatisfying(
                        FilingTaken.class,
                        taken -> assertThat(taken.arguments()).contains(REVIEWER_ONE));
        assertThatThrownBy(() -> review.release(id)).isInstanceOf(FilingTaken.class);
        assertThatThrownBy(() -> review.approve(id, seen)).isInstanceOf(FilingTaken.class);
        assertThatThrownBy(
                        () ->
                                review.refuse(
                                        id,
                                        new Decision(seen.version(), List.of("OTHER"), "", false)))
                .isInstanceOf(FilingTaken.class);
        assertUndecided(id);
        assertThat(scene.application(id).takenBy()).isEqualTo(REVIEWER_ONE);
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
                .isInstanceOfSatisfying(
                        FilingDecided.class,
                        decided ->
                                assertThat(decided.arguments())
                                        .containsExactly(
                                                "APPROVED", REVIEWER_ONE, "2026-11-24 10:00"));
        assertThatThrownBy(() -> review.approve(id, seen)).isInstanceOf(FilingDecided.class);
        assertThatThrownBy(() -> review.take(id)).isInstanceOf(FilingDecided.class);
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
                .isInstanceOfSatisfying(
                        FilingDecided.class,
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
        review.take(id);

        assertThatThrownBy(() -> review.approve(id, seen)).isInstanceOf(FilingStale.class);
        assertUndecided(id);
    }

    @Test
    void refusesWhoHandedIn() {
        String id = scene.waiting(scene.ready());
        scene.asReviewer(FilingScene.PROGRAM, Province.BEIJING);

        assertThatThrownBy(() -> review.approve(id, scene.approval(id)))
                .isInstanceOf(FourEyes.class);
        assertThatThrownBy(() -> review.refuse(id, scene.refusal(id, "OTHER")))
                .isInstanceOf(FourEyes.class);
        assertUndecided(id);
    }

    @Test
    @Clause("14.2")
    void refusesApprovalWithoutThePaperDocument() {
        String id = scene.waiting(FilingScene.withBulletinBoard(scene.ready()));

        assertThatThrownBy(() -> review.approve(id, scene.approval(id)))
                .isInstanceOf(ApprovalDocumentUnconfirmed.class);
        assertUndecided(id);
        review.approve(id, new Decision(scene.application(id).version(), List.of(), "", true));
        assertThat(scene.application(id).state()).isEqualTo(FilingState.APPROVED);
    }

    @Test
    void refusesRefusalWithoutAValidReason() {
        scene.write(
                "insert into code_row (table_name, code, valid_from, valid_to, name_zh, name_en, sort_order)"
                        + " values ('refusal-reasons', ?, ?, ?, '旧事由', 'Old reason', 900)",
                SampleFiling.creditCode("110108"),
                Date.valueOf("2005-03-20"),
                Date.valueOf("2026-11-23"));
        codes.refresh();
        String expired =
                codes.rows("refusal-reasons").get(codes.rows("refusal-reasons").size() - 1).code();
        String id = scene.waiting(scene.ready());

        assertThatThrownBy(() -> review.refuse(id, scene.refusal(id)))
                .isInstanceOf(ReasonsMissing.class);
        for (String code : List.of("NO_SUCH_REASON", expired)) {
            assertThatThrownBy(() -> review.refuse(id, scene.refusal(id, "OTHER", code)))
                    .isInstanceOfSatisfying(
                            ReasonsMissing.class,
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
                .isInstanceOfSatisfying(
                        CheckNowRefuses.class,
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
                .isInstanceOfSatisfying(
                        CheckNowRefuses.class,
                        refused ->
                                assertThat(refused.findings())
                                        .extracting(Finding::code)
                                        .containsExactly("DOMAIN_ALREADY_FILED"));
        assertUndecided(id);
    }

    /** Where no check looks, the register's own key holds; the number goes back to the series. */
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
                .isInstanceOf(FiledMeanwhile.class);
        assertUndecided(id);
        assertThat(serial(approve(scene.another()))).isEqualTo(filed + 1);
    }

    private static long serial(String number) {
        return Long.parseLong(number.replaceAll(".*备2026(\\d{6})号", "$1"));
    }
}
