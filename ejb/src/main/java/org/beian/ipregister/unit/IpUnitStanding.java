package org.beian.ipregister.unit;

import java.util.Set;

/**
 * What a unit is to its supervisor today.
 *
 * @param level 1 to 9; null where nobody said
 * @param headquartersId null for a unit that is no branch
 * @param version goes back with a change; 0 where nothing was ever said
 */
public record IpUnitStanding(
        Set<IpUnitMark> marks, Integer level, Long headquartersId, int version) {

    public IpUnitStanding {
        marks = Set.copyOf(marks);
    }
}
