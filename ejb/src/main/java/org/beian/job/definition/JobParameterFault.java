package org.beian.job.definition;

/** Fault of a parameter of a job. */
public enum JobParameterFault {
    MISSING,
    /** The job has no parameter of that name. */
    UNKNOWN,
    NO_YEAR,
    NO_MONTH,
    NO_DATE,
    /** Longer than 200 characters, more than one line, or with invisible characters. */
    TOO_LONG
}
