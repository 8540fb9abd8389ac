package org.beian.domainregister.report;

import org.beian.law.Declined;

/** There is no such report, or it is another unit's. */
public class ReportNotFound extends Declined {

    private static final long serialVersionUID = 1L;

    ReportNotFound(Object id) {
        super(Kind.NOT_FOUND, "DOMAIN_REPORT_NOT_FOUND", "10.2", id);
    }
}
