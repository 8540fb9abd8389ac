package org.beian.calendar;

import static org.beian.account.Roles.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beian.code.Calendars;
import org.beian.code.NamedDay;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.SpecialDay;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/** Reading of the years of the working calendar and of their versions. */
@Stateless
@RolesAllowed(OPERATOR)
@Clause("B1")
public class CalendarYears {

    private static final int MOST = 50;

    @Inject Calendars calendars;
    @Inject CalendarVersionRepository versions;
    @Inject CalendarPreviews previews;
    @Inject History history;

    /** All years with days or a proposal, the latest first. */
    public List<CalendarYearLine> list() {
        Map<Integer, Boolean> years = new TreeMap<>(Collections.reverseOrder());
        years.putAll(calendars.years());
        Map<Integer, CalendarVersion> inForce = latest(CalendarState.PUBLISHED);
        Map<Integer, CalendarVersion> proposed = latest(CalendarState.PROPOSED);
        proposed.keySet().forEach(year -> years.putIfAbsent(year, false));
        return years.entrySet().stream()
                .map(
                        year ->
                                line(
                                        year.getKey(),
                                        year.getValue(),
                                        inForce.get(year.getKey()),
                                        proposed.get(year.getKey())))
                .toList();
    }

    private CalendarYearLine line(
            int year, boolean published, CalendarVersion inForce, CalendarVersion proposed) {
        Map<SpecialDay, Long> counts =
                calendars.days(year).stream()
                        .collect(Collectors.groupingBy(NamedDay::kind, Collectors.counting()));
        return new CalendarYearLine(
                year,
                published,
                counts.getOrDefault(SpecialDay.OFF, 0L),
                counts.getOrDefault(SpecialDay.WORK, 0L),
                inForce,
                proposed);
    }

    private Map<Integer, CalendarVersion> latest(CalendarState state) {
        return versions.latest(state).stream()
                .collect(Collectors.toMap(CalendarVersion::year, Function.identity()));
    }

    /** Special days of a year as they count now, in order. */
    public List<NamedDay> days(int year) {
        return calendars.days(year);
    }

    /** Versions of a year, the latest first, at most 50. */
    public List<CalendarVersion> versions(int year) {
        return versions.ofYear(year, MOST);
    }

    /** What the publication of a version would change now. */
    public CalendarPreview preview(CalendarVersion version) {
        return previews.of(version.year(), version.days());
    }

    /**
     * History of a version, oldest first.
     *
     * @throws RequestRejected {@link CalendarRefusal#CALENDAR_VERSION_UNKNOWN} when there is none
     */
    public List<HistoryEntry> history(Long id) {
        return history.of(
                versions.find(id)
                        .orElseThrow(() -> CalendarRefusal.CALENDAR_VERSION_UNKNOWN.of(id)));
    }
}
