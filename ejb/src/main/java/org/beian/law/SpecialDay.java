package org.beian.law;

/** Exception of the State Council's calendar from the week of Monday to Friday, on one day. */
public enum SpecialDay {
    /** A holiday, or a weekday given off. */
    OFF,
    /** A Saturday or Sunday that is worked to make up for a holiday (调休). */
    WORK
}
