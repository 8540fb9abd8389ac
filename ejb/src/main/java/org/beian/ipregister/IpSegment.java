package org.beian.ipregister;

import org.beian.value.IpRange;

/**
 * A stretch of a unit's address space.
 *
 * @param state what most of its addresses are
 * @param even whether all of them are; else look closer
 * @param conflict whether the last check found a conflict in it
 */
public record IpSegment(IpRange range, State state, boolean even, boolean conflict) {

    /** What an address of a unit's space is. */
    public enum State {
        /** Not the unit's. */
        OUTSIDE,
        /** Of its sources, and no allocation tells of it. */
        FREE,
        USED,
        REDISTRIBUTED,
        OWN_USE,
        RESERVED;

        static State of(IpStatus status) {
            return valueOf(status.name());
        }
    }
}
