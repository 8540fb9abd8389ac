package org.beian.filing.notice;

/** What a one-time link is for. */
public enum InvitationPurpose {
    /** A sponsor registers itself (13.1); the link proves its e-mail address. */
    REGISTRATION,
    /** A provider passes a filing made on behalf to its sponsor (12.6). */
    HAND_OVER
}
