package org.beian.job;

import org.beian.law.Refusal;

/** Refusals around jobs and their schedules. The name of a constant is the stable code. */
public enum JobRefusal implements Refusal {
    /** A parameter with which the job cannot be started. */
    JOB_PARAMETER_REFUSED(Kind.UNPROCESSABLE),

    /** A job cannot be planned for such a day or hour. */
    JOB_PLAN_INVALID(Kind.UNPROCESSABLE),

    /** There is no job with that name or number. */
    JOB_UNKNOWN(Kind.NOT_FOUND),

    /** The same job with the same parameters is open. */
    JOB_ALREADY_RUNNING(Kind.CONFLICT),

    /** The job cannot do that in the state in which it is. */
    JOB_IN_OTHER_STATE(Kind.CONFLICT),

    /** The dry run of a job that changes something once named another number of matters. */
    JOB_COUNT_DIFFERS(Kind.CONFLICT),

    /** The last run of such a job was no dry run, so nobody knows what it would change. */
    JOB_DRY_RUN_MISSING(Kind.CONFLICT),

    /** The thread of a run that was given up still lives. */
    JOB_STILL_WORKS(Kind.CONFLICT),

    /** A dismissal needs a reason. */
    JOB_REASON_MISSING(Kind.UNPROCESSABLE),

    /** Somebody dismissed the job before. */
    JOB_DISMISSED(Kind.CONFLICT),

    /** The server did not take the job; it can be restarted later. */
    JOB_NOT_STARTED(Kind.UNAVAILABLE),

    /** Somebody else changed the plan since the caller last saw it. */
    JOB_PLAN_STALE(Kind.STALE);

    private final Kind kind;

    JobRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
