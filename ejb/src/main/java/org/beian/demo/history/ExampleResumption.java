package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.ExecutionReport;
import org.beian.access.notice.ExecutionResult;
import org.beian.access.notice.StopAccessExecution;
import org.beian.access.notice.StopAccessIssue;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessNotices;
import org.beian.access.notice.StopAccessState;
import org.beian.account.Roles;
import org.beian.demo.history.content.ExampleFiling;
import org.beian.domainregister.unfiled.Observations;
import org.beian.domainregister.unfiled.ObservedEntry;
import org.beian.domainregister.unfiled.UnfiledSite;
import org.beian.domainregister.unfiled.UnfiledSites;
import org.beian.domainregister.unfiled.UnfiledState;

/**
 * Unfiled website of an example sponsor that its provider stopped by order, and may resume since it
 * is filed: the resume-access notice waits for the provider.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleResumption {

    private static final String BUREAU = "reviewer-bj";
    private static final int LOOKED_AT = 100;

    @Inject DelegatedProcedures procedures;
    @Inject Clock clock;

    /** Reports that the provider sees the website, unless it did. */
    public void observe() {
        if (sites(null).isEmpty()) {
            String address = ExampleFiling.RESUMED.network() + (ExampleFiling.RESUMED.number() + 1);
            procedures.as(
                    ExampleFiling.RESUMED.provider(),
                    Observations.class,
                    own ->
                            own.report(
                                    "示例监测",
                                    List.of(
                                            new ObservedEntry(
                                                    ExampleFiling.RESUMED.domain(), address))));
        }
    }

    /** Orders the provider to stop what it did not stop in time, which it then does. */
    public void stop() {
        for (UnfiledSite site : sites(UnfiledState.OPEN)) {
            Long notice =
                    procedures
                            .as(BUREAU, StopAccessIssue.class, desk -> desk.orderUnfiled(site.id()))
                            .id();
            ExecutionReport done =
                    new ExecutionReport(
                            clock.instant(),
                            ExampleFiling.RESUMED.officer(),
                            ExecutionResult.STOPPED,
                            null,
                            List.of());
            procedures.as(
                    ExampleFiling.RESUMED.provider(),
                    StopAccessExecution.class,
                    own -> own.report(AccessOrder.STOP, notice, null, done));
        }
    }

    private List<UnfiledSite> sites(UnfiledState state) {
        return procedures
                .as(
                        ExampleFiling.RESUMED.provider(),
                        UnfiledSites.class,
                        own -> own.list(state, 0, LOOKED_AT))
                .stream()
                .filter(site -> site.domain().equals(ExampleFiling.RESUMED.domain()))
                .toList();
    }

    /** Lets the provider resume access to the website, which is filed, unless it may. */
    public void resume() {
        if (notices(AccessOrder.RESUME, null).isEmpty()) {
            notices(AccessOrder.STOP, StopAccessState.REPORTED)
                    .forEach(
                            stopped ->
                                    procedures.as(
                                            BUREAU,
                                            StopAccessIssue.class,
                                            desk -> desk.resume(stopped.id())));
        }
    }

    private List<StopAccessNotice> notices(AccessOrder ordered, StopAccessState state) {
        return procedures
                .as(
                        ExampleFiling.RESUMED.provider(),
                        StopAccessNotices.class,
                        own -> own.own(ordered, state, 0, LOOKED_AT))
                .stream()
                .filter(notice -> notice.domains().contains(ExampleFiling.RESUMED.domain()))
                .toList();
    }
}
