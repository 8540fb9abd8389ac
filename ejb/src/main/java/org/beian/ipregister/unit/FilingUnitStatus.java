package org.beian.ipregister.unit;

import java.util.Set;

/**
 * Status of a unit today: the marks, level and headquarters that its supervisor set.
 *
 * @param level 1 to 9; null where none was set
 * @param headquartersId null for a unit that is no branch
 * @param version to be sent back with a change; 0 where nothing was ever set
 */
public record FilingUnitStatus(
        Set<IpUnitMark> marks, Integer level, Long headquartersId, int version) {

    public FilingUnitStatus {
        marks = Set.copyOf(marks);
    }
}
