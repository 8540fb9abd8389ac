package org.beian.remedy.procedure;

import static org.beian.remedy.service.ServiceScene.TODAY;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.ExecutionReport;
import org.beian.access.notice.ExecutionResult;
import org.beian.access.notice.StopAccessExecution;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessNotices;
import org.beian.access.notice.StopAccessState;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.register.RegisterVersions;
import org.beian.filing.review.FiledScene;
import org.beian.law.Shanghai;
import org.beian.notice.waiting.InTray;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyState;
import org.beian.remedy.service.ServiceDesk;
import org.beian.remedy.service.ServiceScene;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.junit.jupiter.api.AfterEach;

/**
 * Base of tests about a remedy against the cancellation of a website: its fixture, and what its
 * parties do and read.
 */
abstract class RemedyAgainstCancellation {

    static final String COURT = "示例市中级人民法院";
    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Inject ServiceScene scene;
    @Inject ServiceDesk services;
    @Inject RemedyDesk desk;
    @Inject RemedyReading reading;
    @Inject RemedyRepository remedies;
    @Inject StopAccessNotices notices;
    @Inject StopAccessExecution execution;
    @Inject RegisterVersions versions;
    @Inject FilingRepository filings;
    @Inject History history;
    @Inject InTray tray;
    @Inject TestCallers callers;

    Long letter;

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    CancellationScene cancelled() {
        return scene.cancelled;
    }

    /** A lawsuit of today against the cancellation of a website; the reviewer calls. */
    Long against(UnaryOperator<SampleFiling> change) {
        letter = scene.letterOfCancellation(change);
        cancelled().asReviewer();
        return desk.open(letter, RemedyKind.LAWSUIT, TODAY, COURT);
    }

    Long against() {
        return against(UnaryOperator.identity());
    }

    RemedyView one(Long id) {
        return reading.show(id, CHINESE);
    }

    /** Of the day of the test's clock. */
    GivenOutcome outcome(RemedyState result) {
        LocalDate today = Shanghai.date(TestClock.shared().instant());
        return new GivenOutcome(result, today, "示例：判决如下", List.of(scene.proof()));
    }

    void decided(Long id, RemedyState result) {
        cancelled().asReviewer();
        desk.decide(id, one(id).version(), outcome(result));
    }

    List<StopAccessNotice> ofProvider(AccessOrder order, StopAccessState state) {
        cancelled().asProvider();
        return notices.own(order, state, 0, 10);
    }

    StopAccessNotice order(StopAccessState state) {
        return ofProvider(AccessOrder.STOP, state).get(0);
    }

    void stopped() {
        StopAccessNotice notice = order(StopAccessState.OPEN);
        report(notice, ExecutionResult.STOPPED);
    }

    void report(StopAccessNotice notice, ExecutionResult result) {
        execution.report(
                notice.ordered(),
                notice.id(),
                null,
                new ExecutionReport(
                        TestClock.shared().instant(),
                        SampleFiling.OFFICER,
                        result,
                        null,
                        List.of()));
    }

    List<String> events(Long id) {
        return cancelled()
                .texts(
                        "select event_type from event where case_type = 'REMEDY' and case_id = ?"
                                + " order by event_number",
                        id);
    }

    boolean isWhole(Long id) {
        return FiledScene.inNew(() -> history.verify(remedies.find(id).orElseThrow()).isWhole());
    }

    boolean isFilingWhole() {
        Long source =
                Long.valueOf(
                        cancelled()
                                .texts(
                                        "select application_id from icp_subject s"
                                                + " join icp_website w on w.subject_id = s.id"
                                                + " where w.filing_number = ?",
                                        cancelled().website())
                                .get(0));
        return FiledScene.inNew(() -> history.verify(filings.find(source).orElseThrow()).isWhole());
    }
}
