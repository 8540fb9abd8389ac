package org.beian.enforcement.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.account.Roles.CLERK;
import static org.beian.enforcement.closure.ClosureScene.CANCELLATION;
import static org.beian.enforcement.closure.ClosureScene.CLOSURE;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.access.AccessRefusal;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.ExecutionResult;
import org.beian.access.notice.StopAccessGround;
import org.beian.access.notice.StopAccessIssue;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessNotices;
import org.beian.access.notice.StopAccessState;
import org.beian.domainregister.intake.SampleDomain;
import org.beian.domainregister.unfiled.Observations;
import org.beian.domainregister.unfiled.ObservedEntry;
import org.beian.domainregister.unfiled.UnfiledSites;
import org.beian.domainregister.unfiled.UnfiledState;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.decision.CaseExecution;
import org.beian.enforcement.dossier.CaseOpening;
import org.beian.enforcement.dossier.CaseReading;
import org.beian.enforcement.dossier.CaseScene;
import org.beian.enforcement.dossier.view.MeasureView;
import org.beian.enforcement.look.LookReason;
import org.beian.enforcement.look.LookResult;
import org.beian.enforcement.look.SiteAnswer;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyState;
import org.beian.remedy.procedure.GivenOutcome;
import org.beian.remedy.procedure.RemedyDesk;
import org.beian.remedy.procedure.RemedyReading;
import org.beian.remedy.service.GivenService;
import org.beian.remedy.service.ServiceDesk;
import org.beian.remedy.service.ServiceWay;
import org.beian.testing.AtOnce;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of closures at providers of the bureau's own province, and of looks at their sites. */
@DatabaseTest
@Clause("16.4")
class ClosureTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Inject ClosureScene scene;
    @Inject CaseReading reading;
    @Inject StopAccessNotices notices;
    @Inject StopAccessIssue issue;
    @Inject CaseOpening opening;
    @Inject CaseExecution execution;
    @Inject SiteLooking looking;
    @Inject SiteLookRecording recording;
    @Inject Observations observations;
    @Inject UnfiledSites sites;
    @Inject RemedyDesk remedies;
    @Inject RemedyReading remedyReading;
    @Inject ServiceDesk services;
    @Inject Letters letters;
    @Inject InTray tray;

    @AfterEach
    void leave() {
        scene.cases.leave();
    }

    private StopAccessNotice only(String id) {
        List<StopAccessNotice> all = scene.notices(id);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void ordersTheProviderToStopWithinADayAndClosesTheCaseAfterwards() {
        String id = scene.closed(CLOSURE);
        StopAccessNotice notice = only(id);
        assertThat(notice.ground()).isEqualTo(StopAccessGround.CLOSURE);
        assertThat(notice.due()).isEqualTo(TODAY.plusDays(1));
        assertThat(notice.filingNumber()).isEqualTo(scene.cases.filed.website());
        assertThat(scene.isDone(id)).isFalse();
        assertThatThrownBy(() -> execution.close(id, scene.version(id), CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_OUTSTANDING));
        scene.cases.filed.asProvider();
        tray.holds(WaitingKind.STOP_ACCESS, notice.id());
        Letter letter = notices.letters(notice.id()).get(0);
        assertThat(letters.text(letter, Locale.SIMPLIFIED_CHINESE).paragraphs().get(0))
                .contains("应当予以关闭");
        assertThat(letters.text(letter, Locale.ENGLISH).legalBasis().get(0)).contains("article 16");
        scene.report(notice, AccessOrder.STOP, ExecutionResult.STOPPED);
        assertThat(notices.history(notice.id()))
                .extracting(entry -> entry.clause())
                .containsOnly("16.4");
        assertThat(
                        scene.cases.filed.texts(
                                "select fact from icp_access_fact where access_id = ?",
                                notice.accessId()))
                .containsExactly("STOPPED");
        assertThat(scene.isDone(id)).isTrue();
        scene.cases.as(CaseScene.HEAD);
        assertThatThrownBy(() -> issue.resume(notice.id()))
                .is(rejectedAs(AccessRefusal.RESUME_CLOSURE_STANDS));
        scene.cases.asOfficer();
        assertThat(reading.show(id).measures())
                .extracting(MeasureView::doneOn)
                .containsExactly(TODAY);
        execution.close(id, scene.version(id), CaseScene.WORDS);
        assertThat(scene.cases.one(id).state()).isEqualTo(CaseState.CLOSED);
    }

    /** Two record the service of its decision, and so close the site, at the same moment. */
    @Test
    void isOrderedOnceHoweverOftenItIsServed() throws Exception {
        String id = scene.reviewed(CLOSURE);
        Runnable serve = scene.cases.by(CaseScene.FIRST, CLERK, () -> scene.cases.serve(id));
        assertThat(AtOnce.run(serve, serve)).containsOnly(AtOnce.DONE);
        assertThat(only(id).state()).isEqualTo(StopAccessState.OPEN);
        assertThat(scene.cases.acts(id)).containsOnlyOnce("EXECUTE", "DECISION_SERVED");
        scene.cases.isWhole(id);
    }

    @Test
    void ordersNobodyWhoEndedAccessBeforeTheService() {
        String id = scene.reviewed(CLOSURE);
        scene.cases.filed.filed.write(
                "update icp_access set state = 'CANCELLED' where website_id = (select id from"
                        + " icp_website where filing_number = ?)",
                scene.cases.filed.website());
        scene.cases.serve(id);
        assertThat(scene.notices(id)).isEmpty();
        scene.cases.asOfficer();
        execution.close(id, scene.version(id), CaseScene.WORDS);
        assertThat(scene.cases.one(id).state()).isEqualTo(CaseState.CLOSED);
    }

    /** What a clerk records is told to whoever waits for the day. */
    @Test
    @Clause({"B5", "16.4"})
    void beginsWithTheServiceThatAClerkRecords() {
        String id = scene.reviewed(CLOSURE);
        Long letter = scene.cases.one(id).decision().letterId();
        assertThat(scene.notices(id)).isEmpty();
        scene.cases.asOfficer();
        services.record(
                letter,
                null,
                new GivenService(ServiceWay.HANDED_OVER, TODAY, List.of(scene.cases.document())));
        assertThat(scene.cases.one(id).state()).isEqualTo(CaseState.EXECUTING);
        assertThat(only(id).state()).isEqualTo(StopAccessState.OPEN);
    }

    @Test
    @Clause({"B5", "16.4"})
    void holdsANoticeWhileTheDecisionIsStayed() {
        String id = scene.closed(CLOSURE);
        scene.cases.as(CaseScene.HEAD);
        Long remedy = attacked(id);
        remedies.stay(remedy, version(remedy), TODAY);
        assertThat(only(id).state()).isEqualTo(StopAccessState.STAYED);
        assertThat(scene.isDone(id)).isFalse();
        remedies.endStay(remedy, version(remedy), TODAY);
        assertThat(only(id).due()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void keepsWhatALookFoundBesideTheReport() {
        StopAccessNotice notice = only(scene.closed(CLOSURE));
        assertThat(recording.site(notice.id()).domains()).isEqualTo(notice.domains());
        recording.record(notice.id(), new SiteAnswer(LookResult.UP, 200, "http://a.ninja/", null));
        recording.record(
                notice.id(),
                new SiteAnswer(LookResult.DOWN, null, "http://a.ninja/", LookReason.NO_ANSWER));
        assertThat(looking.looks(notice.id()))
                .extracting(LookView::result, LookView::status, LookView::words)
                .containsExactly(
                        tuple(LookResult.DOWN, null, "NO_ANSWER"), tuple(LookResult.UP, 200, ""));
        assertThat(notices.history(notice.id()))
                .extracting(entry -> entry.act())
                .containsExactly("ISSUE", "LOOK", "LOOK");
        scene.asGuangdong();
        assertThatThrownBy(() -> looking.look(notice.id()))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_NOT_FOUND));
        assertThatThrownBy(() -> looking.looks(notice.id()))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_NOT_FOUND));
    }

    private Long attacked(String id) {
        return remedies.open(
                scene.cases.one(id).decision().letterId(),
                RemedyKind.RECONSIDERATION,
                TODAY,
                "示例复议机关");
    }

    private int version(Long remedy) {
        return remedyReading.show(remedy, Locale.SIMPLIFIED_CHINESE).version();
    }

    private void revoked(String id) {
        scene.cases.as(CaseScene.HEAD);
        Long remedy = attacked(id);
        remedies.decide(
                remedy,
                version(remedy),
                new GivenOutcome(
                        RemedyState.REVOKED, TODAY, "示例：撤销", List.of(scene.cases.document())));
    }

    @Test
    void takesANoticeBackWhoseDecisionIsRevoked() {
        String id = scene.closed(CLOSURE);
        revoked(id);
        assertThat(only(id).state()).isEqualTo(StopAccessState.REVOKED);
        assertThat(scene.cases.one(id).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void givesBackWhatWasCancelledAndStoppedByARevokedDecision() {
        String id = scene.closed(CLOSURE, CANCELLATION);
        StopAccessNotice notice = only(id);
        assertThat(scene.cases.filed.stateOf("icp_website", scene.cases.filed.website()))
                .isEqualTo("CANCELLED");
        scene.report(notice, AccessOrder.STOP, ExecutionResult.STOPPED);
        revoked(id);
        assertThat(scene.cases.filed.stateOf("icp_website", scene.cases.filed.website()))
                .isEqualTo("ACTIVE");
        StopAccessNotice resumed = scene.resumptions(notice).get(0);
        assertThat(resumed.ground()).isEqualTo(StopAccessGround.CLOSURE);
        scene.cases.filed.asProvider();
        Letter letter = notices.letters(resumed.id()).get(0);
        assertThat(letters.text(letter, Locale.SIMPLIFIED_CHINESE).paragraphs().get(0))
                .contains("已依法撤销");
        scene.report(resumed, AccessOrder.RESUME, ExecutionResult.RESUMED);
    }

    @Test
    void stopsAnUnfiledSiteWhereItWasSeen() {
        scene.cases.filed.filed.providerReady();
        String domain = SampleDomain.another().domain();
        scene.cases.filed.asProvider();
        observations.report(null, List.of(new ObservedEntry(domain, "203.0.113.7")));
        Long site = sites.list(UnfiledState.OPEN, 0, 10).get(0).id();
        String clue = scene.cases.clue(domain, "UNFILED_SERVICE");
        String id = opening.open(scene.cases.request(clue, "UNFILED_SERVICE", "示例经营者")).toString();
        scene.cases.proven(id);
        scene.investigation.notifyIntended(id, scene.version(id), CaseScene.intended(CLOSURE));
        scene.cases.serve(id);
        scene.cases.afterThePeriodsOf(id);
        scene.decided(id, CLOSURE);
        StopAccessNotice notice = only(id);
        assertThat(notice.filingNumber()).isNull();
        assertThat(notice.domains()).containsExactly(domain);
        scene.report(notice, AccessOrder.STOP, ExecutionResult.STOPPED);
        assertThat(sites.show(site).state()).isEqualTo(UnfiledState.STOPPED);
        assertThat(scene.isDone(id)).isTrue();
    }
}
