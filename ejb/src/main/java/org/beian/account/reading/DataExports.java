package org.beian.account.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.trail.JpaAuditedCases;

/** Source of the exports for the verification of the history. */
@ApplicationScoped
class DataExports extends JpaAuditedCases<DataExport> {

    DataExports() {
        super(DataExport.class, DataExport.CASE_TYPE);
    }
}
