package org.beian.rule;

/** What a finding does to the application. */
public enum Severity {
    /** It goes back to who submitted it. */
    REFUSE,
    /** It goes on, and the reviewer sees the finding. */
    WARN
}
