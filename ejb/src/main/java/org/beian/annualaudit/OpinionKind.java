package org.beian.annualaudit;

/** Kind of the opinion of a content department on an audited website (18.3). */
public enum OpinionKind {
    /** The department has no objection. */
    NO_OBJECTION,
    /** Its qualification is to be revoked: the audit fails, and the filing is to be cancelled. */
    REVOKE_QUALIFICATION,
    /** The website is to be closed: the audit fails, and the bureau gets a clue. */
    CLOSE_WEBSITE;

    /** Whether the audit fails by it, whatever else is in order. */
    public boolean isVeto() {
        return this != NO_OBJECTION;
    }
}
