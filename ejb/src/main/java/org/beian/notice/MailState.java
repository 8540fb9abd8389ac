package org.beian.notice;

/**
 * State of a mail: WAITING → SENDING → SENT, or back to WAITING after a failure, or PARKED after
 * the last one.
 */
public enum MailState {
    /** To be sent when it is due. */
    WAITING,
    /** Claimed by a node; free again when the claim has run out. */
    SENDING,
    SENT,
    /** Refused for good or too often; the operator decides. */
    PARKED,
    /**
     * Not to be sent, as mails are held in this installation; to be read on the outbox page only.
     */
    HELD;

    /** Whether an operator may have it sent, again or at once. */
    public boolean mayRetry() {
        return this == WAITING || this == PARKED || this == HELD;
    }

    /** Whether an operator may set it aside. */
    public boolean mayPark() {
        return this == WAITING;
    }
}
