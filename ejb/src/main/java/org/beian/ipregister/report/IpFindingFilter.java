package org.beian.ipregister.report;

import java.util.Set;
import org.beian.ipregister.rule.IpCheck;
import org.beian.value.Province;

/**
 * Filter of a list of findings.
 *
 * @param unitId unit at fault; null for all of a supervisor, and for a unit its own
 * @param check null for all
 * @param states at least one
 * @param desk province of the bureau whose findings the ministry lists; null for the ministry's own
 */
public record IpFindingFilter(
        Long unitId, IpCheck check, Set<IpFindingState> states, Province desk) {

    public IpFindingFilter {
        states = Set.copyOf(states);
    }

    /**
     * Filter for the findings of one unit that wait; with null, for all that the caller decides on.
     */
    public static IpFindingFilter waiting(Long unitId) {
        return new IpFindingFilter(unitId, null, IpFindingState.WAITING, null);
    }
}
