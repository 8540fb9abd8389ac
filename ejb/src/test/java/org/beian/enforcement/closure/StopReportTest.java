package org.beian.enforcement.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.enforcement.closure.ClosureScene.CLOSURE;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.beian.access.AccessRefusal;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.ExecutionResult;
import org.beian.access.notice.ReportedExecution.Answer;
import org.beian.access.notice.StopAccessFilter;
import org.beian.access.notice.StopAccessIssue;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessNotices;
import org.beian.access.notice.StopAccessSearch;
import org.beian.access.notice.StopAccessState;
import org.beian.account.Caller;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.closure.AssistanceView.OrderView;
import org.beian.enforcement.decision.CaseRevocation;
import org.beian.enforcement.dossier.CaseScene;
import org.beian.enforcement.look.LookResult;
import org.beian.enforcement.look.SiteAnswer;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.letter.RenderedLetter;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.ManagementContact;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of what follows where a provider reports that it could not stop access, or what is false,
 * or nothing.
 */
@DatabaseTest
@Clause({"16.4", "16.5"})
class StopReportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String REASON = "示例：现场核查仍可访问";

    @Inject ClosureScene scene;
    @Inject StopAccessIssue issue;
    @Inject StopAccessNotices notices;
    @Inject StopAccessSearch search;
    @Inject CaseRevocation revocation;
    @Inject SiteLooking looking;
    @Inject SiteLookRecording recording;
    @Inject AssistanceDesk desk;
    @Inject AssistanceReading reading;
    @Inject AssistanceRepository assistances;
    @Inject Units units;
    @Inject TestCallers callers;
    @Inject InTray tray;

    @AfterEach
    void leave() {
        scene.cases.leave();
    }

    private static Instant now() {
        return TestClock.shared().instant();
    }

    private StopAccessNotice failed(String id) {
        StopAccessNotice notice = scene.notices(id).get(0);
        scene.report(notice, AccessOrder.STOP, ExecutionResult.NOT_POSSIBLE);
        return scene.again(notice);
    }

    private List<StopAccessNotice> unanswered(StopAccessNotice notice) {
        return search
                .list(
                        new StopAccessFilter(null, null, StopAccessFilter.Matter.UNANSWERED, ""),
                        null,
                        500)
                .stream()
                .filter(each -> each.id().equals(notice.id()))
                .toList();
    }

    private String pdf(StopAccessNotice notice) throws Exception {
        return RenderedLetter.unwrapped(
                notices.pdf(notice.id(), notice.letterId(), Locale.SIMPLIFIED_CHINESE).content());
    }

    @Test
    void isInsistedOnWithANewNoticeAndLimit() throws Exception {
        String id = scene.closed(CLOSURE);
        StopAccessNotice first = failed(id);
        assertThat(first.state()).isEqualTo(StopAccessState.REPORTED);
        assertThat(scene.isDone(id)).as("nobody answered").isFalse();
        scene.asGuangdong();
        assertThatThrownBy(() -> issue.insist(first.id(), first.version(), REASON))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_NOT_FOUND));
        scene.cases.as(CaseScene.HEAD);
        assertThat(tray.linkOfUndated(WaitingKind.STOP_REPORT, first.id()))
                .contains("/bureau/stopAccessNotice.xhtml?id=" + first.id());
        assertThat(unanswered(first)).hasSize(1);
        assertThatThrownBy(() -> issue.insist(first.id(), first.version() - 1, REASON))
                .is(rejectedAs(AccessRefusal.ACCESS_STALE));
        assertThatThrownBy(() -> issue.accept(first.id(), first.version(), "短"))
                .is(rejectedAs(AccessRefusal.ACCESS_REASON_MISSING));
        StopAccessNotice again = issue.insist(first.id(), first.version(), REASON);
        assertThatThrownBy(() -> issue.accept(first.id(), scene.again(first).version(), REASON))
                .is(rejectedAs(AccessRefusal.STOP_REPORT_NOTHING_TO_ANSWER));
        assertThat(tray.linkOfUndated(WaitingKind.STOP_REPORT, first.id())).isEmpty();
        assertThat(unanswered(first)).isEmpty();
        assertThat(again.due()).isEqualTo(TODAY.plusDays(1));
        assertThat(pdf(again)).contains("停止接入通知书", first.letterNumber(), "示例：说明", "不予采纳", REASON);
        scene.cases.filed.asProvider();
        tray.holds(WaitingKind.STOP_ACCESS, again.id());
        assertThat(notices.show(first.id()).execution().answer()).isEqualTo(Answer.INSISTED);
        scene.report(again, AccessOrder.STOP, ExecutionResult.STOPPED);
        assertThat(scene.isDone(id)).isTrue();
        assertThat(notices.history(first.id()))
                .extracting(entry -> entry.act())
                .containsExactly("ISSUE", "REPORT_NOT_POSSIBLE", "INSISTED_REPORT");
    }

    /** A look found the website up. */
    @Test
    @Clause({"7.10", "16.4"})
    void isSentBackWithANewLastDayWhenItWasFoundFalse() throws Exception {
        String id = scene.closed(CLOSURE);
        StopAccessNotice notice = scene.notices(id).get(0);
        scene.report(notice, AccessOrder.STOP, ExecutionResult.STOPPED);
        StopAccessNotice first = scene.again(notice);
        assertThat(scene.isDone(id)).isTrue();
        scene.asGuangdong();
        assertThatThrownBy(() -> issue.sendBack(first.id(), first.version(), REASON, now()))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_NOT_FOUND));
        scene.cases.as(CaseScene.HEAD);
        assertThatThrownBy(() -> issue.sendBack(first.id(), first.version() - 1, REASON, now()))
                .is(rejectedAs(AccessRefusal.ACCESS_STALE));
        assertThatThrownBy(() -> issue.sendBack(first.id(), first.version(), "短", now()))
                .is(rejectedAs(AccessRefusal.ACCESS_REASON_MISSING));
        for (Instant unseen :
                new Instant[] {null, now().minusSeconds(3_600), now().plusSeconds(1)}) {
            assertThatThrownBy(() -> issue.sendBack(first.id(), first.version(), REASON, unseen))
                    .is(rejectedAs(AccessRefusal.STOP_REPORT_NOT_LOOKED));
        }
        StopAccessNotice again = issue.sendBack(first.id(), first.version(), REASON, now());
        assertThat(looking.looks(first.id()))
                .extracting(LookView::result, LookView::at, LookView::words)
                .containsExactly(tuple(LookResult.UP, now(), "OTHER_MEANS"));
        assertThatThrownBy(
                        () ->
                                issue.sendBack(
                                        first.id(), scene.again(first).version(), REASON, now()))
                .is(rejectedAs(AccessRefusal.STOP_REPORT_NOTHING_TO_RETURN));
        assertThatThrownBy(() -> issue.resume(first.id()))
                .is(rejectedAs(AccessRefusal.RESUME_NOTHING_STOPPED));
        assertThat(scene.isDone(id)).isFalse();
        assertThat(again.due()).isEqualTo(TODAY.plusDays(1));
        assertThat(pdf(again))
                .contains("停止接入通知书", first.letterNumber(), "报告已停止接入", "与实际不符", REASON);
        scene.cases.filed.asProvider();
        tray.holds(WaitingKind.STOP_ACCESS, again.id());
        assertThat(notices.show(first.id()).execution().answer()).isEqualTo(Answer.RETURNED);
        assertThat(notices.history(first.id()))
                .extracting(entry -> entry.act())
                .containsExactly("ISSUE", "REPORT_STOPPED", "LOOK", "RETURNED_REPORT");
        assertThat(told("select event_type from event", again))
                .containsExactly("STOP_REPORT_RETURNED");
        assertThat(told("select body from mail", again).get(0)).contains("与实际不符", "予以退回");
        scene.report(again, AccessOrder.STOP, ExecutionResult.STOPPED);
        assertThat(scene.isDone(id)).isTrue();
        assertThat(
                        scene.cases.filed.texts(
                                "select fact from icp_access_fact where access_id = ? order by id",
                                first.accessId()))
                .containsExactly("STOPPED", "NOT_STOPPED", "STOPPED");
    }

    private List<String> told(String what, StopAccessNotice about) {
        return scene.cases.filed.texts(
                what + " where case_type = 'STOP_ACCESS_NOTICE' and case_id = ?", about.id());
    }

    @Test
    @Clause({"7.10", "16.5"})
    void isRepliedAgainAfterItWasSentBack() {
        String id = scene.closedElsewhere(CLOSURE);
        String request = scene.asked(id);
        scene.asGuangdong();
        desk.order(request, reading.show(request).version());
        StopAccessNotice first = scene.notices(id).get(0);
        scene.report(first, AccessOrder.STOP, ExecutionResult.STOPPED);
        scene.asGuangdong();
        desk.reply(request, scene.versionOf(request));
        assertThat(reading.show(request).phase()).isEqualTo(AssistancePhase.REPLIED);
        recording.record(
                first.id(), new SiteAnswer(LookResult.DOWN, null, "http://203.0.113.1/", null));
        assertThatThrownBy(
                        () ->
                                issue.sendBack(
                                        first.id(), scene.again(first).version(), REASON, null))
                .is(rejectedAs(AccessRefusal.STOP_REPORT_NOT_LOOKED));
        recording.record(
                first.id(), new SiteAnswer(LookResult.UP, 200, "http://203.0.113.1/", null));
        StopAccessNotice again =
                issue.sendBack(first.id(), scene.again(first).version(), REASON, null);
        assertThat(reading.show(request).phase()).isEqualTo(AssistancePhase.ORDERED);
        scene.report(again, AccessOrder.STOP, ExecutionResult.STOPPED);
        scene.asGuangdong();
        desk.reply(request, scene.versionOf(request));
        AssistanceView replied = reading.show(request);
        assertThat(replied.phase()).isEqualTo(AssistancePhase.REPLIED);
        assertThat(replied.orders())
                .extracting(OrderView::result)
                .containsExactly("RETURNED", "STOPPED");
        assertThat(reading.letters(request)).as("request and both replies").hasSize(3);
    }

    /** No reply goes out on a report that was found false before. */
    @Test
    @Clause({"7.10", "16.5"})
    void isNotRepliedWhileItIsSentBack() {
        String id = scene.closedElsewhere(CLOSURE);
        String request = scene.asked(id);
        scene.asGuangdong();
        desk.order(request, scene.versionOf(request));
        StopAccessNotice first = scene.notices(id).get(0);
        scene.report(first, AccessOrder.STOP, ExecutionResult.STOPPED);
        scene.asGuangdong();
        int seen = scene.versionOf(request);
        issue.sendBack(first.id(), scene.again(first).version(), REASON, now());
        assertThatThrownBy(() -> desk.reply(request, seen))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_STALE));
        assertThatThrownBy(() -> desk.reply(request, scene.versionOf(request)))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_STATE_FORBIDS));
        assertThat(reading.letters(request)).as("the request").hasSize(1);
    }

    @Test
    void isAcceptedAsThereIsNoAccess() {
        String id = scene.closed(CLOSURE);
        StopAccessNotice notice = failed(id);
        scene.cases.as(CaseScene.HEAD);
        issue.accept(notice.id(), notice.version(), "示例：接入已经终止");
        assertThat(scene.isDone(id)).isTrue();
        assertThat(scene.notices(id)).hasSize(1);
        assertThat(
                        scene.cases
                                .filed
                                .texts(
                                        "select body from mail where case_type = 'STOP_ACCESS_NOTICE' and"
                                                + " case_id = ? order by id desc",
                                        notice.id())
                                .get(0))
                .contains("示例：接入已经终止", "无须再执行");
        assertThat(
                        scene.cases.filed.texts(
                                "select event_type from event where case_type ="
                                        + " 'STOP_ACCESS_NOTICE' and case_id = ? order by"
                                        + " event_number",
                                notice.id()))
                .containsExactly("STOP_ACCESS_ORDERED", "STOP_ACCESS_ACCEPTED");
    }

    @Test
    void needsNoAnswerOnceTheDecisionIsRevoked() {
        String id = scene.closed(CLOSURE);
        StopAccessNotice notice = failed(id);
        scene.cases.as(CaseScene.HEAD);
        FiledScene.inNew(
                () -> {
                    revocation.revoke(
                            scene.cases.one(id).decision().letterId(), CaseScene.SET_ASIDE);
                    return null;
                });
        assertThat(scene.again(notice).execution().answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(scene.again(notice).execution().answerReason()).contains("已依法撤销");
        assertThat(scene.resumptions(notice)).as("access was not stopped").isEmpty();
    }

    /** The reply tells what was reported and how it was answered. */
    @Test
    void isAnsweredBeforeTheOtherBureauHasItsReply() throws Exception {
        String id = scene.closedElsewhere(CLOSURE);
        String request =
                FiledScene.inNew(() -> assistances.ofCase(Long.valueOf(id)).get(0).id().toString());
        scene.asGuangdong();
        desk.order(request, reading.show(request).version());
        StopAccessNotice first = failed(id);
        scene.asGuangdong();
        assertThat(reading.show(request).phase()).isEqualTo(AssistancePhase.ORDERED);
        StopAccessNotice again = issue.insist(first.id(), first.version(), REASON);
        scene.report(again, AccessOrder.STOP, ExecutionResult.NOT_POSSIBLE);
        scene.asGuangdong();
        issue.accept(again.id(), scene.again(again).version(), "示例：接入已经终止");
        desk.reply(request, scene.versionOf(request));
        AssistanceView replied = reading.show(request);
        assertThat(replied.phase()).isEqualTo(AssistancePhase.REPLIED);
        assertThat(replied.orders())
                .extracting(OrderView::result)
                .containsExactly("INSISTED", "ACCEPTED");
        String reply =
                RenderedLetter.unwrapped(
                        reading.pdf(
                                        request,
                                        reading.letters(request).get(1).id(),
                                        Locale.SIMPLIFIED_CHINESE)
                                .content());
        assertThat(reply)
                .contains("示例：说明", "不予采纳，已再次通知", "予以采纳，理由：示例：接入已经终止")
                .doesNotContain("已停止接入");
    }

    /** The manager of the provider is told, and the record of the provider keeps it. */
    @Test
    @Clause({"16.4", "B1"})
    void isOverdueForTheManagementAndForTheRecord() {
        StopAccessNotice notice = scene.notices(scene.closed(CLOSURE)).get(0);
        String manager = "manager" + notice.id() + "@example.cn";
        managed(notice, unit -> unit.managedBy(contact(manager)));
        Unit provider = units.find(notice.providerId()).orElseThrow();
        scene.cases.as(CaseScene.HEAD);
        int before = search.count(StopAccessFilter.missedBy(provider.name()));
        TestClock.shared().set(notice.due().plusDays(1).atTime(0, 5));
        callers.become(Caller.job("test"));
        tray.remind(WaitingKind.STOP_ACCESS);
        managed(notice, unit -> unit.managedBy(null));
        assertThat(scene.cases.filed.texts("select body from mail where recipient = ?", manager))
                .hasSize(1)
                .allSatisfy(
                        body ->
                                assertThat(body)
                                        .contains(provider.name(), notice.websiteName(), "示例负责人"));
        scene.cases.as(CaseScene.HEAD);
        // other tests may have left open what this provider was ordered
        int missed = search.count(StopAccessFilter.missedBy(provider.name()));
        assertThat(missed).isGreaterThan(before);
        scene.report(notice, AccessOrder.STOP, ExecutionResult.STOPPED);
        scene.cases.as(CaseScene.HEAD);
        assertThat(search.count(StopAccessFilter.missedBy(provider.name())))
                .as("a late report changes nothing of that")
                .isEqualTo(missed);
    }

    private static ManagementContact contact(String address) {
        return new ManagementContact("示例负责人", "010-00000000", address, TODAY);
    }

    private void managed(StopAccessNotice notice, Consumer<Unit> change) {
        FiledScene.inNew(
                () -> {
                    change.accept(units.find(notice.providerId()).orElseThrow());
                    return null;
                });
    }
}
