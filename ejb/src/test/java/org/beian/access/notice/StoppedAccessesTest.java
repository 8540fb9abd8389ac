package org.beian.access.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.access.application.AccessApplication;
import org.beian.access.application.AccessProcedure;
import org.beian.access.application.AccessScene;
import org.beian.access.application.AccessState;
import org.beian.access.application.AccessStatus;
import org.beian.access.opening.AccessOpening;
import org.beian.account.Caller;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.record.FilingMatter;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.value.Authority;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of the application by which an access was opened: it follows the orders to stop that access
 * and to resume it.
 */
@DatabaseTest
@Clause("15.5")
class StoppedAccessesTest {

    @Inject AccessScene scene;
    @Inject EntityManager em;
    @Inject TestCallers callers;
    @Inject AccessProcedure applications;
    @Inject AccessOpening opening;
    @Inject StopAccessOrders orders;
    @Inject StopAccessNotices notices;
    @Inject StopAccessExecution execution;
    @Inject StopAccessOfFiling matters;

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    /** The sponsor's access is filed and opened; gives its application. */
    private Long opened() {
        SampleFiling filing = scene.applied();
        String id = scene.preAssigned(filing);
        String number = scene.selfFiled(filing, id);
        scene.filed.asSponsor();
        opening.giveNumber(id, null, number, AccessScene.given(filing));
        scene.filed.asProvider();
        opening.compare(id, null, null, AccessScene.CONFIRM);
        opening.open(id, null, null, SampleFiling.OFFICER, null);
        return Long.valueOf(id);
    }

    /** Orders to stop the access that an application opened. */
    private StopAccessNotice ordered(Long opened) {
        callers.become(Caller.job("test"));
        return FiledScene.inNew(
                () -> {
                    AccessApplication application = em.find(AccessApplication.class, opened);
                    IcpAccess access =
                            em.createQuery(
                                            """
                                            select a from IcpAccess a join IcpWebsite w
                                            on w.id = a.websiteId where w.filingNumber = :number""",
                                            IcpAccess.class)
                                    .setParameter("number", application.filingNumber())
                                    .getSingleResult();
                    return orders.issueAnew(
                            orders.ofClosed(access, Authority.bureauOf(Province.BEIJING), "示例1号"),
                            application);
                });
    }

    @Test
    void areOpenAgainOnceTheProviderResumed() {
        Long opened = opened();
        String id = opened.toString();
        StopAccessNotice stop = ordered(opened);
        report(AccessOrder.STOP, ExecutionResult.STOPPED);
        AccessStatus stopped = applications.find(id);
        assertThat(stopped.state()).isEqualTo(AccessState.STOPPED);
        assertThat(stopped.ended().reason()).isEqualTo(stop.letterNumber());
        callers.become(Caller.job("test"));
        FiledScene.inNew(
                () -> {
                    orders.undo(em.find(StopAccessNotice.class, stop.id()));
                    return null;
                });
        assertThat(scene.eventsOf(id)).doesNotContain("ACCESS_RESUMED");
        assertThat(matters(stop, true))
                .extracting(FilingMatter::caseType)
                .containsExactly(StopAccessNotice.CASE_TYPE);
        assertThat(matters(stop, false)).hasSize(2);
        report(AccessOrder.RESUME, ExecutionResult.RESUMED);

        AccessStatus resumed = applications.find(id);
        assertThat(resumed.state()).isEqualTo(AccessState.OPENED);
        assertThat(resumed.ended()).isNull();
        assertThat(resumed.filingNumber()).isEqualTo(stopped.filingNumber());
        assertThat(scene.actsOf(id)).endsWith("OPEN", "STOP", "RESUME");
        assertThat(scene.eventsOf(id)).contains("ACCESS_RESUMED");
        assertThat(scene.isWhole(id)).isTrue();
        ordered(opened);
        report(AccessOrder.STOP, ExecutionResult.STOPPED);
        assertThat(applications.find(id).state()).isEqualTo(AccessState.STOPPED);
    }

    @Test
    @Clause("7.10")
    void areOpenAgainWhereTheReportWasFalseAndNobodyIsToldOfAResumption() {
        Long opened = opened();
        String id = opened.toString();
        StopAccessNotice stop = ordered(opened);
        report(AccessOrder.STOP, ExecutionResult.STOPPED);
        callers.become(Caller.job("test"));
        FiledScene.inNew(
                () -> orders.sendBack(em.find(StopAccessNotice.class, stop.id()), "示例：网站仍可访问"));

        scene.filed.asProvider();
        assertThat(applications.find(id).state()).isEqualTo(AccessState.OPENED);
        assertThat(scene.actsOf(id)).endsWith("STOP", "NOT_STOPPED");
        assertThat(scene.eventsOf(id)).doesNotContain("ACCESS_RESUMED");
        assertThat(scene.isWhole(id)).isTrue();
        report(AccessOrder.STOP, ExecutionResult.STOPPED);
        assertThat(applications.find(id).state()).isEqualTo(AccessState.STOPPED);
    }

    private List<FilingMatter> matters(StopAccessNotice stop, boolean open) {
        return FiledScene.inNew(
                () ->
                        matters.of(
                                em.find(
                                                IcpWebsite.class,
                                                em.find(IcpAccess.class, stop.accessId())
                                                        .websiteId())
                                        .subjectId(),
                                open));
    }

    private void report(AccessOrder ordered, ExecutionResult result) {
        scene.filed.asProvider();
        Long notice = notices.own(ordered, StopAccessState.OPEN, 0, 10).get(0).id();
        execution.report(
                ordered,
                notice,
                null,
                new ExecutionReport(
                        TestClock.shared().instant(),
                        SampleFiling.OFFICER,
                        result,
                        null,
                        List.of()));
    }
}
