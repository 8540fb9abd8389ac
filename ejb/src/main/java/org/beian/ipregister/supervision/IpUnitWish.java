package org.beian.ipregister.supervision;

import java.util.Set;
import org.beian.ipregister.unit.IpUnitMark;

/**
 * What a unit shall be from today on.
 *
 * @param level 1 to 9, or null
 * @param headquarters code of the unit whose branch it is; null or empty for none
 */
public record IpUnitWish(Set<IpUnitMark> marks, Integer level, String headquarters) {

    public IpUnitWish {
        marks = Set.copyOf(marks);
    }
}
