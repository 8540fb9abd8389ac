package org.beian.access.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.beian.access.AccessRefusal;
import org.beian.account.Caller;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Authorities;
import org.beian.party.Unit;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of resume-access notices: order after a stop that was carried out, report, revocation. */
@DatabaseTest
@Clause("15.5")
class ResumeAccessTest {

    @Inject CancellationScene scene;
    @Inject StopAccessNotices notices;
    @Inject StopAccessExecution execution;
    @Inject SeveralReports several;
    @Inject StopAccessIssue issue;
    @Inject StopAccessSearch search;
    @Inject StopAccessRepository repository;
    @Inject History history;
    @Inject InTray tray;
    @Inject TestCallers callers;
    @Inject Authorities authorities;

    private Long stopped;

    /** The website is cancelled; its provider is ordered to stop it. */
    @BeforeEach
    void cancel() {
        authorities.ensure();
        scene.filedBySponsor();
        scene.approved(scene.ofWebsite());
        scene.asProvider();
        stopped = notices.own(AccessOrder.STOP, StopAccessState.OPEN, 0, 10).get(0).id();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private static ExecutionReport report(ExecutionResult result, String note) {
        return new ExecutionReport(
                TestClock.shared().instant(), SampleFiling.OFFICER, result, note, List.of());
    }

    private void stop() {
        scene.asProvider();
        execution.report(AccessOrder.STOP, stopped, null, report(ExecutionResult.STOPPED, null));
    }

    /** The domain is filed with the provider again; gives the website's number. */
    private String fileAgain() {
        scene.filed.asProvider();
        return scene.filed.approved(scene.filed.anotherOfProvider().withDomain(scene.domain()))
                + "-1";
    }

    /** A reviewer of Beijing orders that access may be resumed; the provider calls afterwards. */
    private Long resumed() {
        scene.asReviewer();
        Long id = issue.resume(stopped).id();
        scene.asProvider();
        return id;
    }

    /** Stopped, filed again, and ordered to be resumed. */
    private Long orderedAfterFiling() {
        stop();
        fileAgain();
        return resumed();
    }

    private void reportResumed(Long id) {
        execution.report(AccessOrder.RESUME, id, null, report(ExecutionResult.RESUMED, null));
    }

    private boolean isWhole(Long id) {
        return FiledScene.inNew(() -> history.verify(repository.find(id).orElseThrow()).isWhole());
    }

    private void refuses(AccessRefusal refusal) {
        scene.asReviewer();
        assertThatThrownBy(() -> issue.resume(stopped)).is(rejectedAs(refusal));
    }

    private List<String> of(String table, String column, Long id) {
        return scene.texts(
                "select "
                        + column
                        + " from "
                        + table
                        + " where case_type = 'STOP_ACCESS_NOTICE' and case_id = ? order by "
                        + (table.equals("event") ? "event_number" : "id"),
                id);
    }

    private List<String> faults(Long id, ExecutionReport report) {
        FaultsFound found =
                catchThrowableOfType(
                        FaultsFound.class,
                        () -> execution.report(AccessOrder.RESUME, id, null, report));
        assertThat(found).isNotNull();
        return found.findings().stream().map(Finding::code).toList();
    }

    @Test
    void comesToTheProviderByLetterMailEventAndInTray() {
        stop();
        String number = fileAgain();
        Long id = resumed();
        StopAccessNotice notice = notices.show(id);
        assertThat(notice.ordered()).isEqualTo(AccessOrder.RESUME);
        assertThat(notice.ground()).isEqualTo(StopAccessGround.CANCELLATION);
        assertThat(notice.filingNumber()).isEqualTo(number);
        assertThat(notice.domains()).containsExactly(scene.domain());
        assertThat(notice.letterNumber()).startsWith("京通管备〔2026〕");
        assertThat(notice.due()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(of("event", "event_type", id)).containsExactly("RESUME_ACCESS_ORDERED");
        assertThat(of("mail", "recipient", id)).containsExactly("p@example.cn");
        assertThat(notices.pdf(id, notice.letterId(), Locale.ENGLISH).content())
                .startsWith("%PDF".getBytes());
        assertThat(of("letter", "kind", id)).containsExactly("RESUME_ACCESS");
        assertThat(tray.link(WaitingKind.RESUME_ACCESS, id))
                .isEqualTo("/provider/stopAccessNotice.xhtml?id=" + id);
        tray.lacks(WaitingKind.STOP_ACCESS, id);
        tray.becomesOverdue(WaitingKind.RESUME_ACCESS, id, LocalDate.of(2026, 11, 25));
        reportResumed(id);
        tray.lacks(WaitingKind.RESUME_ACCESS, id);
    }

    @Test
    @Clause("B1")
    void tellsTheAuthorityWhatIsNotReportedInTime() {
        Long id = orderedAfterFiling();
        TestClock.shared().set(notices.show(id).due().plusDays(1).atTime(0, 5));
        callers.become(Caller.job("test"));
        tray.remind(WaitingKind.RESUME_ACCESS);
        assertThat(of("event", "event_type", id))
                .containsExactlyInAnyOrder(
                        "RESUME_ACCESS_ORDERED", "WORK_OVERDUE", "WORK_ESCALATED");
    }

    @Test
    @Clause("7.10")
    void notesTheReportInNoticeAndRegister() {
        stop();
        String number = fileAgain();
        Long id = resumed();
        assertThat(
                        several.report(
                                        List.of(
                                                new SeveralReports.OfNotice(
                                                        AccessOrder.RESUME,
                                                        id,
                                                        report(ExecutionResult.RESUMED, null))))
                                .done())
                .isEqualTo(1);
        assertThat(
                        scene.texts(
                                "select e.fact from icp_access_fact e join icp_access a"
                                        + " on a.id = e.access_id join icp_website w"
                                        + " on w.id = a.website_id where w.filing_number = ?",
                                number))
                .containsExactly("RESUMED");
        assertThat(notices.history(id))
                .extracting(HistoryEntry::act)
                .containsExactly("ISSUE", "REPORT_RESUMED");
        assertThat(isWhole(id)).isTrue();
        assertThat(notices.resumptions(stopped)).extracting(StopAccessNotice::id).containsOnly(id);
        assertThat(notices.resumptions(id)).isEmpty();
        assertThatThrownBy(() -> reportResumed(id))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_REPORTED));
        refuses(AccessRefusal.RESUME_ISSUED);
        scene.filed.write("update stop_access_notice set ordered = 'STOP' where id = ?", id);
        assertThat(isWhole(id)).isFalse();
    }

