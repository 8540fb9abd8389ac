package org.beian.ipregister.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What became of a finding of the check (19.3), and the moves between. */
public enum IpFindingState {
    OPEN,
    /** The supervisor takes it as it is. */
    ACCEPTED,
    /** The unit shall correct it. */
    SENT_BACK,
    /** Done with, whatever the next check finds of it. */
    CLOSED,
    /** A later check does not find it any more. */
    CORRECTED;

    /** States in which somebody has to do something. */
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
