package org.beian.enforcement.look;

/** Result of a look at a site. */
public enum LookResult {
    /** It answered. */
    UP,
    /** Nothing answered in time, or the name has no address. */
    DOWN,
    /** The address, or one that it led to, is not a public one, and was not called. */
    UNSAFE
}
