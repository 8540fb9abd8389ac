package org.beian.trail;

/** Confidentiality class of a field: it decides who may see it (principle 3). */
public enum FieldClass {
    /** Anyone. */
    PUBLIC,
    /** The authorities and the parties of the case. */
    INTERNAL,
    /** As INTERNAL, but masked until someone gives a reason, which is logged. */
    PERSONAL
}
