package org.beian.ipregister.unit;

/** Kind of unit by which a list can be filtered. */
public enum IpUnitKind {
    BASIC_TELCO,
    PUBLIC_INTEREST,
    /** Has branches. */
    HEADQUARTERS,
    /** Has headquarters. */
    BRANCH,
    /** None of these. */
    SINGLE
}
