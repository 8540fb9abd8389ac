package org.beian.job.execution;

/** What a job is doing. */
public enum JobState {
    /** Handed to the server, has not begun. */
    STARTING,
    RUNNING,
    /** Asked to stop; ends after the chunk it is at. */
    STOPPING,
    STOPPED,
    FAILED,
    COMPLETED,
    /** Never stored: started, but silent for too long; its server was killed. */
    INTERRUPTED;

    /** Whether a run is under way, or should be. */
    public boolean isOpen() {
        return this == STARTING || this == RUNNING || this == STOPPING;
    }

    /** Whether it can go on from where it stands. */
    public boolean mayRestart() {
        return this == STOPPED || this == FAILED || this == INTERRUPTED;
    }

    /** Whether it can be stopped. */
    public boolean mayStop() {
        return this == STARTING || this == RUNNING || this == INTERRUPTED;
    }
}
