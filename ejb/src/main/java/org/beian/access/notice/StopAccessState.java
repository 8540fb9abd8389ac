package org.beian.access.notice;

/** State of a stop-access or resume-access notice: reported on or taken back, it moves no more. */
public enum StopAccessState {
    /** The provider has to report how it was carried out. */
    OPEN,
    /** Its execution is stayed, as the decision behind it is attacked; open again afterwards. */
    STAYED,
    REPORTED,
    /** The authority took it back, or its ground went away. */
    REVOKED;

    /** Whether it is neither reported on nor taken back. */
    public boolean isPending() {
        return this == OPEN || this == STAYED;
    }
}
