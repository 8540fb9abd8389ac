package org.beian.annualaudit.reconciliation;

import jakarta.ejb.ApplicationException;

/**
 * Exception for websites of a slice whose stored data cannot be read; the others of the slice can
 * be compared without them.
 */
@ApplicationException(rollback = false)
public class WebsitesNotComparable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient AuditSlice others;

    WebsitesNotComparable(AuditSlice others) {
        super(others.skipped().size() + " of " + others.items());
        this.others = others;
    }

    /** The slice in which they are skipped. */
    public AuditSlice others() {
        return others;
    }
}
