package org.beian.annualaudit;

/** State of the opinion of a department. */
public enum OpinionState {
    /** It has had its effect. */
    RECORDED,
    /** The bureau is to open the cancellation, which something hindered. */
    WAITING
}
