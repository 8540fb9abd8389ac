package org.beian.filing.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.FilingContent.Verification;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.reading.FilingLetters;
import org.beian.filing.review.FilingReview;
import org.beian.filing.review.FilingScene;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of a sponsor's application in its provider's hands (12.1, 12.2, 7.5). */
@DatabaseTest
class EntrustmentTest {

    @Inject EntrustedScene scene;
    @Inject FilingSubmission submission;
    @Inject Entrustment entrustment;
    @Inject FilingReview review;
    @Inject FilingLetters letters;

    @Test
    @Clause("12.1")
    void givesADraftIntoTheProvidersHands() {
        String id = scene.draft();
        FilingStatus entrusted = entrustment.entrust(id, null, scene.provider().code());

        assertThat(entrusted.state()).isEqualTo(FilingState.AWAITING_PROVIDER);
        assertThat(entrusted.provider().provider()).isEqualTo(scene.provider().name());
        assertThat(entrusted.provider().sponsor()).isEqualTo(scene.sponsor().name());
        assertThat(entrusted.provider().due()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(entrusted.submittedAt()).isNull();
        assertThat(scene.eventsOf(id, scene.provider())).isEqualTo(List.of("FILING_ENTRUSTED"));
        assertThat(scene.mailsOf(id)).isEqualTo(List.of("notices@provider.example.cn"));
        assertThat(scene.historyOf(id))
                .extracting(HistoryEntry::act, HistoryEntry::toState, HistoryEntry::clause)
                .contains(tuple("ENTRUST", "AWAITING_PROVIDER", "12.1"));
        scene.asProvider();
        assertThat(submission.status(id).state()).isEqualTo(FilingState.AWAITING_PROVIDER);
        assertThat(submission.own(FilingState.AWAITING_PROVIDER, List.of(), 0, 10))
                .extracting(FilingStatus::id)
                .containsExactly(id);
    }

    @Test
    @Clause("12.2")
    void isVerifiedAndHandedInOnTheSponsorsBehalf() {
        String id = scene.entrusted();
        FilingStatus passed = entrustment.check(id, scene.versionOf(id), scene.verified());

        assertThat(passed.state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(passed.findings()).isEmpty();
        assertThat(passed.round()).isEqualTo(1);
        assertThat(passed.clock().workingDaysLeft()).isEqualTo(20);
        assertThat(scene.contentOf(id).verification()).isEqualTo(scene.verified());
        assertThat(scene.application(id).onBehalf()).isTrue();
        assertThat(scene.application(id).submitter()).isEqualTo(FilingScene.PROGRAM);
        assertThat(scene.application(id).provider().due()).isNull();
        assertThat(scene.actsOf(id))
                .containsExactly("DRAFT", "ENTRUST", "VERIFY", "SUBMIT", "CHECK");
        assertThat(scene.historyOf(id))
                .filteredOn(entry -> entry.act().equals("VERIFY"))
                .extracting(HistoryEntry::reason, HistoryEntry::clause)
                .containsExactly(tuple(SampleFiling.OFFICER + ", 2026-11-20", "12.2"));
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
        assertThat(scene.eventsOf(id, scene.sponsor())).isEqualTo(List.of("FILING_UNDER_REVIEW"));
        assertThat(scene.mailTo(id, "a@example.cn")).contains("已经核实并提交", scene.provider().name());
    }

    /** What the check returned waits at the provider, who is to mend it. */
    @Test
    @Clause("12.1")
    void comesBackToTheProviderWhenTheCheckFindsSomething() {
        String id = scene.draftOf(scene.filing().with("/subject/responsible/mobile", "12345"));
        entrustment.entrust(id, null, scene.provider().code());
        scene.asProvider();
        FilingStatus returned = entrustment.check(id, null, scene.verified());

        assertThat(returned.state()).isEqualTo(FilingState.RETURNED);
        assertThat(returned.findings())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple("MOBILE_SYNTAX", "/subject/responsible/mobile"));
        assertThat(returned.provider().due()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(scene.eventsOf(id, scene.provider()))
                .isEqualTo(List.of("FILING_ENTRUSTED", "FILING_RETURNED"));
        assertThat(scene.eventsOf(id, scene.sponsor())).isEqualTo(List.of());
    }

    @Test
    @Clause({"12.2", "7.5"})
    void sendsUntrueDataBackWithTheReason() {
        String id = scene.entrusted();
        entrustment.sendBack(id, scene.versionOf(id), "  营业执照已经注销  ");

        scene.asSponsor();
        FilingStatus back = submission.status(id);
        assertThat(back.state()).isEqualTo(FilingState.RETURNED);
        assertThat(back.provider().onBehalf()).isFalse();
        assertThat(back.provider().sentBackReason()).isEqualTo("营业执照已经注销");
        assertThat(scene.eventsOf(id, scene.sponsor())).isEqualTo(List.of("FILING_SENT_BACK"));
        assertThat(scene.mailTo(id, "a@example.cn")).contains("营业执照已经注销");
        assertThat(submission.history(id))
                .last()
                .extracting(HistoryEntry::act, HistoryEntry::fromState, HistoryEntry::reason)
                .containsExactly("SEND_BACK", "AWAITING_PROVIDER", "营业执照已经注销");
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
    }

    /** After that the sponsor may go either way. */
    @Test
    @Clause("12.7")
    void isEntrustedAgainOrHandedInByTheSponsorItself() {
        String id = scene.entrusted();
        entrustment.sendBack(id, null, "网站名称与内容不符");
        scene.asSponsor();
        FilingStatus again = entrustment.entrust(id, null, scene.provider().code());
        assertThat(again.state()).isEqualTo(FilingState.AWAITING_PROVIDER);
        assertThat(again.provider().sentBackReason()).isNull();
        scene.asProvider();
        entrustment.sendBack(id, null, "网站名称与内容不符");

        scene.asSponsor();
        FilingStatus itself =
                submission.resubmit(
                        id,
                        null,
                        scene.filing()
                                .with("/websites/0/name", "示例改名网站")
                                .with("/websites/0/accesses/0/provider", scene.provider().code())
                                .toContent());
        assertThat(itself.findings()).isEmpty();
        assertThat(itself.state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(itself.provider().onBehalf()).isFalse();
        assertThat(itself.provider().sentBackReason()).isNull();
        assertThat(scene.historyOf(id)).last().extracting(HistoryEntry::clause).isEqualTo("13.2");
    }

    /** A round that was checked or decided stays as it was (12.7). */
    @Test
    @Clause("12.7")
    void opensARoundForWhatWasHandedInBefore() {
        String id = scene.entrusted();
        entrustment.check(id, null, scene.verified());
        scene.asReviewer();
        review.refuse(id, scene.refusal(id, "DOMAIN_NOT_HELD"));
        assertThat(scene.application(id).provider().due()).isEqualTo(LocalDate.of(2026, 12, 8));
        scene.asProvider();
        entrustment.sendBack(id, null, "请补充域名证书");
        scene.asSponsor();
        entrustment.entrust(id, null, scene.provider().code());
        scene.asProvider();
        FilingStatus second =
                entrustment.check(
                        id,
                        null,
                        new Verification(SampleFiling.OFFICER, LocalDate.of(2026, 11, 24)));

        assertThat(second.round()).isEqualTo(2);
        assertThat(second.state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(scene.contentOf(id, 1).verification()).isEqualTo(scene.verified());
        assertThat(scene.actsOf(id)).endsWith("VERIFY", "RESUBMIT", "CHECK");
    }

    @Test
    @Clause({"12.5", "12.6"})
    void tellsTheSponsorTheDecisionTooAndGivesItTheLetter() {
        String id = scene.entrusted();
        entrustment.check(id, null, scene.verified());
        scene.asReviewer();
        String number = review.approve(id, scene.approval(id));

        assertThat(scene.application(id).provider().due()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(scene.eventsOf(id, scene.sponsor()))
                .isEqualTo(List.of("FILING_UNDER_REVIEW", "FILING_APPROVED"));
        assertThat(scene.eventsOf(id, scene.provider()))
                .isEqualTo(List.of("FILING_ENTRUSTED", "FILING_APPROVED"));
        assertThat(scene.mailTo(id, "a@example.cn")).contains(number, "接入提供者据此开通接入");
        assertThat(scene.holderOf(number)).isEqualTo(scene.sponsor().id());
        scene.asSponsor();
        FilingStatus status = submission.status(id);
        assertThat(status.filingNumber()).isEqualTo(number);
        assertThat(letters.pdf(id, status.decision().letterId(), java.util.Locale.ENGLISH).number())
                .isEqualTo(status.decision().letterNumber());
    }

    /** The reviewer who took the application is not named outside the bureau. */
    @Test
    void hidesHowTheBureauSharesItsWork() {
        String id = scene.entrusted();
        entrustment.check(id, null, scene.verified());
        scene.asReviewer();
        review.take(id);
        scene.asReviewer(FilingScene.REVIEWER_TWO, Province.BEIJING);
        review.takeOver(id);
        scene.asSponsor();

        assertThat(submission.history(id))
                .extracting(HistoryEntry::act)
                .containsExactly("DRAFT", "ENTRUST", "VERIFY", "SUBMIT", "CHECK");
    }

    @Test
    void setsTheHolderOfWhatASponsorFiledItself() {
        String id = submission.submit(scene.selfFiled().toContent()).id();
        Long sponsor = scene.application(id).unitId();
        scene.asReviewer();
        assertThat(scene.holderOf(review.approve(id, scene.approval(id)))).isEqualTo(sponsor);
    }

    @Test
    void leavesTheHolderOpenWhereTheProviderBeganIt() {
        scene.asProvider();
        String id = submission.submit(scene.another().toContent()).id();
        scene.asReviewer();
        assertThat(scene.holderOf(review.approve(id, scene.approval(id)))).isNull();
    }

    @Test
    @Clause("12.7")
    void tellsTheSponsorWhatItsProviderTookBack() {
        String id = scene.entrusted();
        entrustment.check(id, null, scene.verified());
        submission.withdraw(id);

        assertThat(scene.eventsOf(id, scene.sponsor()))
                .isEqualTo(List.of("FILING_UNDER_REVIEW", "FILING_WITHDRAWN"));
        assertThat(scene.mailTo(id, "a@example.cn")).contains(scene.provider().name(), "撤回");
        scene.asSponsor();
        assertThat(submission.status(id).state()).isEqualTo(FilingState.WITHDRAWN);
    }
}
