package org.beian.access.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.beian.access.AccessRefusal;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.intake.SampleDomain;
import org.beian.domainregister.unfiled.Observations;
import org.beian.domainregister.unfiled.ObservedEntry;
import org.beian.domainregister.unfiled.UnfiledSites;
import org.beian.domainregister.unfiled.UnfiledState;
import org.beian.domainregister.unfiled.UnfiledTasks;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.party.Units;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.beian.value.DomainName;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of orders to stop unfiled sites that their provider did not stop in time. */
@DatabaseTest
@Clause("7.4")
class UnfiledOrderTest {

    @Inject FiledScene filed;
    @Inject Observations observations;
    @Inject UnfiledSites sites;
    @Inject UnfiledTasks tasks;
    @Inject StopAccessIssue issue;
    @Inject StopAccessNotices notices;
    @Inject StopAccessSearch search;
    @Inject StopAccessExecution execution;
    @Inject Units units;
    @Inject TestCallers callers;

    private String domain;
    private Long site;

    @BeforeEach
    void observe() {
        filed.providerReady();
        domain = SampleDomain.another().domain();
        asProvider();
        observations.report(null, List.of(new ObservedEntry(domain, "203.0.113.7")));
        site = sites.list(UnfiledState.OPEN, 0, 10).get(0).id();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private void asProvider() {
        filed.become(filed.provider(), "PROVIDER");
    }

    private void asReviewer(Province province) {
        callers.become(
                SeededUnits.callerOf(
                        units.bureauOf(province).orElseThrow(), "order-1", "REVIEWER"));
    }

    /** The provider let its last day pass; a reviewer of Beijing orders it to stop. */
    private Long ordered() {
        TestClock.shared().set(sites.show(site).due().plusDays(1).atTime(9, 0));
        asReviewer(Province.BEIJING);
        Long id = issue.orderUnfiled(site).id();
        asProvider();
        return id;
    }

    private ExecutionReport report(ExecutionResult result) {
        return new ExecutionReport(
                TestClock.shared().instant(), SampleFiling.OFFICER, result, "示例：说明", List.of());
    }

    @Test
    void ordersToStopWhatIsOverdueAndEndsTheTaskWithTheReport() {
        Long id = ordered();
        StopAccessNotice notice = notices.show(id);
        assertThat(notice.ground()).isEqualTo(StopAccessGround.UNFILED);
        assertThat(notice.domains()).containsExactly(domain);
        assertThat(notice.addresses()).containsExactly("203.0.113.7");
        execution.report(AccessOrder.STOP, id, null, report(ExecutionResult.STOPPED));
        assertThat(sites.show(site).state()).isEqualTo(UnfiledState.STOPPED);
        assertThat(sites.show(site).words()).isEqualTo(notice.letterNumber());
        assertThat(notices.history(id)).extracting(HistoryEntry::clause).containsOnly("7.4");
        asReviewer(Province.BEIJING);
        assertThatThrownBy(() -> issue.orderUnfiled(site))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_NOTHING_SERVED));
    }

    /** What is kept of the units for a minute is read within the order. */
    @Test
    void ordersALongTimeAfterTheLastAct() {
        TestClock.shared().set(sites.show(site).due().plusDays(1).atTime(9, 0));
        asReviewer(Province.BEIJING);
        TestClock.shared().advance(Duration.ofMinutes(2));
        assertThat(issue.orderUnfiled(site).state()).isEqualTo(StopAccessState.OPEN);
    }

    @Test
    void followsOnWhatCouldNotBeStopped() {
        execution.report(AccessOrder.STOP, ordered(), null, report(ExecutionResult.NOT_POSSIBLE));
        assertThat(sites.show(site).state()).isEqualTo(UnfiledState.OPEN);
        asReviewer(Province.BEIJING);
        Long again = issue.orderUnfiled(site).id();
        asProvider();
        execution.report(AccessOrder.STOP, again, null, report(ExecutionResult.NOT_SERVED));
        assertThat(sites.show(site).state()).isEqualTo(UnfiledState.NOT_OURS);
    }

    /** That it could not be stopped is answered by the order, or accepted. */
    @Test
    @Clause("16.4")
    void followsItNoMoreOnceTheReportIsAccepted() {
        Long first = ordered();
        execution.report(AccessOrder.STOP, first, null, report(ExecutionResult.NOT_POSSIBLE));
        asReviewer(Province.BEIJING);
        Long again = issue.orderUnfiled(site).id();
        assertThat(notices.show(first).isUnanswered()).isFalse();
        asProvider();
        execution.report(AccessOrder.STOP, again, null, report(ExecutionResult.NOT_POSSIBLE));
        asReviewer(Province.BEIJING);
        issue.accept(again, notices.show(again).version(), "示例：该网站已迁出");
        asProvider();
        assertThat(sites.show(site).state()).isEqualTo(UnfiledState.NOT_OURS);
    }

    @Test
    void refusesWhatIsNotDueOrOrderedAlreadyOrElsewhere() {
        asReviewer(Province.BEIJING);
        assertThatThrownBy(() -> issue.orderUnfiled(site))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_EARLY));
        assertThat(search.ordered(List.of(site))).isEmpty();
        asProvider();
        Long id = ordered();
        asReviewer(Province.BEIJING);
        assertThat(search.ordered(List.of(site))).containsExactly(site);
        assertThatThrownBy(() -> issue.orderUnfiled(site))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_ISSUED));
        asProvider();
        execution.report(AccessOrder.STOP, id, null, report(ExecutionResult.NOT_POSSIBLE));
        asReviewer(Province.BEIJING);
        assertThat(search.ordered(List.of(site))).isEmpty();
        asReviewer(Province.GUANGDONG);
        assertThatThrownBy(() -> issue.orderUnfiled(site))
                .is(rejectedAs(DomainRefusal.UNFILED_SITE_NOT_FOUND));
    }

    @Test
    void takesTheOrderBackOnceTheSiteIsFiled() {
        Long id = ordered();
        FiledScene.inNew(
                () -> {
                    tasks.filed(List.of(DomainName.parse(domain)));
                    return null;
                });
        assertThat(notices.show(id).state()).isEqualTo(StopAccessState.REVOKED);
        assertThat(notices.history(id)).extracting(HistoryEntry::clause).containsOnly("7.4");
        assertThatThrownBy(
                        () ->
                                execution.report(
                                        AccessOrder.STOP,
                                        id,
                                        null,
                                        report(ExecutionResult.STOPPED)))
                .is(rejectedAs(AccessRefusal.STOP_NOTICE_REVOKED));
    }

    @Test
    @Clause("7.10")
    void isFollowedAgainWhenItsReportWasFoundFalse() {
        Long id = ordered();
        execution.report(AccessOrder.STOP, id, null, report(ExecutionResult.NOT_SERVED));
        assertThat(sites.show(site).state()).isEqualTo(UnfiledState.NOT_OURS);
        asReviewer(Province.BEIJING);
        StopAccessNotice again =
                issue.sendBack(
                        id, notices.show(id).version(), "示例：仍可访问", TestClock.shared().instant());
        assertThat(again.follows()).isEqualTo(id);
        assertThat(notices.following(id)).extracting(StopAccessNotice::id).containsOnly(again.id());
        asProvider();
        assertThat(sites.show(site).state()).isEqualTo(UnfiledState.OPEN);
        assertThat(sites.show(site).due()).isEqualTo(again.due());
        execution.report(AccessOrder.STOP, again.id(), null, report(ExecutionResult.STOPPED));
        assertThat(sites.show(site).state()).isEqualTo(UnfiledState.STOPPED);
    }

    /** That a website which is filed by now answers does not tell that it was not stopped. */
    @Test
    @Clause("7.10")
    void sendsNoReportBackOnceTheSiteIsFiledOrResumed() {
        Long id = ordered();
        execution.report(AccessOrder.STOP, id, null, report(ExecutionResult.STOPPED));
        int version = notices.show(id).version();
        filed.asProvider();
        filed.approved(filed.anotherOfProvider().withDomain(domain));
        asReviewer(Province.BEIJING);
        assertThatThrownBy(() -> issue.sendBack(id, version, "示例：仍可访问", null))
                .is(rejectedAs(AccessRefusal.STOP_REPORT_FILED_SINCE));
        Long resumed = issue.resume(id).id();
        assertThatThrownBy(() -> issue.sendBack(id, version, "示例：仍可访问", null))
                .is(rejectedAs(AccessRefusal.RESUME_ISSUED));
        asProvider();
        ExecutionReport early =
                new ExecutionReport(
                        TestClock.shared().instant().minus(Duration.ofDays(1)),
                        SampleFiling.OFFICER,
                        ExecutionResult.RESUMED,
                        null,
                        List.of());
        FaultsFound found =
                catchThrowableOfType(
                        FaultsFound.class,
                        () -> execution.report(AccessOrder.RESUME, resumed, null, early));
        assertThat(found.findings()).extracting(Finding::code).contains("STOP_REPORT_BEFORE_ORDER");
    }

    @Test
    @Clause("15.5")
    void letsItResumeOnceTheSiteIsFiledWithTheProvider() {
        Long id = ordered();
        execution.report(AccessOrder.STOP, id, null, report(ExecutionResult.STOPPED));
        asReviewer(Province.BEIJING);
        assertThatThrownBy(() -> issue.resume(id))
                .is(rejectedAs(AccessRefusal.RESUME_GROUND_STANDS));
        filed.asProvider();
        String number = filed.approved(filed.anotherOfProvider().withDomain(domain));
        asReviewer(Province.BEIJING);
        StopAccessNotice resumed = issue.resume(id);
        assertThat(resumed.ground()).isEqualTo(StopAccessGround.UNFILED);
        assertThat(resumed.filingNumber()).isEqualTo(number + "-1");
        asProvider();
        execution.report(AccessOrder.RESUME, resumed.id(), null, report(ExecutionResult.RESUMED));
        assertThat(notices.show(resumed.id()).state()).isEqualTo(StopAccessState.REPORTED);
        assertThat(sites.show(site).state()).isEqualTo(UnfiledState.STOPPED);
    }
}
