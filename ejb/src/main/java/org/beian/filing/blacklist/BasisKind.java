package org.beian.filing.blacklist;

/** Kind of what an entry of the blacklist stands on. */
public enum BasisKind {
    /** A case of the bureau, by its number. */
    CASE,
    /** A letter that the bureau issued, by its number. */
    LETTER,
    /** A judgment of a court, by court and number. */
    JUDGMENT
}
