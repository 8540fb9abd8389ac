package org.beian.annualaudit.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.beian.annualaudit.OpinionKind.CLOSE_WEBSITE;
import static org.beian.annualaudit.OpinionKind.NO_OBJECTION;
import static org.beian.annualaudit.OpinionKind.REVOKE_QUALIFICATION;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.AuditResult;
import org.beian.annualaudit.OpinionRefusal;
import org.beian.annualaudit.answer.AuditAnswering;
import org.beian.annualaudit.answer.AuditExplanation;
import org.beian.annualaudit.answer.AuditItemReading;
import org.beian.annualaudit.answer.ProviderConfirming;
import org.beian.annualaudit.review.AuditReview;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.CancellationState;
import org.beian.cancellation.procedure.CancellationReading;
import org.beian.cancellation.procedure.CancellationView;
import org.beian.cancellation.procedure.SponsorHearing;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.SourceKind;
import org.beian.enforcement.clue.ClueFilter;
import org.beian.enforcement.clue.ClueLine;
import org.beian.enforcement.clue.ClueReading;
import org.beian.enforcement.clue.ClueView;
import org.beian.enforcement.clue.view.SourceView;
import org.beian.filing.content.SampleFiling;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of the opinions of content departments in the audit, and of what follows from them. */
@DatabaseTest
@Clause("18.3")
class OpinionTest {

    @Inject OpinionScene scene;
    @Inject OpinionRecording recording;
    @Inject OpinionSeveral several;
    @Inject OpinionReading reading;
    @Inject OpinionFollowUp followUp;
    @Inject AuditedWebsites websites;
    @Inject AuditItemReading items;
    @Inject AuditReview review;
    @Inject AuditAnswering answering;
    @Inject ProviderConfirming confirming;
    @Inject CancellationReading cancellations;
    @Inject SponsorHearing hearing;
    @Inject ClueReading clues;
    @Inject Letters letters;
    @Inject InTray tray;

    @AfterEach
    void leave() {
        scene.audit.leave();
    }

    @Test
    void recordsThatThereIsNoObjection() {
        String item = scene.audited();
        String id = scene.given(NO_OBJECTION);
        OpinionView view = reading.show(id);
        assertThat(view.departmentName()).isEqualTo(scene.department().name());
        assertThat(view.paperNumber()).isEqualTo(OpinionScene.PAPER);
        assertThat(view.document().id()).isEqualTo(scene.scan());
        assertThat(view.waiting()).isFalse();
        assertThat(reading.document(id).id()).isEqualTo(scene.scan());
        assertThat(scene.audit.one(item).state()).isEqualTo(AuditItemState.OPEN);
        assertThat(scene.audit.acts(item)).isEmpty();
        assertThat(scene.isWhole(id)).isTrue();
        scene.audit.filed.asReviewer();
        assertThat(items.show(item).opinions())
                .extracting(OpinionView::id)
                .containsExactly(view.id());
        assertThat(reading.history(id)).extracting(HistoryEntry::act).containsExactly("RECORD");
        scene.audit.filed.asSponsor();
        assertThat(items.show(item).opinions()).hasSize(1);
        scene.audit.filed.asProvider();
        assertThat(items.show(item).opinions()).isEmpty();
    }

