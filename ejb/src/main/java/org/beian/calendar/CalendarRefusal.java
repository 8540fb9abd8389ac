package org.beian.calendar;

import org.beian.law.Refusal;

/** Refusals around the working calendar. The name of a constant is the stable code. */
public enum CalendarRefusal implements Refusal {
    /** A year too far away, or one before the rules that are checked here. */
    CALENDAR_YEAR_OUTSIDE(Kind.UNPROCESSABLE),

    /** More text than the special days of a year need. */
    CALENDAR_TEXT_TOO_LONG(Kind.UNPROCESSABLE),

    /** A line that names no day, no kind of day or no holiday. */
    CALENDAR_LINE_MALFORMED(Kind.UNPROCESSABLE),

    /** A day of another year. */
    CALENDAR_DAY_OUTSIDE_YEAR(Kind.UNPROCESSABLE),

    /** A day that is named twice. */
    CALENDAR_DAY_TWICE(Kind.UNPROCESSABLE),

    /** A make-up day from Monday to Friday, which is a working day anyhow. */
    CALENDAR_WORK_ON_WEEKDAY(Kind.UNPROCESSABLE),

    /** A day that the law itself gives off is missing. */
    CALENDAR_STATUTORY_DAY_MISSING(Kind.UNPROCESSABLE),

    /** The notice of the State Council is not named. */
    CALENDAR_SOURCE_MISSING(Kind.UNPROCESSABLE),

    /** The year is published with these days already. */
    CALENDAR_UNCHANGED(Kind.CONFLICT),

    /** Another version of the year waits for its publication. */
    CALENDAR_PROPOSAL_OPEN(Kind.CONFLICT),

    /** There is no such version. */
    CALENDAR_VERSION_UNKNOWN(Kind.NOT_FOUND),

    /** The version is decided. */
    CALENDAR_VERSION_DECIDED(Kind.CONFLICT),

    /** Who proposed a version does not publish it. */
    CALENDAR_FOUR_EYES(Kind.FORBIDDEN),

    /** A version is declined with a reason only. */
    CALENDAR_REASON_MISSING(Kind.UNPROCESSABLE);

    private final Kind kind;

    CalendarRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
