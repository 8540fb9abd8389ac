package org.beian.ipregister.record;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.beian.law.WorkingCalendar;
import org.beian.value.Province;

/**
 * Facts by which the rules judge a unit's rows, read once for a file, so that no row queries the
 * database.
 *
 * @param headquarters whether the unit is no branch
 * @param reporter name of the organisation of a public-interest network that reports for this
 *     branch of it (9.1); null where the unit reports itself
 * @param province whose rule severities apply; null for a unit of the whole country
 * @param today the day on which the file was received, in Shanghai
 * @param late the last day whose events are reported too late today
 * @param inTime working days within which an event is reported
 * @param units codes of the units that can be named as upstream or receiver
 * @param natures codes of the nature of a user
 * @param regions the code of the region above, by code; empty for a province
 */
public record IpFacts(
        Long unitId,
        String unitCode,
        boolean headquarters,
        String reporter,
        Province province,
        LocalDate today,
        LocalDate late,
        int inTime,
        WorkingCalendar calendar,
        Set<String> units,
        Set<String> natures,
        Map<String, String> regions) {

    /** Code of the regional registry, which a unit may name as its source without proof. */
    public static final String APNIC = "APNIC";
}