    @Test
    void revokesTheQualificationAndOpensACancellation() {
        String item = scene.audited();
        String id = scene.given(REVOKE_QUALIFICATION);
        assertThat(scene.audit.one(item).result()).isEqualTo(AuditResult.FAILED);
        assertThat(scene.audit.acts(item)).containsExactly("VETO");
        assertThat(scene.audit.told(item)).contains("AUDIT_RESULT");
        assertThat(scene.audit.mails(item)).hasSize(2);
        scene.audit.isWhole(item);
        assertThat(reading.show(id).decided()).isNull();
        String cancellation = reading.show(id).cancellationId().toString();
        scene.audit.filed.asSponsor();
        tray.lacks(WaitingKind.AUDIT_REQUEST, Long.parseLong(item));
        List<Letter> issued = items.letters(item);
        assertThat(issued).extracting(Letter::kind).containsExactly("AUDIT_FAILED");
        assertThat(letters.text(issued.get(0), Locale.SIMPLIFIED_CHINESE).paragraphs())
                .anyMatch(
                        text ->
                                text.contains(OpinionScene.PAPER)
                                        && text.contains(scene.department().name())
                                        && text.contains(OpinionScene.WORDS));
        CancellationView opened = cancellations.show(cancellation);
        assertThat(opened.hearing().facts()).contains(OpinionScene.PAPER, OpinionScene.WORDS);
        tray.holds(WaitingKind.HEARING, Long.parseLong(cancellation));
        Letter notice = cancellations.letters(cancellation).get(0);
        assertThat(letters.text(notice, Locale.SIMPLIFIED_CHINESE).paragraphs())
                .anyMatch(text -> text.contains("取消") && text.contains("业务资格"))
                .noneMatch(text -> text.contains("不真实"));
        hearing.waive(cancellation);
        scene.audit.filed.approved(cancellation);
        assertThat(scene.audit.filed.stateOf("icp_website", scene.audit.filed.website()))
                .isEqualTo("CANCELLED");
        assertThat(scene.audit.one(item).result()).isEqualTo(AuditResult.FAILED);
        scene.asDepartment();
        assertThat(reading.show(id).decided()).isEqualTo(CancellationState.APPROVED);
        assertThat(scene.isWhole(id)).isTrue();
    }

