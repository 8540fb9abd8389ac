package org.beian.domainregister.record;

/** Position of a name relative to the public suffixes. */
public enum SuffixPosition {
    /** Directly below a public suffix: a name that can be registered. */
    INDEPENDENT,
    /** A public suffix, under which others register. */
    SUFFIX,
    /** Below a registered name. */
    BELOW,
    /** Under a top-level name that does not exist. */
    UNKNOWN
}
