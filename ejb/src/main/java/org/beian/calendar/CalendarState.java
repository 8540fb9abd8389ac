package org.beian.calendar;

/** State of a version of a year of the working calendar. */
public enum CalendarState {
    /** Waits for another operator. */
    PROPOSED,
    /** Was published; the latest such version of a year is in force. */
    PUBLISHED,
    /** Was declined, or taken back by who proposed it. */
    DECLINED
}
