package org.beian.ipregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.trail.JpaAuditedCases;

/** Audited cases of check reports, for the verification of the history. */
@ApplicationScoped
class IpReportCases extends JpaAuditedCases<IpReport> {

    IpReportCases() {
        super(IpReport.class, IpReport.CASE_TYPE);
    }
}
