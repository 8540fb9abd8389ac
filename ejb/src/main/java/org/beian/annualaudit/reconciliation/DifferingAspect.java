package org.beian.annualaudit.reconciliation;

/** Aspect of a website in which it may differ from what a register says. */
enum DifferingAspect {
    /** It differed before; there may be nothing of it any more. */
    BEFORE,
    DOMAINS,
    ACCESSES,
    SPONSOR
}
