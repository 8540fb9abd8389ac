package org.beian.enforcement;

/** Source of a clue. */
public enum ClueSource {
    /**
     * Opinion of a content department in the annual audit that a website is to be closed (18.3).
     */
    AUDIT_OPINION
}
