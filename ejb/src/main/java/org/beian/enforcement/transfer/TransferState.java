package org.beian.enforcement.transfer;

/** State of a transfer. */
public enum TransferState {
    /** The receiving bureau has to receive or to return it. */
    SENT,
    /** It was returned a second time, or claimed; the ministry has to assign it. */
    ASSIGNMENT,
    RECEIVED,
    /** The sending bureau has it again. */
    RETURNED,
    /** The ministry assigned it to a bureau. */
    ASSIGNED
}
