package org.beian.trail;

/** Who may see a field (principle 3). */
public enum FieldClass {
    /** Anyone. */
    PUBLIC,
    /** The authorities and the parties of the case. */
    INTERNAL,
    /** As INTERNAL, but masked until someone gives a reason, which is logged. */
    PERSONAL
}
