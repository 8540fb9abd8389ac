package org.beian.domainregister.report;

import java.util.List;

/** State of a unit's report. */
public enum ReportState {
    /** Its rows are being checked; or they were refused as a whole, and it never took effect. */
    RECEIVED,
    /** It took effect, and nothing was found that the ministry has to look at. */
    CLEAN,
    /** It took effect, and the ministry has to look at what was found. */
    OPEN,
    /** Accepted by the ministry despite its findings. */
    ACCEPTED,
    /** Sent back by the ministry, to be corrected by another report. */
    SENT_BACK,
    /** Closed by the ministry. */
    CLOSED;

    /** States in which the ministry or the unit has to act. */
    public static final List<ReportState> WAITING = List.of(OPEN, SENT_BACK);

    boolean mayBecome(ReportState next) {
        return switch (this) {
            case RECEIVED -> next == CLEAN || next == OPEN;
            case OPEN -> next == ACCEPTED || next == SENT_BACK || next == CLOSED;
            case SENT_BACK -> next == ACCEPTED || next == CLOSED;
            case CLEAN, ACCEPTED, CLOSED -> false;
        };
    }
}
