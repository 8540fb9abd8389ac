package org.beian.cancellation.clearing;

/** Kind of an empty filing (B14). */
public enum ClearingKind {
    /** Website to which no provider gives access any more. */
    EMPTY_WEBSITE,
    /** Subject without a website. */
    EMPTY_SUBJECT
}
