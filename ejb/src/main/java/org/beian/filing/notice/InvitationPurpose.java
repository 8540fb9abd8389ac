package org.beian.filing.notice;

/** Purpose of a one-time link. */
public enum InvitationPurpose {
    /** A sponsor registers itself (13.1); the link proves its e-mail address. */
    REGISTRATION,
    /** A provider passes a filing made on behalf to its sponsor (12.6). */
    HAND_OVER,
    /** The bureau passes such a filing to its sponsor at its counter (12.6). */
    COUNTER,
    /** A sponsor confirms another address for the hand-over than its filing names (12.6). */
    LINK_ADDRESS
}
