package org.beian.publicreport;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.trail.JpaAuditedCases;

/** Cases of the bureaus' contacts for the verification of the history. */
@ApplicationScoped
class ReportContactCases extends JpaAuditedCases<ReportContact> {

    ReportContactCases() {
        super(ReportContact.class, ReportContact.CASE_TYPE);
    }
}
