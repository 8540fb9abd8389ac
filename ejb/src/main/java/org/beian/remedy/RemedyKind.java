package org.beian.remedy;

/** Remedy against a decision. */
public enum RemedyKind {
    /** Administrative reconsideration (行政复议). */
    RECONSIDERATION,
    /** Administrative lawsuit (行政诉讼). */
    LAWSUIT
}
