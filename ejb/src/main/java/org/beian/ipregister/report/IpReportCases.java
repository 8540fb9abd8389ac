package org.beian.ipregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.trail.EntityCases;

/** The check reports, for the verification of the history. */
@ApplicationScoped
class IpReportCases extends EntityCases<IpReport> {

    IpReportCases() {
        super(IpReport.class, IpReport.CASE_TYPE);
    }
}
