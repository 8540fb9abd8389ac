package org.beian.ipregister.supervision;

import java.util.Set;
import org.beian.ipregister.unit.IpUnitMark;

/**
 * Change of a unit's status, from today on.
 *
 * @param level 1 to 9, or null
 * @param headquarters code of the unit whose branch it is; null or empty for none
 */
public record UnitStatusChange(Set<IpUnitMark> marks, Integer level, String headquarters) {

    public UnitStatusChange {
        marks = Set.copyOf(marks);
    }
}
