package org.beian.ipregister.record;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.beian.law.WorkingCalendar;
import org.beian.value.Province;

/**
 * What the rules hold a unit's rows against, read once for a file: no row asks a database.
 *
 * @param headquarters whether the unit is no branch
 * @param province whose bureau's severities count; null for a unit of the whole country
 * @param today the day on which the file was received, in Shanghai
 * @param late the last day whose events are reported too late today
 * @param inTime working days within which an event is reported
 * @param units codes of the units that can be named as upstream or receiver
 * @param natures codes of what a user can be
 * @param regions the code of the region above, by code; empty for a province
 */
public record IpFacts(
        Long unitId,
        String unitCode,
        boolean headquarters,
        Province province,
        LocalDate today,
        LocalDate late,
        int inTime,
        WorkingCalendar calendar,
        Set<String> units,
        Set<String> natures,
        Map<String, String> regions) {

    /** Code of the registry of the region, whose word is taken as claimed. */
    public static final String APNIC = "APNIC";
}