    @Test
    void isListedApartFromNoticesToStop() {
        Long id = orderedAfterFiling();
        assertThat(notices.own(AccessOrder.RESUME, StopAccessState.OPEN, 0, 10))
                .extracting(StopAccessNotice::id)
                .containsExactly(id);
        assertThat(notices.own(AccessOrder.STOP, null, 0, 10))
                .extracting(StopAccessNotice::id)
                .containsExactly(stopped);
        StopAccessFilter resume = new StopAccessFilter(AccessOrder.RESUME, null, null, "");
        assertThat(search.list(resume, null, 10))
                .extracting(StopAccessNotice::id)
                .containsExactly(id);
        assertThat(search.count(resume)).isEqualTo(1);
    }

    @Test
    void refusesWhatWasNotStopped() {
        refuses(AccessRefusal.RESUME_NOTHING_STOPPED);
        scene.asProvider();
        execution.report(
                AccessOrder.STOP, stopped, null, report(ExecutionResult.NOT_SERVED, "示例：不在本网"));
        fileAgain();
        refuses(AccessRefusal.RESUME_NOTHING_STOPPED);
    }

    @Test
    void refusesWhileTheGroundStands() {
        stop();
        refuses(AccessRefusal.RESUME_GROUND_STANDS);
        String number = fileAgain();
        Unit another = scene.filed.newProvider();
        moveTo(another, number);
        refuses(AccessRefusal.RESUME_GROUND_STANDS);
        moveTo(scene.filed.provider(), number);
        scene.filed.write(
                "update stop_access_notice set domains = ? where id = ?",
                scene.domain() + "\nanother-" + scene.domain(),
                stopped);
        refuses(AccessRefusal.RESUME_GROUND_STANDS);
    }

    private void moveTo(Unit provider, String website) {
        scene.filed.write(
                "update icp_access set provider_id = ? where website_id = (select w.id"
                        + " from icp_website w where w.filing_number = ?)",
                provider.id(),
                website);
    }

