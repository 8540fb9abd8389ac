package org.beian.domainregister.record;

/** Where a name stands under the public suffixes. */
public enum NameStanding {
    /** Directly below a public suffix: what one registers. */
    INDEPENDENT,
    /** A suffix under which others register. */
    SUFFIX,
    /** Below a registered name. */
    BELOW,
    /** Under a top-level name that does not exist. */
    UNKNOWN
}
