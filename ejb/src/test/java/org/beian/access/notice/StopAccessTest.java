package org.beian.access.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.access.AccessRefusal;
import org.beian.account.Caller;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;
import org.beian.law.Shanghai;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Authorities;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of stop-access notices: issue with a cancellation, report, revocation. */
@DatabaseTest
@Clause({"7.10", "15.5"})
class StopAccessTest {

    @Inject CancellationScene scene;
    @Inject StopAccessNotices notices;
    @Inject StopAccessExecution execution;
    @Inject SeveralReports several;
    @Inject StopAccessIssue issue;
    @Inject StopAccessRepository repository;
    @Inject History history;
    @Inject InTray tray;
    @Inject TestCallers callers;
    @Inject Authorities authorities;

    private Long id;

    @BeforeEach
    void order() {
        authorities.ensure();
        scene.filedBySponsor();
        id = ordered();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    /** The website is cancelled; the provider calls. */
    private Long ordered() {
        scene.approved(scene.ofWebsite());
        scene.asProvider();
        return notices.own(AccessOrder.STOP, StopAccessState.OPEN, 0, 10).get(0).id();
    }

    private static Instant now() {
        return TestClock.shared().instant();
    }

    private static ExecutionReport report(ExecutionResult result, Instant at, String note) {
        return new ExecutionReport(at, SampleFiling.OFFICER, result, note, List.of());
    }

    private static ExecutionReport stopped() {
        return report(ExecutionResult.STOPPED, now(), null);
    }

    private List<String> faults(ExecutionReport report) {
        FaultsFound found =
                catchThrowableOfType(
                        FaultsFound.class,
                        () -> execution.report(AccessOrder.STOP, id, null, report));
        assertThat(found).isNotNull();
        return found.findings().stream().map(Finding::code).toList();
    }

    private List<String> of(String table, String column) {
        return scene.texts(
                "select "
                        + column
                        + " from "
                        + table
                        + " where case_type = 'STOP_ACCESS_NOTICE' and case_id = ? order by "
                        + (table.equals("event") ? "event_number" : "id"),
                id);
    }

    @Test
    void comesToTheProviderByLetterMailEventAndInTray() {
        StopAccessNotice notice = notices.show(id);
        assertThat(notice.ground()).isEqualTo(StopAccessGround.CANCELLATION);
        assertThat(notice.filingNumber()).isEqualTo(scene.website());
        assertThat(notice.domains()).containsExactly(scene.domain());
        assertThat(notice.addresses()).isNotEmpty();
        assertThat(notice.letterNumber()).startsWith("京通管备〔2026〕");
        assertThat(notice.due()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(of("event", "event_type")).containsExactly("STOP_ACCESS_ORDERED");
        assertThat(of("mail", "recipient")).containsExactly("p@example.cn");
        assertThat(notices.pdf(id, notice.letterId(), Locale.ENGLISH).content())
                .startsWith("%PDF".getBytes());
        assertThat(tray.link(WaitingKind.STOP_ACCESS, id))
                .isEqualTo("/provider/stopAccessNotice.xhtml?id=" + id);
        tray.becomesOverdue(WaitingKind.STOP_ACCESS, id, LocalDate.of(2026, 11, 25));
        execution.report(AccessOrder.STOP, id, null, stopped());
        tray.lacks(WaitingKind.STOP_ACCESS, id);
    }

    @Test
    @Clause("B1")
    void tellsTheAuthorityWhatIsNotReportedInTime() {
        TestClock.shared().set(notices.show(id).due().plusDays(1).atTime(0, 5));
        callers.become(Caller.job("test"));
        tray.remind(WaitingKind.STOP_ACCESS);
        assertThat(of("event", "event_type"))
                .containsExactlyInAnyOrder("STOP_ACCESS_ORDERED", "WORK_OVERDUE", "WORK_ESCALATED");
    }

    @Test
    void notesTheReportInNoticeAndRegister() {
        StopAccessNotice reported = execution.report(AccessOrder.STOP, id, null, stopped());
        assertThat(reported.state()).isEqualTo(StopAccessState.REPORTED);
        assertThat(reported.execution().officer()).isEqualTo(SampleFiling.OFFICER);
        assertThat(
                        scene.texts(
                                "select fact from icp_access_fact where access_id = ?",
                                reported.accessId()))
                .containsExactly("STOPPED");
        assertThat(notices.history(id))
                .extracting(entry -> entry.act())
                .containsExactly("ISSUE", "REPORT_STOPPED");
        assertThat(
                        FiledScene.inNew(
                                () -> history.verify(repository.find(id).orElseThrow()).isWhole()))
                .isTrue();
        scene.asReviewer();
        assertThat(notices.issued(StopAccessState.REPORTED, Long.MAX_VALUE, 10))
                .extracting(StopAccessNotice::id)
                .contains(id);
    }

    @Test
    void refusesASecondReportAndOneOnAnothersNotice() {
        execution.report(AccessOrder.STOP, id, null, stopped());
        assertThatThrownBy(() -> execution.report(AccessOrder.STOP, id, null, stopped()))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_REPORTED));
        scene.filed.become(scene.filed.newProvider(), "PROVIDER");
        assertThatThrownBy(() -> execution.report(AccessOrder.STOP, id, null, stopped()))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_NOT_FOUND));
        assertThatThrownBy(() -> notices.show(id))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_NOT_FOUND));
        assertThat(notices.own(AccessOrder.STOP, null, 0, 10)).isEmpty();
    }

    @Test
    void tellsEveryFaultOfAReportAtOnce() {
        assertThat(
                        faults(
                                new ExecutionReport(
                                        now().plusSeconds(60),
                                        "示例无此人",
                                        ExecutionResult.NOT_POSSIBLE,
                                        " ",
                                        List.of("none"))))
                .containsExactly(
                        "STOP_REPORT_TIME",
                        "STOP_REPORT_OFFICER",
                        "STOP_REPORT_NOTE",
                        "STOP_REPORT_DOCUMENT");
        assertThat(faults(report(null, now(), "示例：说明"))).containsExactly("STOP_REPORT_RESULT");
        assertThat(faults(report(ExecutionResult.STOPPED, null, null)))
                .containsExactly("STOP_REPORT_TIME");
        assertThatThrownBy(() -> execution.report(AccessOrder.STOP, id, -1, stopped()))
                .is(rejectedAs(AccessRefusal.ACCESS_STALE));
        assertThat(
                        execution
                                .report(
                                        AccessOrder.STOP,
                                        id,
                                        null,
                                        report(ExecutionResult.NOT_SERVED, null, "示例：不在本网"))
                                .result())
                .isEqualTo(ExecutionResult.NOT_SERVED);
    }

    @Test
    void refusesADayBeforeTheOrder() {
        Instant before = now().minus(Duration.ofDays(1));
        assertThat(faults(report(ExecutionResult.STOPPED, before, null)))
                .contains("STOP_REPORT_BEFORE_ORDER");
        Instant midnight = LocalDate.of(2026, 11, 24).atStartOfDay(Shanghai.ZONE).toInstant();
        assertThat(
                        execution
                                .report(
                                        AccessOrder.STOP,
                                        id,
                                        null,
                                        report(ExecutionResult.STOPPED, midnight, null))
                                .state())
                .as("the day counts")
                .isEqualTo(StopAccessState.REPORTED);
    }

    /** Who stopped before the order was not ordered to: its day stands in the register. */
    @Test
    void notesTheDayOfAStopBeforeTheOrderWithinTheTimeOfTheAccess() {
        scene.filed.write(
                "update icp_access set since = ? where id = ?",
                Timestamp.from(now().minus(Duration.ofDays(10))),
                notices.show(id).accessId());
        Instant tooEarly = now().minus(Duration.ofDays(11));
        assertThat(faults(report(ExecutionResult.NOT_SERVED, tooEarly, "示例：已停止")))
                .containsExactly("STOP_REPORT_BEFORE_OPENING");
        Instant stopped = now().minus(Duration.ofDays(2));
        execution.report(
                AccessOrder.STOP, id, null, report(ExecutionResult.NOT_SERVED, stopped, "示例：已停止"));
        assertThat(
                        scene.texts(
                                "select fact from icp_access_fact where access_id = ? and on_date ="
                                        + " '2026-11-22'",
                                notices.show(id).accessId()))
                .containsExactly("STOPPED");
    }

    @Test
    void reportsOnSeveralAtOnce() {
        SeveralOutcome<Integer> outcome =
                several.report(
                        List.of(
                                new SeveralReports.OfNotice(AccessOrder.STOP, id, stopped()),
                                new SeveralReports.OfNotice(AccessOrder.STOP, id, stopped()),
                                new SeveralReports.OfNotice(AccessOrder.STOP, null, stopped())));
        assertThat(outcome.done()).isEqualTo(1);
        assertThat(outcome.refused().values())
                .extracting(RequestRejected::code)
                .containsExactly("STOP_NOTICE_REPORTED", "STOP_NOTICE_NOT_FOUND");
    }

    @Test
    void takesANoticeBackWithAReason() {
        assertThatThrownBy(() -> revokeAs(Province.GUANGDONG, "示例：有误"))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_NOT_FOUND));
        assertThatThrownBy(() -> revokeAs(Province.BEIJING, " "))
                .is(rejectedAs(AccessRefusal.ACCESS_REASON_MISSING));
        revokeAs(Province.BEIJING, "示例：有误");
        assertThatThrownBy(() -> revokeAs(Province.BEIJING, "示例：有误"))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_REVOKED));
        assertThat(of("event", "event_type"))
                .containsExactly("STOP_ACCESS_ORDERED", "STOP_ACCESS_REVOKED");
        assertThat(of("mail", "recipient")).hasSize(2);
        assertThat(notices.letters(id)).hasSize(2);
        scene.asProvider();
        assertThatThrownBy(() -> execution.report(AccessOrder.STOP, id, null, stopped()))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_REVOKED));
        assertThat(notices.show(id).endReason()).isEqualTo("示例：有误");
    }

    private void revokeAs(Province province, String reason) {
        scene.asReviewer("revoker", province);
        issue.revoke(id, reason);
    }

    @Test
    void countsFromTheDayOfIssue() {
        TestClock.shared().advance(Duration.ofDays(1));
        assertThat(notices.countOwn(StopAccessState.OPEN)).isEqualTo(1);
        assertThat(notices.countOwn(StopAccessState.REPORTED)).isZero();
        scene.asReviewer();
        assertThat(notices.countIssued(StopAccessState.OPEN)).isPositive();
    }
}
