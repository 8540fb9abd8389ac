package org.beian.enforcement;

/** Kind of source of a clue (16.1). */
public enum SourceKind {
    /** A report of the public. */
    PUBLIC_REPORT,
    /** A routine inspection of the bureau. */
    INSPECTION,
    /** A circular of the ministry. */
    MINISTRY_CIRCULAR,
    /** A request of a department to help. */
    DEPARTMENT_REQUEST,
    /**
     * Opinion of a content department in the annual audit that a website is to be closed (18.3).
     */
    AUDIT_OPINION,
    /** A clue on an unfiled domain, confirmed by the ministry (20.3). */
    UNFILED_CLUE;

    /** Whether an officer enters it by hand; the others come by procedures. */
    public boolean isEntered() {
        return ordinal() <= DEPARTMENT_REQUEST.ordinal();
    }
}
