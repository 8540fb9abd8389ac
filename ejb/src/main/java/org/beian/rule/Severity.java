package org.beian.rule;

/** Severity of a finding: its effect on the application. */
public enum Severity {
    /** It goes back to who submitted it. */
    REFUSE,
    /** It goes on, and the reviewer sees the finding. */
    WARN
}
