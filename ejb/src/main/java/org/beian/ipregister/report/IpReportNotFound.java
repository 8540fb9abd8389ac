package org.beian.ipregister.report;

import org.beian.law.Declined;

/** There is no such report or finding, or the caller has no part in it. */
public class IpReportNotFound extends Declined {

    private static final long serialVersionUID = 1L;

    public IpReportNotFound(Long id) {
        super(Kind.NOT_FOUND, "IP_REPORT_NOT_FOUND", "19.3", id);
    }
}