    @Test
    void refusesASecondOneAndAnotherAuthority() {
        Long id = orderedAfterFiling();
        refuses(AccessRefusal.RESUME_ISSUED);
        scene.asReviewer();
        assertThatThrownBy(() -> issue.resume(id))
                .is(rejectedAs(AccessRefusal.RESUME_NOTHING_STOPPED));
        assertThatThrownBy(() -> issue.resume(-1L))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_NOT_FOUND));
        scene.asReviewer("resumer-gd", Province.GUANGDONG);
        assertThatThrownBy(() -> issue.resume(stopped))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_NOT_FOUND));
        assertThatThrownBy(() -> notices.resumptions(stopped))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_NOT_FOUND));
    }

    @Test
    void isOrderedOnceByTwoAtTheSameMoment() {
        stop();
        fileAgain();
        Supplier<String> order =
                () -> {
                    scene.asReviewer();
                    try {
                        issue.resume(stopped);
                        return "DONE";
                    } catch (RequestRejected refused) {
                        return refused.code();
                    }
                };
        List<CompletableFuture<String>> both =
                List.of(CompletableFuture.supplyAsync(order), CompletableFuture.supplyAsync(order));
        assertThat(both.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder("DONE", "RESUME_ISSUED");
    }

    @Test
    @Clause("7.10")
    void hidesItFromOtherProvidersAndOtherOrders() {
        Long id = orderedAfterFiling();
        ExecutionReport impossible = report(ExecutionResult.NOT_POSSIBLE, "示例：设备已撤");
        assertThatThrownBy(() -> execution.report(AccessOrder.STOP, id, null, impossible))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_NOT_FOUND));
        scene.filed.become(scene.filed.newProvider(), "PROVIDER");
        assertThatThrownBy(() -> execution.report(AccessOrder.RESUME, id, null, impossible))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_NOT_FOUND));
        assertThatThrownBy(() -> notices.show(id))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_NOT_FOUND));
    }

    @Test
    void mayBeOrderedAgainAfterAReportThatItWasNotPossible() {
        Long id = orderedAfterFiling();
        assertThat(faults(id, report(ExecutionResult.NOT_POSSIBLE, null)))
                .containsExactly("STOP_REPORT_NOTE");
        assertThat(faults(id, report(ExecutionResult.STOPPED, "示例：说明")))
                .containsExactly("STOP_REPORT_RESULT");
        assertThat(
                        faults(
                                id,
                                new ExecutionReport(
                                        null,
                                        SampleFiling.OFFICER,
                                        ExecutionResult.RESUMED,
                                        null,
                                        List.of())))
                .containsExactly("STOP_REPORT_TIME");
        execution.report(
                AccessOrder.RESUME, id, null, report(ExecutionResult.NOT_POSSIBLE, "示例：设备已撤"));
        assertThat(resumed()).isNotEqualTo(id);
    }

    @Test
    void refusesToResumeWhatIsNoLongerFiled() {
        stop();
        String number = fileAgain();
        Long id = resumed();
        moveTo(scene.filed.newProvider(), number);
        assertThat(faults(id, report(ExecutionResult.RESUMED, null)))
                .containsExactly("RESUME_REPORT_UNFILED");
    }

    @Test
    void isTakenBackWithAReasonAndMayBeOrderedAgain() {
        Long id = orderedAfterFiling();
        scene.asReviewer();
        issue.revoke(id, "示例：有误");
        assertThat(of("event", "event_type", id))
                .containsExactly("RESUME_ACCESS_ORDERED", "RESUME_ACCESS_REVOKED");
        assertThat(of("mail", "recipient", id)).hasSize(2);
        assertThat(of("letter", "kind", id))
                .containsExactly("RESUME_ACCESS", "RESUME_ACCESS_REVOCATION");
        scene.asProvider();
        assertThatThrownBy(() -> reportResumed(id))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_REVOKED));
        assertThat(resumed()).isNotEqualTo(id);
    }

    @Test
    void endsWithTheFilingThatAllowedIt() {
        stop();
        String number = fileAgain();
        Long id = resumed();
        scene.approved(
                scene.submitted(scene.mandated(CancellationKind.CANCEL_WEBSITE, number, null)));
        scene.asProvider();
        StopAccessNotice ended = notices.show(id);
        assertThat(ended.state()).isEqualTo(StopAccessState.REVOKED);
        assertThat(ended.endReason()).contains("再次终止");
        assertThat(notices.own(AccessOrder.STOP, StopAccessState.OPEN, 0, 10))
                .extracting(StopAccessNotice::filingNumber)
                .containsExactly(number);
    }
}
