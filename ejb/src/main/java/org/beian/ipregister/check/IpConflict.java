package org.beian.ipregister.check;

import org.beian.value.IpRange;

/**
 * Conflict of two records that cannot both be right, as the last check found it.
 *
 * @param source whether two sources overlap, else two allocations
 * @param count number of records that stand against the first
 */
public record IpConflict(
        boolean source, String unit, IpRange range, String other, IpRange otherRange, long count) {}
