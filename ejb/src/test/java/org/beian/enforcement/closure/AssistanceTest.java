package org.beian.enforcement.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.enforcement.closure.ClosureScene.CANCELLATION;
import static org.beian.enforcement.closure.ClosureScene.CLOSURE;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.ExecutionResult;
import org.beian.access.notice.StopAccessFilter;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessNotices;
import org.beian.access.notice.StopAccessSearch;
import org.beian.access.notice.StopAccessState;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.decision.CaseRevocation;
import org.beian.enforcement.dossier.CaseScene;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.letter.RenderedLetter;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.AtOnce;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of requests for assistance: Beijing closes what Guangdong's bureau has to have stopped. */
@DatabaseTest
@Clause("16.5")
class AssistanceTest {

    @Inject ClosureScene scene;
    @Inject AssistanceDesk desk;
    @Inject AssistanceReading reading;
    @Inject AssistanceRepository assistances;
    @Inject CaseRevocation revocation;
    @Inject SiteLooking looking;
    @Inject StopAccessNotices notices;
    @Inject StopAccessSearch search;
    @Inject Letters letters;
    @Inject History history;
    @Inject InTray tray;

    @AfterEach
    void leave() {
        scene.cases.leave();
    }

    @Test
    void asksTheBureauOfTheAccess() {
        String id = scene.closedElsewhere(CLOSURE);
        assertThat(scene.notices(id)).isEmpty();
        assertThat(scene.isDone(id)).isFalse();
        String request = scene.asked(id);
        assertThat(reading.show(request).phase()).isEqualTo(AssistancePhase.SENT);
        assertThat(reading.show(request).orders()).hasSize(1);
        assertThat(
                        scene.cases.filed.texts(
                                "select state from letter_service where about_type = 'ASSISTANCE'"
                                        + " and about_id = ?",
                                Long.valueOf(request)))
                .containsExactly("SERVED");
        scene.cases.as(CaseScene.HEAD);
        assertThatThrownBy(() -> desk.order(request, scene.versionOf(request)))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_NOT_FOUND));
        scene.asGuangdong();
        tray.holds(WaitingKind.ASSISTANCE, Long.parseLong(request));
        assertThatThrownBy(() -> desk.order(request, scene.versionOf(request) - 1))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_STALE));
        desk.order(request, scene.versionOf(request));
        assertThatThrownBy(() -> desk.order(request, scene.versionOf(request)))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_STATE_FORBIDS));
        StopAccessNotice notice = scene.notices(id).get(0);
        assertThat(notice.authority().province()).contains(Province.GUANGDONG);
        assertThat(notice.letterNumber()).startsWith("粤");
        scene.cases.asOfficer();
        assertThat(notices.show(notice.id()).letterNumber())
                .as("the bureau of the filing reads what another ordered")
                .isEqualTo(notice.letterNumber());
        assertThat(search.list(new StopAccessFilter(null, null, null, "", true), null, 500))
                .extracting(StopAccessNotice::id)
                .contains(notice.id());
        assertThat(search.list(new StopAccessFilter(null, null, null, ""), null, 500))
                .extracting(StopAccessNotice::id)
                .doesNotContain(notice.id());
        isWhole(request);
    }

    /** An officer of the bureau asked approves the reply. */
    @Test
    void isRepliedToOnceEachProviderReported() {
        String id = scene.closedElsewhere(CLOSURE);
        String request = scene.asked(id);
        scene.asGuangdong();
        desk.order(request, scene.versionOf(request));
        StopAccessNotice notice = scene.notices(id).get(0);
        assertThatThrownBy(() -> desk.reply(request, scene.versionOf(request)))
                .as("nobody reported")
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_STATE_FORBIDS));
        scene.report(notice, AccessOrder.STOP, ExecutionResult.STOPPED);
        scene.cases.as(CaseScene.HEAD);
        assertThat(reading.show(request).phase()).isEqualTo(AssistancePhase.REPORTED);
        assertThat(scene.isDone(id)).as("nobody replied").isFalse();
        assertThat(reading.letters(request)).hasSize(1);
        assertThatThrownBy(() -> desk.reply(request, scene.versionOf(request)))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_NOT_FOUND));
        scene.asGuangdong();
        tray.holds(WaitingKind.ASSISTANCE_REPLY, Long.parseLong(request));
        assertThatThrownBy(() -> desk.reply(request, scene.versionOf(request) - 1))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_STALE));
        desk.reply(request, scene.versionOf(request));
        assertThat(reading.history(request).get(0).actor()).isEqualTo("closer-gd");
        scene.cases.asOfficer();
        AssistanceView replied = reading.show(request);
        assertThat(replied.phase()).isEqualTo(AssistancePhase.REPLIED);
        assertThat(replied.orders().get(0).result()).isEqualTo("STOPPED");
        assertThat(scene.isDone(id)).isTrue();
        assertThat(scene.told(request))
                .containsExactlyInAnyOrder(
                        "ASSISTANCE_SENT", "ASSISTANCE_ORDERED", "ASSISTANCE_REPLIED");
        Letter reply = reading.letters(request).get(1);
        assertThat(letters.text(reply, Locale.SIMPLIFIED_CHINESE).paragraphs().get(1))
                .contains(notice.letterNumber(), "已停止接入");
        assertThat(reading.pdf(request, reply.id(), Locale.ENGLISH).content())
                .startsWith("%PDF".getBytes());
        assertThat(reading.history(request))
                .extracting(HistoryEntry::act)
                .containsExactly(
                        "REPLY_ASSISTANCE", "ALL_REPORTED", "ORDER_STOP", "ASK_ASSISTANCE");
        assertThat(looking.looks(notice.id())).isEmpty();
        isWhole(request);
    }

    private void isWhole(String request) {
        assertThat(
                        FiledScene.inNew(
                                () ->
                                        history.verify(assistances.find(request).orElseThrow())
                                                .isWhole()))
                .isTrue();
    }

    /** The case was of another bureau than that of the filing when it asked. */
    @Test
    @Clause("16.3")
    void isReadByTheBureauOfTheFiling() {
        String request = scene.asked(scene.closedElsewhere(CLOSURE));
        scene.cases.filed.filed.write(
                "update assistance set authority = '130000' where id = ?", Long.valueOf(request));
        scene.cases.asOfficer();
        assertThat(reading.show(request).to()).contains("广东");
        assertThat(reading.list(new AssistanceFilter(null, null, null), null, 500))
                .as("the list is of what is from or to it")
                .extracting(AssistanceView::id)
                .doesNotContain(Long.valueOf(request));
        assertThat(
                        scene.cases.filed.texts(
                                "select basis from read_log where case_type = 'ASSISTANCE'"
                                        + " and case_id = ?",
                                Long.valueOf(request)))
                .containsExactly("DOMICILE");
        scene.cases.filed.filed.write(
                "update icp_subject set province = '460000' where id = (select subject_id from"
                        + " assistance where id = ?)",
                Long.valueOf(request));
        assertThatThrownBy(() -> reading.show(request))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_NOT_FOUND));
    }

    @Test
    void isOrderedOrDeclinedOnce() throws Exception {
        String id = scene.closedElsewhere(CLOSURE);
        String request = scene.asked(id);
        int seen = scene.versionOf(request);
        scene.asGuangdong();
        List<String> results =
                AtOnce.run(
                        scene.cases.byCaller(() -> desk.order(request, seen)),
                        scene.cases.byCaller(() -> desk.order(request, seen)),
                        scene.cases.byCaller(() -> desk.decline(request, seen, CaseScene.WORDS)));
        assertThat(results).containsOnlyOnce(AtOnce.DONE);
        assertThat(Collections.frequency(results, "ENFORCEMENT_ASSISTANCE_STALE")).isEqualTo(2);
        boolean declined = results.get(2).equals(AtOnce.DONE);
        assertThat(scene.notices(id)).hasSize(declined ? 0 : 1);
        assertThat(scene.told(request)).hasSize(2);
        isWhole(request);
    }

    /** The decision is revoked while the other bureau orders its providers to stop. */
    @Test
    void leavesNoNoticeOfARevokedDecision() throws Exception {
        String id = scene.closedElsewhere(CLOSURE);
        String request = scene.asked(id);
        int seen = scene.versionOf(request);
        scene.asGuangdong();
        Runnable order = scene.cases.byCaller(() -> desk.order(request, seen));
        Runnable revoke =
                scene.cases.by(
                        CaseScene.HEAD,
                        REVIEWER,
                        () ->
                                FiledScene.inNew(
                                        () -> {
                                            revocation.revoke(
                                                    scene.cases.one(id).decision().letterId(),
                                                    CaseScene.SET_ASIDE);
                                            return null;
                                        }));
        assertThat(AtOnce.run(order, revoke)).endsWith(AtOnce.DONE);
        assertThat(scene.notices(id))
                .extracting(StopAccessNotice::state)
                .allMatch(state -> state == StopAccessState.REVOKED);
        scene.cases.asOfficer();
        assertThat(reading.show(request).phase()).isEqualTo(AssistancePhase.REVOKED);
        isWhole(request);
    }

    @Test
    void declinesWithAReason() {
        String id = scene.closedElsewhere(CLOSURE);
        String request = scene.asked(id);
        scene.asGuangdong();
        assertThatThrownBy(() -> desk.decline(request, scene.versionOf(request), " "))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_TEXT_INVALID));
        desk.decline(request, scene.versionOf(request), "示例：接入地不在本省");
        assertThat(reading.show(request).reason()).isEqualTo("示例：接入地不在本省");
        assertThatThrownBy(() -> desk.order(request, scene.versionOf(request)))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_STATE_FORBIDS));
        assertThat(scene.isDone(id)).isTrue();
        assertThat(scene.told(request)).contains("ASSISTANCE_DECLINED");
        isWhole(request);
    }

    /** Text of the latest letter. */
    private String latest(String request) throws Exception {
        List<Letter> all = reading.letters(request);
        return RenderedLetter.unwrapped(
                reading.pdf(request, all.get(all.size() - 1).id(), Locale.SIMPLIFIED_CHINESE)
                        .content());
    }

    /** The decision ends the filing, not what the provider does. */
    @Test
    void ordersToStopWhatTheDecisionCancelled() {
        String id = scene.closedElsewhere(CLOSURE, CANCELLATION);
        assertThat(scene.notices(id)).as("the cancellation orders nothing itself").isEmpty();
        String request = scene.asked(id);
        scene.asGuangdong();
        desk.order(request, scene.versionOf(request));
        assertThat(scene.notices(id)).hasSize(1);
    }

    @Test
    void ordersNobodyWhoNoLongerGivesAccess() {
        String id = scene.closedElsewhere(CLOSURE);
        scene.cases.filed.filed.write(
                "update icp_access set state = 'CANCELLED' where website_id in (select w.id from"
                        + " icp_website w where w.filing_number = ?)",
                scene.cases.filed.website());
        String request = scene.asked(id);
        scene.asGuangdong();
        assertThatThrownBy(() -> desk.order(request, scene.versionOf(request)))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_NOTHING_SERVED));
    }

    @Test
    void listsItToBothSidesAndToTheMinistryWhatIsOverdue() {
        String id = scene.closedElsewhere(CLOSURE);
        String request = scene.asked(id);
        String site = scene.cases.filed.website();
        AssistanceFilter incoming = new AssistanceFilter(AssistancePhase.SENT, true, site);
        AssistanceFilter outgoing = new AssistanceFilter(null, false, site);
        assertThat(reading.list(incoming, null, 10)).isEmpty();
        assertThat(reading.count(outgoing)).isEqualTo(1);
        scene.asGuangdong();
        assertThat(reading.list(incoming, null, 10))
                .extracting(each -> each.id().toString())
                .containsExactly(request);
        assertThat(reading.count(outgoing)).isZero();
        scene.cases.asMinistry();
        assertThat(tray.linkOfUndated(WaitingKind.ASSISTANCE_OVERDUE, Long.parseLong(request)))
                .isEmpty();
        LocalDate due = reading.show(request).due();
        TestClock.shared().set(due.plusDays(1).atTime(9, 0));
        scene.cases.asMinistry();
        assertThat(tray.linkOfUndated(WaitingKind.ASSISTANCE_OVERDUE, Long.parseLong(request)))
                .contains("/ministry/assistance.xhtml?id=" + request);
        assertThat(
                        reading.list(
                                new AssistanceFilter(AssistancePhase.OVERDUE, null, site),
                                Long.MAX_VALUE,
                                10))
                .extracting(AssistanceView::phase)
                .containsExactly(AssistancePhase.OVERDUE);
        scene.cases.filed.asProvider();
        assertThatThrownBy(() -> reading.show(request))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_NOT_FOUND));
    }

    @Test
    void takesItBackWithTheNoticesOfTheOtherBureau() {
        String id = scene.closedElsewhere(CLOSURE);
        String request = scene.asked(id);
        scene.asGuangdong();
        desk.order(request, scene.versionOf(request));
        scene.cases.as(CaseScene.HEAD);
        FiledScene.inNew(
                () -> {
                    revocation.revoke(
                            scene.cases.one(id).decision().letterId(), CaseScene.SET_ASIDE);
                    return null;
                });
        assertThat(reading.show(request).phase()).isEqualTo(AssistancePhase.REVOKED);
        assertThat(scene.notices(id).get(0).state()).isEqualTo(StopAccessState.REVOKED);
        assertThat(scene.told(request))
                .contains("ASSISTANCE_REVOKED")
                .doesNotContain("ASSISTANCE_REPLIED");
        isWhole(request);
    }

    @Test
    @Clause({"16.4", "16.5"})
    void letsResumeWhatTheOtherBureauHadStopped() throws Exception {
        String id = scene.closedElsewhere(CLOSURE);
        String request = scene.asked(id);
        scene.asGuangdong();
        desk.order(request, scene.versionOf(request));
        StopAccessNotice notice = scene.notices(id).get(0);
        scene.report(notice, AccessOrder.STOP, ExecutionResult.STOPPED);
        scene.cases.as(CaseScene.HEAD);
        FiledScene.inNew(
                () -> {
                    revocation.revoke(
                            scene.cases.one(id).decision().letterId(), CaseScene.SET_ASIDE);
                    return null;
                });
        assertThat(reading.show(request).phase()).isEqualTo(AssistancePhase.REVOKED);
        assertThat(latest(request)).contains("撤销要求配合关闭网站的函", "另行通知恢复");
        StopAccessNotice resumed = scene.resumptions(notice).get(0);
        assertThat(resumed.letterNumber()).startsWith("粤");
        scene.cases.filed.asProvider();
        tray.holds(WaitingKind.RESUME_ACCESS, resumed.id());
        assertThat(
                        RenderedLetter.unwrapped(
                                notices.pdf(
                                                resumed.id(),
                                                resumed.letterId(),
                                                Locale.SIMPLIFIED_CHINESE)
                                        .content()))
                .contains("恢复接入通知", notice.letterNumber(), "所依据的决定已依法撤销", "第十六条");
        assertThat(
                        scene.cases.filed.texts(
                                "select body from mail where case_type = 'STOP_ACCESS_NOTICE' and"
                                        + " case_id = ?",
                                resumed.id()))
                .singleElement()
                .asString()
                .contains("可以恢复网站", "报告期限");
        scene.report(resumed, AccessOrder.RESUME, ExecutionResult.RESUMED);
        isWhole(request);
    }
}
