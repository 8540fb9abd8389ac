package org.beian.ipregister.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** State of a finding of the check (19.3), with the transitions between states. */
public enum IpFindingState {
    OPEN,
    /** Accepted by the supervisor as it is. */
    ACCEPTED,
    /** Sent back to the unit, which has to correct it. */
    SENT_BACK,
    /** Closed by the supervisor, whatever later checks find. */
    CLOSED,
    /** A later check does not find it any more. */
    CORRECTED;

    /** States that wait for a decision or a correction. */
    public static final Set<IpFindingState> WAITING =
            Collections.unmodifiableSet(EnumSet.of(OPEN, SENT_BACK));

    /** States that this one may move to. */
    Set<IpFindingState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(ACCEPTED, SENT_BACK, CLOSED, CORRECTED);
            case SENT_BACK -> EnumSet.of(ACCEPTED, CLOSED, CORRECTED);
            case ACCEPTED -> EnumSet.of(SENT_BACK, CLOSED, CORRECTED);
            case CLOSED, CORRECTED -> EnumSet.noneOf(IpFindingState.class);
        };
    }
}
