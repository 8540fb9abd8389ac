package org.beian.publicreport;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.trail.EntityCases;

/** The bureaus' contacts, for the verification of the history. */
@ApplicationScoped
class ReportContactCases extends EntityCases<ReportContact> {

    ReportContactCases() {
        super(ReportContact.class, ReportContact.CASE_TYPE);
    }
}
