package org.beian.ipregister.report;

import java.util.Set;
import org.beian.ipregister.rule.IpCheck;
import org.beian.value.Province;

/**
 * Which findings to list.
 *
 * @param unitId whose; null for all of a desk, and for a unit its own
 * @param check null for all
 * @param states at least one
 * @param desk whose bureau's, for the ministry only; null for the ministry's own
 */
public record IpFindingFilter(
        Long unitId, IpCheck check, Set<IpFindingState> states, Province desk) {

    public IpFindingFilter {
        states = Set.copyOf(states);
    }

    /** What waits of one unit, or of the own desk for null. */
    public static IpFindingFilter waiting(Long unitId) {
        return new IpFindingFilter(unitId, null, IpFindingState.WAITING, null);
    }
}
