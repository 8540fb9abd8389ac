package org.beian.access.application;

/** Result of a provider's comparison of a filing (11.3.1). */
public enum ComparisonResult {
    /** The filing is correct: the access may be opened. */
    CONFIRMED,
    /**
     * The filing is not correct: the sponsor is to correct it and to file anew before the access
     * may be opened.
     */
    REFUSED
}
