package org.beian.ipregister.check;

import org.beian.ipregister.rule.IpCheck;

/**
 * One defect that the check found.
 *
 * @param unit code of the unit whose defect it is
 * @param holding the record that is at fault; of an unreported source what the upstream passed on
 * @param other what stands against it; null when nothing does
 * @param missing the first address that is not covered; null for a conflict
 * @param count of a conflict how many records stand against it, else 1
 */
public record IpFound(
        IpCheck check,
        String unit,
        IpHolding holding,
        IpHolding other,
        String missing,
        long count) {}
