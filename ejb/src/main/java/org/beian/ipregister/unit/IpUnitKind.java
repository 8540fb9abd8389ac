package org.beian.ipregister.unit;

/** What a list of units can be narrowed to. */
public enum IpUnitKind {
    BASIC_TELCO,
    PUBLIC_INTEREST,
    /** Has branches. */
    HEADQUARTERS,
    /** Has headquarters. */
    BRANCH,
    /** Nothing of this. */
    SINGLE
}
