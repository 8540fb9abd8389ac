package org.beian.enforcement.proceeding;

/** Kind of the party to a case. */
public enum PartyKind {
    /** Sponsor of a filing. */
    SPONSOR,
    /** Access provider. */
    PROVIDER,
    /** Somebody whom no register names. */
    UNKNOWN
}
