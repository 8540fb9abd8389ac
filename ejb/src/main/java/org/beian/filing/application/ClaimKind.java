package org.beian.filing.application;

/** What an application asks for or uses, as far as others must be held against it. */
public enum ClaimKind {
    /** Canonical domain name. */
    DOMAIN,
    /** Document type, a colon, and the number in upper case. */
    DOCUMENT,
    /** Mobile or office phone in canonical form. */
    PHONE
}
