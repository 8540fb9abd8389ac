package org.beian.ipregister.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.code.Calendars;
import org.beian.code.CodeRow;
import org.beian.code.CodeTables;
import org.beian.code.Region;
import org.beian.code.Regions;
import org.beian.code.Settings;
import org.beian.ipregister.IpRefusal;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.law.WorkingCalendar;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.NativeQuery;

/** Reader of the facts by which a unit's rows are judged. */
@ApplicationScoped
public class IpFactsReader {

    private static final String IN_TIME = "ip.report.workingDays";

    @Inject EntityManager em;
    @Inject Units units;
    @Inject Regions regions;
    @Inject CodeTables codes;
    @Inject Calendars calendars;
    @Inject Settings settings;

    /**
     * A unit that files addresses; an access provider files those that it gives access with.
     *
     * @throws RequestRejected {@link IpRefusal#NOT_AN_IP_UNIT}
     */
    public Unit requireFilingUnit(Long unitId) {
        return units.find(unitId)
                .filter(
                        unit ->
                                unit.is(Capacity.IP_FILING_UNIT)
                                        || unit.is(Capacity.REGISTRY)
                                        || unit.is(Capacity.ACCESS_PROVIDER))
                .orElseThrow(IpRefusal.NOT_AN_IP_UNIT::of);
    }

    /** The facts of the day on which something was handed in. */
    public IpFacts of(Long unitId, Instant receivedAt) {
        Unit unit = requireFilingUnit(unitId);
        LocalDate today = Shanghai.date(receivedAt);
        int inTime = settings.number(IN_TIME, unit.province().orElse(null), today);
        WorkingCalendar calendar = calendars.current();
        return new IpFacts(
                unitId,
                unit.code(),
                unit.parentId().isEmpty(),
                reporterFor(unit, today),
                unit.province().orElse(null),
                today,
                lastLate(calendar, today, inTime),
                inTime,
                calendar,
                knownUnits(),
                codes.validOn("natures", today).stream()
                        .map(CodeRow::code)
                        .collect(Collectors.toSet()),
                parents());
    }

    /** The headquarters that report for the unit on a day: those of a public-interest network. */
    private String reporterFor(Unit unit, LocalDate today) {
        return unit.parentId()
                .filter(parent -> isPublicInterest(parent, today))
                .flatMap(units::find)
                .map(Unit::name)
                .orElse(null);
    }

    private boolean isPublicInterest(Long unitId, LocalDate today) {
        return !NativeQuery.of(
                        em,
                        """
                        select m.unit_id from ip_unit_mark m
                        where m.unit_id = ? and m.mark = 'PUBLIC_INTEREST'
                        and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)""",
                        unitId,
                        today,
                        today)
                .getResultList()
                .isEmpty();
    }

    /** The last day whose events are too late when they are reported today. */
    private static LocalDate lastLate(WorkingCalendar calendar, LocalDate today, int workingDays) {
        LocalDate day = today;
        while (!calendar.deadline(day, workingDays).isOverdue(today)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private Set<String> knownUnits() {
        return em.createQuery(
                        "select u.code from Unit u join u.capacities c where c in :filing",
                        String.class)
                .setParameter(
                        "filing",
                        EnumSet.of(
                                Capacity.IP_FILING_UNIT,
                                Capacity.ACCESS_PROVIDER,
                                Capacity.REGISTRY))
                .getResultStream()
                .collect(Collectors.toSet());
    }

    private Map<String, String> parents() {
        Map<String, String> parents = new HashMap<>();
        for (Region region : regions.all()) {
            parents.put(region.code(), region.parent() == null ? "" : region.parent());
        }
        return parents;
    }
}
