package org.beian.domainregister.report;

import org.beian.law.Declined;

/** Somebody else decided on the report meanwhile. */
public class ReportStale extends Declined {

    private static final long serialVersionUID = 1L;

    ReportStale(Long id) {
        super(Kind.STALE, "DOMAIN_REPORT_STALE", "10.2", id);
    }
}
