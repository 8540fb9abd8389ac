package org.beian.ipregister.check;

import org.beian.value.IpRange;

/**
 * Two records that cannot both be right, as the last check found them.
 *
 * @param source whether two sources overlap, else two allocations
 * @param count how many records stand against the first
 */
public record IpConflict(
        boolean source, String unit, IpRange range, String other, IpRange otherRange, long count) {}
