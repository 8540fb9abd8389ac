package org.beian.enforcement.proceeding;

/** Kind of a material in the file of a case. */
public enum MaterialKind {
    /** Evidence or another paper of the officers. */
    EVIDENCE,
    /** Document with the statement of the party. */
    STATEMENT,
    /** Paper by which the party waives statement and hearing. */
    WAIVER,
    /** Paper by which the party asks for a hearing. */
    HEARING_REQUEST,
    /** Signed minutes of the hearing. */
    MINUTES,
    /** Receipt of a payment. */
    RECEIPT;

    /** Whether the party handed it in, and may read it. */
    public boolean isOfParty() {
        return this == STATEMENT || this == WAIVER || this == HEARING_REQUEST;
    }
}
