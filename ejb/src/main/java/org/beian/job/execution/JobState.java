package org.beian.job.execution;

/** State of a job or of one of its runs. */
public enum JobState {
    /** Handed to the batch runtime, has not begun. */
    STARTING,
    RUNNING,
    /** Asked to stop; ends after the chunk it is at. */
    STOPPING,
    STOPPED,
    FAILED,
    COMPLETED,
    /**
     * Open, but silent for too long, as its server was killed. Derived and not stored for a job;
     * stored for a run once its job is restarted or stopped.
     */
    INTERRUPTED;

    /** Whether a run is under way, or should be. */
    public boolean isOpen() {
        return this == STARTING || this == RUNNING || this == STOPPING;
    }

    /** Whether it can go on from where it stands. */
    public boolean mayRestart() {
        return this == STOPPED || this == FAILED || this == INTERRUPTED;
    }

    /** Whether it broke off, so that somebody has to look at it. */
    public boolean isBroken() {
        return this == FAILED || this == INTERRUPTED;
    }

    /** Whether it can be stopped. */
    public boolean mayStop() {
        return this == STARTING || this == RUNNING || this == INTERRUPTED;
    }
}
