package org.beian.calendar;

import static org.beian.account.Roles.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.account.SecondPerson;
import org.beian.code.Calendars;
import org.beian.code.NamedDay;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.CurrentActor;
import org.beian.trail.History;
import org.beian.value.VisibleText;

/**
 * Publication of a year of the working calendar by two operators: one proposes the days that the
 * State Council gave notice of, another publishes them. The limits that run are counted again by a
 * job, see {@link DeadlineRecount}.
 */
@Stateless
@RolesAllowed(OPERATOR)
public class CalendarPublishing {

    /** First year to which the days fixed by law apply that are checked here. */
    private static final int FIRST = 2025;

    /** Years ahead that may be entered. */
    private static final int AHEAD = 2;

    private static final int SHORTEST_TEXT = 4;
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_REASON = 1000;

    @Inject CalendarVersionRepository versions;
    @Inject CalendarPreviews previews;
    @Inject Calendars calendars;
    @Inject History history;
    @Inject CurrentActor actor;
    @Inject SecondPerson persons;
    @Inject Clock clock;

    /**
     * Previews days for a year, without storing them.
     *
     * @param text as {@link CalendarText} describes it
     * @throws RequestRejected as {@link #propose}, but for the source and an open proposal
     */
    @Clause("B1")
    public CalendarPreview preview(int year, String text) {
        return previews.of(year, parsed(year, text));
    }

    /**
     * Proposes days for a year.
     *
     * @param text as {@link CalendarText} describes it
     * @param source the notice of the State Council with its number, 4 to 300 characters
     * @throws RequestRejected {@link CalendarRefusal#CALENDAR_YEAR_OUTSIDE} when the year is before
     *     2025 or more than two years ahead; {@link CalendarRefusal#CALENDAR_TEXT_TOO_LONG} when
     *     there is no text, or more than 8000 characters; {@link
     *     CalendarRefusal#CALENDAR_LINE_MALFORMED}, {@link
     *     CalendarRefusal#CALENDAR_DAY_OUTSIDE_YEAR}, {@link CalendarRefusal#CALENDAR_DAY_TWICE},
     *     {@link CalendarRefusal#CALENDAR_WORK_ON_WEEKDAY} or {@link
     *     CalendarRefusal#CALENDAR_STATUTORY_DAY_MISSING} for the first fault in it; {@link
     *     CalendarRefusal#CALENDAR_SOURCE_MISSING}; {@link CalendarRefusal#CALENDAR_UNCHANGED} when
     *     the year is published with these days; {@link CalendarRefusal#CALENDAR_PROPOSAL_OPEN}
     *     when another version of the year waits
     */
    @Clause("B1")
    public CalendarVersion propose(int year, String text, String source) {
        List<NamedDay> days = parsed(year, text);
        if (!isText(source, LONGEST_SOURCE) || !VisibleText.isLine(source)) {
            throw CalendarRefusal.CALENDAR_SOURCE_MISSING.of(LONGEST_SOURCE);
        }
        if (isPublished(year) && days.equals(calendars.days(year))) {
            throw CalendarRefusal.CALENDAR_UNCHANGED.of(year);
        }
        if (versions.ofYear(year, 1).stream()
                .anyMatch(last -> last.state() == CalendarState.PROPOSED)) {
            throw CalendarRefusal.CALENDAR_PROPOSAL_OPEN.of(year);
        }
        CalendarVersion proposed =
                new CalendarVersion(year, days, source.strip(), actor.actor(), clock.instant());
        versions.add(proposed);
        history.write(
                proposed, Act.move("PROPOSE", null, CalendarState.PROPOSED, source.strip(), "B1"));
        return proposed;
    }

    /**
     * Publishes a version: its days are in force from now on.
     *
     * @throws RequestRejected {@link CalendarRefusal#CALENDAR_VERSION_UNKNOWN} when there is none;
     *     {@link CalendarRefusal#CALENDAR_FOUR_EYES} when the caller proposed it; {@link
     *     CalendarRefusal#CALENDAR_VERSION_DECIDED} when it is decided
     */
    @Clause("B1")
    public CalendarVersion publish(Long id) {
        CalendarVersion version = locked(id);
        if (persons.isCaller(version.proposedBy())) {
            throw CalendarRefusal.CALENDAR_FOUR_EYES.of();
        }
        version.end(CalendarState.PUBLISHED, actor.actor(), clock.instant());
        calendars.publish(version.year(), version.days());
        history.write(
                version,
                Act.move(
                        "PUBLISH",
                        CalendarState.PROPOSED,
                        CalendarState.PUBLISHED,
                        version.source(),
                        "B1"));
        return version;
    }

    /**
     * Declines a version; who proposed it may take it back so.
     *
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link CalendarRefusal#CALENDAR_VERSION_UNKNOWN} when there is none;
     *     {@link CalendarRefusal#CALENDAR_REASON_MISSING}; {@link
     *     CalendarRefusal#CALENDAR_VERSION_DECIDED} when it is decided
     */
    @Clause("B1")
    public CalendarVersion decline(Long id, String reason) {
        CalendarVersion version = locked(id);
        if (!isText(reason, LONGEST_REASON) || !VisibleText.isLines(reason)) {
            throw CalendarRefusal.CALENDAR_REASON_MISSING.of(LONGEST_REASON);
        }
        version.end(CalendarState.DECLINED, actor.actor(), clock.instant());
        history.write(
                version,
                Act.move(
                        "DECLINE",
                        CalendarState.PROPOSED,
                        CalendarState.DECLINED,
                        reason.strip(),
                        "B1"));
        return version;
    }

    private CalendarVersion locked(Long id) {
        return versions.lock(id).orElseThrow(() -> CalendarRefusal.CALENDAR_VERSION_UNKNOWN.of(id));
    }

    private List<NamedDay> parsed(int year, String text) {
        int last = Shanghai.date(clock.instant()).getYear() + AHEAD;
        if (year < FIRST || year > last) {
            throw CalendarRefusal.CALENDAR_YEAR_OUTSIDE.of(FIRST, last);
        }
        return CalendarText.parse(year, text, fixedByLaw(year));
    }

    /** Days off by law that are entered for a year which is not published. */
    private Set<LocalDate> fixedByLaw(int year) {
        return isPublished(year)
                ? Set.of()
                : calendars.days(year).stream()
                        .map(NamedDay::date)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isPublished(int year) {
        return calendars.years().getOrDefault(year, false);
    }

    private static boolean isText(String text, int longest) {
        return text != null && text.strip().length() >= SHORTEST_TEXT && text.length() <= longest;
    }
}
