package org.beian.cancellation;

/** State of an application for cancellation (15.4). */
public enum CancellationState {
    UNDER_REVIEW,
    APPROVED,
    REFUSED,
    /** Taken back by the applicant. */
    WITHDRAWN;

    /** Only what is under review moves, and then for good. */
    boolean mayBecome(CancellationState next) {
        return this == UNDER_REVIEW && next != UNDER_REVIEW;
    }
}