    @Test
    void givesTheBureauAClue() {
        String item = scene.audited();
        String id = scene.given(CLOSE_WEBSITE);
        assertThat(reading.show(id).clueId()).as("not for the department").isNull();
        assertThat(scene.audit.one(item).result()).isEqualTo(AuditResult.FAILED);
        scene.audit.filed.asReviewer();
        Long clue = reading.show(id).clueId();
        ClueView view = clues.show(clue.toString());
        assertThat(view.filingNumber()).isEqualTo(scene.audit.filed.website());
        assertThat(view.domain()).isEqualTo(scene.audit.filed.domain());
        SourceView source = view.sources().get(0);
        assertThat(source.kind()).isEqualTo(SourceKind.AUDIT_OPINION);
        assertThat(source.paper()).isEqualTo(OpinionScene.PAPER);
        assertThat(clues.document(clue.toString(), scene.scan()).id()).isEqualTo(scene.scan());
        assertThat(clues.history(clue.toString()))
                .extracting(HistoryEntry::act)
                .containsExactly("RECEIVE");
        ClueFilter own = new ClueFilter(null, null, null, null, scene.audit.filed.website());
        assertThat(clues.list(own, null, 10)).extracting(ClueLine::id).containsExactly(clue);
        assertThat(clues.list(own, clue, 10)).isEmpty();
        assertThat(clues.count(own)).isEqualTo(1);
        scene.audit.filed.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThat(clues.list(own, null, 10)).isEmpty();
        assertThatThrownBy(() -> clues.show(clue.toString()))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_NOT_FOUND));
    }

    /** Also what passed fails, and nobody passes it afterwards. */
    @Test
    @Clause({"18.3", "7.9"})
    void failsWhatPassedAndLetsNobodyPassIt() {
        String item = scene.audited();
        scene.audit.filed.asSponsor();
        answering.confirm(item, null);
        assertThat(scene.audit.one(item).result()).isEqualTo(AuditResult.PASSED);
        scene.given(CLOSE_WEBSITE);
        assertThat(scene.audit.one(item).result()).isEqualTo(AuditResult.FAILED);
        assertThat(scene.audit.acts(item)).containsExactly("CONFIRM", "VETO");
        scene.audit.filed.asReviewer();
        assertThatThrownBy(() -> review.accept(item, null, null))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_STATE_FORBIDS));
        scene.audit.filed.asSponsor();
        assertThat(items.letters(item))
                .extracting(Letter::kind)
                .containsExactly("AUDIT_PASSED", "AUDIT_FAILED");
        assertThatThrownBy(() -> answering.confirm(item, null))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_STATE_FORBIDS));
        assertThatThrownBy(
                        () ->
                                answering.explain(
                                        item, new AuditExplanation(null, "示例：没有不符", List.of())))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_STATE_FORBIDS));
        scene.audit.mandate();
        scene.audit.filed.asProvider();
        assertThatThrownBy(() -> confirming.confirm(item, SampleFiling.OFFICER))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_STATE_FORBIDS));
        assertThat(confirming.confirmAll(List.of(item), SampleFiling.OFFICER).get(0).rejected())
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_STATE_FORBIDS));
        scene.audit.registersChanged();
        assertThat(scene.audit.one(item).result()).isEqualTo(AuditResult.FAILED);
        scene.audit.isWhole(item);
    }

    @Test
    void waitsAtTheBureauWhileSomethingHindersTheCancellation() {
        String item = scene.audited();
        scene.audit.filed.asSponsor();
        String applied = scene.audit.filed.ofWebsite();
        String id = scene.given(REVOKE_QUALIFICATION);
        assertThat(scene.audit.one(item).result()).isEqualTo(AuditResult.FAILED);
        OpinionView view = reading.show(id);
        assertThat(view.waiting()).isTrue();
        assertThat(view.cancellationId()).isNull();
        scene.audit.filed.asReviewer();
        assertThat(tray.holds(WaitingKind.OPINION_FOLLOW_UP, Long.parseLong(id)).deadline())
                .isEqualTo(view.followUpBy());
        assertThatThrownBy(() -> followUp.open(id))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_CONFLICT));
        scene.audit.filed.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThatThrownBy(() -> followUp.open(id))
                .is(rejectedAs(OpinionRefusal.OPINION_NOT_FOUND));
        scene.audit.filed.asSponsor();
        scene.withdraw(applied);
        scene.audit.filed.asReviewer();
        Long opened = followUp.open(id);
        assertThat(reading.show(id).cancellationId()).isEqualTo(opened);
        tray.lacks(WaitingKind.OPINION_FOLLOW_UP, Long.parseLong(id));
        tray.holds(WaitingKind.CANCELLATION, opened);
        assertThatThrownBy(() -> followUp.open(id))
                .is(rejectedAs(OpinionRefusal.OPINION_NOT_WAITING));
        assertThat(reading.history(id))
                .extracting(HistoryEntry::act)
                .containsExactly("OPEN_CANCELLATION", "RECORD");
        assertThat(scene.isWhole(id)).isTrue();
    }

    @Test
    void waitsNoLongerOnceTheWebsiteIsCancelled() {
        scene.audited();
        scene.audit.filed.asSponsor();
        String applied = scene.audit.filed.ofWebsite();
        String id = scene.given(REVOKE_QUALIFICATION);
        scene.audit.filed.approved(applied);
        tray.lacks(WaitingKind.OPINION_FOLLOW_UP, Long.parseLong(id));
        OpinionView view = reading.show(id);
        assertThat(view.waiting()).isFalse();
        assertThat(view.cancellationId()).isNull();
        assertThat(scene.isWhole(id)).isTrue();
    }

    private List<String> faults(OpinionRequest request) {
        FaultsFound found =
                catchThrowableOfType(FaultsFound.class, () -> recording.record(request));
        return found.findings().stream().map(Finding::code).toList();
    }

    @Test
    void namesAllFaultsAtOnce() {
        scene.audited();
        OpinionRequest good = scene.request(NO_OBJECTION);
        assertThat(
                        faults(
                                new OpinionRequest(
                                        good.year(),
                                        "京ICP备00000000号-1",
                                        null,
                                        " ",
                                        good.issuedOn().plusDays(1),
                                        "否",
                                        "x")))
                .containsExactly(
                        "OPINION_NOT_AUDITED",
                        "OPINION_KIND_MISSING",
                        "OPINION_PAPER_NUMBER",
                        "OPINION_DAY",
                        "OPINION_WORDS",
                        "OPINION_DOCUMENT");
        assertThat(
                        faults(
                                new OpinionRequest(
                                        2025,
                                        good.filingNumber(),
                                        NO_OBJECTION,
                                        good.paperNumber(),
                                        good.issuedOn(),
                                        good.words(),
                                        scene.audit.filed.mandateOf(
                                                scene.audit.filed.filed.sponsor()))))
                .containsExactly("OPINION_YEAR_OVER", "OPINION_DOCUMENT");
        LocalDate today = good.issuedOn();
        TestClock.shared().set(LocalDate.of(good.year() + 1, 1, 5).atTime(9, 0));
        // the year is over, but not its audit
        recording.record(good);
        TestClock.shared().set(today.atTime(9, 0));
        assertThatThrownBy(() -> recording.record(good))
                .is(rejectedAs(OpinionRefusal.OPINION_GIVEN));
        scene.audit.filed.filed.write(
                "update audit_campaign set state = 'CLOSED' where audit_year = ?", good.year());
        OpinionRequest late = scene.request(CLOSE_WEBSITE);
        assertThat(faults(late)).containsExactly("OPINION_CAMPAIGN_CLOSED");
        TestClock.shared().set(LocalDate.of(good.year() + 1, 1, 5).atTime(9, 0));
        assertThat(faults(late)).containsExactly("OPINION_YEAR_OVER");
        TestClock.shared().set(today.atTime(9, 0));
        assertThat(websites.list(new AuditedWebsiteFilter(good.year(), null, false), null, 10))
                .isEmpty();
    }

    @Test
    void isForWebsitesOfTheOwnProvinceOrOfTheCountry() {
        String item = scene.audited();
        String own = scene.given(NO_OBJECTION);
        scene.newDepartment(Province.GUANGDONG);
        assertThat(faults(scene.request(NO_OBJECTION))).containsExactly("OPINION_OTHER_PROVINCE");
        AuditedWebsiteFilter all = new AuditedWebsiteFilter(scene.year(), null, false);
        assertThat(websites.list(all, null, 10)).isEmpty();
        assertThatThrownBy(() -> reading.show(own))
                .is(rejectedAs(OpinionRefusal.OPINION_NOT_FOUND));
        scene.newDepartment(null);
        assertThat(websites.count(all)).isEqualTo(1);
        scene.given(NO_OBJECTION);
        assertThat(websites.list(all, null, 10))
                .extracting(each -> each.itemId().toString(), AuditedWebsite::mine)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(item, List.of(NO_OBJECTION)));
        assertThat(websites.list(new AuditedWebsiteFilter(scene.year(), null, true), null, 10))
                .isEmpty();
        assertThat(
                        websites.list(
                                        new AuditedWebsiteFilter(
                                                scene.year(), scene.audit.filed.website(), false),
                                        null,
                                        10)
                                .get(0)
                                .domains())
                .containsExactly(scene.audit.filed.domain());
    }

    @Test
    void recordsOnePaperOnSeveral() {
        String item = scene.audited();
        OpinionRequest common = scene.request(CLOSE_WEBSITE);
        String written = common.filingNumber().replace("-", "－");
        List<OpinionAnswer> answers = several.recordAll(List.of("x", written), common);
        assertThat(answers).extracting(OpinionAnswer::filingNumber).containsExactly("x", written);
        assertThat(answers.get(0).rejected()).is(rejectedAs(OpinionRefusal.OPINION_INCOMPLETE));
        assertThat(reading.show(answers.get(1).id().toString()).itemId().toString())
                .isEqualTo(item);
        OpinionFilter mine = new OpinionFilter(scene.year(), CLOSE_WEBSITE, false, null);
        assertThat(reading.list(mine, null, 10)).hasSize(1);
        assertThat(reading.count(new OpinionFilter(null, null, true, null))).isZero();
        assertThatThrownBy(
                        () ->
                                several.recordAll(
                                        List.of(written),
                                        new OpinionRequest(
                                                common.year(), null, null, null, null, null, null)))
                .is(rejectedAs(OpinionRefusal.OPINION_INCOMPLETE));
    }
}
