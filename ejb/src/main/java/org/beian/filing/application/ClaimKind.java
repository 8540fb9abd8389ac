package org.beian.filing.application;

/** Kind of item that a pending application reserves, for comparison with other applications. */
public enum ClaimKind {
    /** Canonical domain name. */
    DOMAIN,
    /** Document type, a colon, and the number in upper case. */
    DOCUMENT,
    /** Number of a licence, which becomes the filing number. */
    LICENCE,
    /** Mobile or office phone in canonical form. */
    PHONE,
    /** Part of a filing that is touched, see {@link FiledPart#key}. */
    PART,
    /** Number of the filing of which parts are touched. */
    FILING
}
