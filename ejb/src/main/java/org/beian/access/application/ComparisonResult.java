package org.beian.access.application;

/** What a provider says of a filing that it compared (11.3.1). */
public enum ComparisonResult {
    /** True: the access may be opened. */
    CONFIRMED,
    /** Untrue: the sponsor is to correct and to file anew before the access may be opened. */
    REFUSED
}
