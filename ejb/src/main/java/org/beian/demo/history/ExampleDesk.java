package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Roles;
import org.beian.domainregister.report.DomainReport;
import org.beian.domainregister.report.DomainReportReview;
import org.beian.domainregister.report.ReportState;
import org.beian.ipregister.report.IpFindingLine;
import org.beian.ipregister.report.IpFindingState;
import org.beian.ipregister.report.IpReportLine;
import org.beian.ipregister.report.IpReportReview;

/**
 * Decisions of the ministry on older example reports: some are accepted, some sent back; the newer
 * ones wait.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleDesk {

    private static final String MINISTRY = "ministry";
    private static final int LISTED = 50;

    @Inject DelegatedProcedures procedures;

    /** Decides on the reports of domains that were received before a day. */
    public void decideDomains(LocalDate before) {
        procedures.act(
                MINISTRY,
                DomainReportReview.class,
                desk -> {
                    for (DomainReport each : desk.list(ReportState.OPEN, Long.MAX_VALUE, LISTED)) {
                        if (each.receivedOn().isBefore(before)) {
                            desk.sendBack(each.id(), null, "请补齐注册者信息后重新报告。");
                        }
                    }
                });
    }

    /** Decides on the first finding of each report of addresses. */
    public void decideAddresses() {
        procedures.act(
                MINISTRY,
                IpReportReview.class,
                desk -> {
                    for (IpReportLine report : desk.reports(null, LISTED)) {
                        List<IpFindingLine> open =
                                desk.findings(report.id(), IpFindingState.OPEN, null, 1);
                        boolean decided =
                                !desk.findings(report.id(), IpFindingState.SENT_BACK, null, 1)
                                        .isEmpty();
                        if (!decided && !open.isEmpty()) {
                            desk.sendBack(open.get(0).id(), null, "请核对该地址段后更正。");
                        }
                    }
                });
    }
}
