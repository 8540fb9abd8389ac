package org.beian.access.opening;

import org.beian.access.AccessRefusal;
import org.beian.law.RequestRejected;

/** Rejection of an opening because no filing allows it (11.3); the argument names the reason. */
public class AccessNotFiled extends RequestRejected {

    private static final long serialVersionUID = 1L;

    /** Reason for which an access stays closed; its texts are in the resource bundle. */
    public enum Because {
        /** Nothing filed has this number, these domains and an access at this provider. */
        NO_SUCH_FILING,
        /** The sponsor filed itself, and the provider has not confirmed the filing. */
        NOT_CONFIRMED,
        /** The provider refused the comparison, and nothing was filed anew. */
        COMPARISON_REFUSED,
        /** The register changed since the provider confirmed. */
        CHANGED_SINCE,
        FILING_CANCELLED,
        /** The filing names other addresses than those pre-assigned to this application. */
        OTHER_ADDRESSES
    }

    private final Because because;

    AccessNotFiled(Because because) {
        super(AccessRefusal.ACCESS_NOT_FILED, because);
        this.because = because;
    }

    Because because() {
        return because;
    }
}
