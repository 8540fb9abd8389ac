package org.beian.filing.application;

/** Kind of item that a pending application reserves, for comparison with other applications. */
public enum ClaimKind {
    /** Canonical domain name. */
    DOMAIN,
    /** Document type, a colon, and the number in upper case. */
    DOCUMENT,
    /** Mobile or office phone in canonical form. */
    PHONE
}
