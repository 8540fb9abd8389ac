package org.beian.job.definition;

/** What can be wrong with a parameter of a job. */
public enum JobParameterFault {
    MISSING,
    /** The job knows none of that name. */
    UNKNOWN,
    NO_MONTH,
    NO_DATE,
    /** Longer than 200 characters, or more than one line. */
    TOO_LONG
}
