package org.beian.ipregister.check;

import org.beian.ipregister.rule.IpCheck;

/**
 * Defect that the sweep of the register found: out of bounds, conflict or unreported (19.2).
 *
 * @param unit code of the unit whose defect it is
 * @param holding record at fault; for an unreported source the allocation of the upstream
 * @param other record that stands against it; null when there is none
 * @param missing the first address that is not covered; null for a conflict
 * @param count for a conflict the number of records that stand against it, else 1
 */
public record RegisterDefect(
        IpCheck check,
        String unit,
        SweptRange holding,
        SweptRange other,
        String missing,
        long count) {}
