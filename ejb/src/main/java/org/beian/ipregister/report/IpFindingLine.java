package org.beian.ipregister.report;

import java.time.Instant;
import org.beian.rule.Finding;
import org.beian.value.IpRange;

/**
 * Finding in a list.
 *
 * @param worded its code and arguments, for its texts; severity WARN, as it refused nothing
 * @param unit name of the unit at fault
 * @param other name of the other unit concerned; null where there is none
 * @param otherRange range of the other unit; null where it has none
 * @param missing the first address that is not covered; null for a conflict
 * @param decidedBy account that decided; null for a reader of the unit, which does not see who
 *     decided
 * @param opinion text of the supervisor; may be null
 * @param version to be sent back with a decision
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
