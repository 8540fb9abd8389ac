package org.beian.access.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.access.application.AccessScene.ADDRESS;
import static org.beian.access.application.AccessScene.CONFIRM;
import static org.beian.access.application.AccessScene.ips;
import static org.beian.access.application.AccessScene.request;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.beian.access.application.AccessApplication;
import org.beian.access.application.AccessProcedure;
import org.beian.access.application.AccessState;
import org.beian.access.application.AccessStatus;
import org.beian.access.opening.AccessOpening;
import org.beian.account.Caller;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.procedure.CancellationReview;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.cancellation.procedure.ProvinceMove;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Authority;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of orders about an access whose filing moves to another province before they are reported
 * on: they are about that access, whatever its number.
 */
@DatabaseTest
@Clause({"B13", "15.5"})
class MovedOrdersTest {

    @Inject CancellationScene scene;
    @Inject ProvinceMove move;
    @Inject EntityManager em;
    @Inject TestCallers callers;
    @Inject AccessProcedure applications;
    @Inject AccessOpening opening;
    @Inject StopAccessOrders orders;
    @Inject StopAccessNotices notices;
    @Inject StopAccessRepository repository;
    @Inject StopAccessExecution execution;
    @Inject CancellationReview review;
    @Inject History history;

    private String number;
    private String opened;
    private Long access;

    /** A website whose only access the provider opened. */
    @BeforeEach
    void open() {
        number = scene.filedBySponsor(this::preAssigned);
        scene.asSponsor();
        opening.giveFiled(opened, null);
        scene.asProvider();
        opening.compare(opened, null, null, CONFIRM);
        opening.open(opened, null, null, SampleFiling.OFFICER, null);
        access =
                Long.valueOf(
                        scene.texts(
                                        "select a.id from icp_access a join icp_website w"
                                                + " on w.id = a.website_id"
                                                + " where w.filing_number = ?",
                                        scene.website())
                                .get(0));
    }

    private SampleFiling preAssigned(SampleFiling filing) {
        scene.asSponsor();
        opened =
                applications
                        .apply(
                                request(
                                        scene.filed.provider().code(),
                                        filing.at("/websites/0/domains/0")))
                        .id();
        scene.asProvider();
        applications.preAssign(opened, null, ips(ADDRESS));
        return filing.withAddresses(ADDRESS, ADDRESS)
                .with("/websites/0/accesses/0/accessApplication", opened);
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private StopAccessNotice ordered() {
        callers.become(Caller.job("test"));
        return FiledScene.inNew(
                () -> {
                    IcpAccess one = em.find(IcpAccess.class, access);
                    return orders.issueAnew(
                            orders.ofClosed(one, Authority.bureauOf(Province.BEIJING), "示例1号"),
                            em.find(AccessApplication.class, Long.valueOf(opened)));
                });
    }

    private void undo(StopAccessNotice stop) {
        callers.become(Caller.job("test"));
        FiledScene.inNew(
                () -> {
                    orders.undo(em.find(StopAccessNotice.class, stop.id()));
                    return null;
                });
    }

    private StopAccessNotice open(AccessOrder ordered) {
        scene.asProvider();
        List<StopAccessNotice> open = notices.own(ordered, StopAccessState.OPEN, 0, 10);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void report(AccessOrder ordered, ExecutionResult result) {
        execution.report(
                ordered,
                open(ordered).id(),
                null,
                new ExecutionReport(
                        TestClock.shared().instant(),
                        SampleFiling.OFFICER,
                        result,
                        null,
                        List.of()));
    }

    private List<String> acts(StopAccessNotice notice) {
        return FiledScene.inNew(
                () ->
                        history.of(repository.find(notice.id()).orElseThrow()).stream()
                                .map(HistoryEntry::act)
                                .toList());
    }

    private boolean isWhole(StopAccessNotice notice) {
        return FiledScene.inNew(
                () -> history.verify(repository.find(notice.id()).orElseThrow()).isWhole());
    }

    @Test
    void stopTheApplicationThatWentOn() {
        StopAccessNotice stop = ordered();
        String latter = move.moved(scene, number, Province.GUANGDONG);
        assertThat(acts(stop)).containsExactly("ISSUE", "FOLLOW_FILING");
        assertThat(isWhole(stop)).isTrue();
        report(AccessOrder.STOP, ExecutionResult.STOPPED);
        AccessStatus stopped = applications.find(opened);
        assertThat(stopped.state()).isEqualTo(AccessState.STOPPED);
        assertThat(stopped.filingNumber()).isEqualTo(latter + "-1");
        undo(stop);
        assertThat(open(AccessOrder.RESUME).filingNumber()).isEqualTo(latter + "-1");
        report(AccessOrder.RESUME, ExecutionResult.RESUMED);
        assertThat(applications.find(opened).state()).isEqualTo(AccessState.OPENED);
        assertThat(applications.find(opened).filingNumber()).isEqualTo(latter + "-1");
    }

    @Test
    @Clause("B14")
    void areTakenBackOnceTheProviderWithdraws() {
        StopAccessNotice stop = ordered();
        report(AccessOrder.STOP, ExecutionResult.STOPPED);
        undo(stop);
        StopAccessNotice resume = open(AccessOrder.RESUME);
        String latter = move.moved(scene, number, Province.GUANGDONG);
        assertThat(acts(resume)).containsExactly("ISSUE", "FOLLOW_FILING");
        LocalDate today = Shanghai.date(TestClock.shared().instant());
        scene.asProvider();
        String withdrawal =
                scene.submitted(
                        new CancellationRequest(
                                CancellationKind.CANCEL_ACCESS,
                                latter + "-1",
                                null,
                                CancellationScene.REASON,
                                false,
                                List.of(
                                        new CancellationDocument(
                                                scene.mandateOf(scene.filed.provider()),
                                                CancellationDocument.SPONSOR_TOLD)),
                                "P-2",
                                today));
        scene.asReviewer(ProvinceMove.REVIEWER, Province.GUANGDONG);
        review.approve(withdrawal, scene.approval(withdrawal));
        scene.asProvider();
        assertThat(notices.show(resume.id()).state()).isEqualTo(StopAccessState.REVOKED);
        assertThat(isWhole(resume)).isTrue();
    }
}
