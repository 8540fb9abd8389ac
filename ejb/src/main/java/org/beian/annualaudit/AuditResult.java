package org.beian.annualaudit;

/** Result of the audit of one website. */
public enum AuditResult {
    /** Nothing differed, or the bureau accepted why it does. */
    PASSED,
    /** What differed was corrected. */
    CORRECTED,
    /** The bureau failed it. */
    FAILED,
    /** The website was cancelled meanwhile. */
    CANCELLED
}
