package org.beian.notice;

/** WAITING → SENDING → SENT, or back to WAITING after a failure, or PARKED after the last one. */
public enum MailState {
    /** Due at its time. */
    WAITING,
    /** Claimed by a node; free again when the claim has run out. */
    SENDING,
    SENT,
    /** Refused for good or too often; the operator decides. */
    PARKED,
    /** No mail server is set: to be read on the outbox page only. */
    HELD
}
