package org.beian.ipregister.report;

import java.time.Instant;
import org.beian.rule.Finding;
import org.beian.value.IpRange;

/**
 * A finding in a list.
 *
 * @param worded its code and arguments, for its texts; severity WARN, as it refused nothing
 * @param unit name of the unit at fault
 * @param other name of the unit that stands against it; null where none does
 * @param otherRange its range; null where it has none
 * @param missing the first address that is not covered; null for a conflict
 * @param decidedBy who decided; null for the unit, which is told what and not by whom
 * @param opinion what the supervisor wrote; may be null
 * @param version goes back with a decision
 */
public record IpFindingLine(
        Long id,
        Long reportId,
        Finding worded,
        IpRange range,
        String unit,
        String other,
        IpRange otherRange,
        IpRange missing,
        IpFindingState state,
        Instant decidedAt,
        String decidedBy,
        String opinion,
        int version) {}
