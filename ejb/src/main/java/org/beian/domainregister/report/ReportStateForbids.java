package org.beian.domainregister.report;

import org.beian.law.Declined;

/** The report is in a state from which it cannot come to the wanted one. */
public class ReportStateForbids extends Declined {

    private static final long serialVersionUID = 1L;

    ReportStateForbids(ReportState from, ReportState to) {
        super(Kind.CONFLICT, "REPORT_STATE_FORBIDS", "10.2", from, to);
    }
}
