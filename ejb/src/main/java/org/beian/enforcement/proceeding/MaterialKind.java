package org.beian.enforcement.proceeding;

import java.util.EnumSet;
import java.util.Set;

/** Kind of a material in the file of a case. */
public enum MaterialKind {
    /** Evidence or another paper of the officers. */
    EVIDENCE,
    /** Record that the address of the party was searched for, and not found. */
    SEARCH,
    /** Document with the statement of the party. */
    STATEMENT,
    /** Paper by which the party waives statement and hearing. */
    WAIVER,
    /** Paper by which the party asks for a hearing. */
    HEARING_REQUEST,
    /** Signed minutes of the hearing. */
    MINUTES,
    /** Receipt of a payment. */
    RECEIPT,
    /** Application to a court to enforce a fine. */
    COURT_APPLICATION,
    /** Ruling or other paper of the court on it. */
    COURT_PAPER;

    /** What the party handed in, and may read. */
    public static final Set<MaterialKind> OF_PARTY = EnumSet.of(STATEMENT, WAIVER, HEARING_REQUEST);
}
