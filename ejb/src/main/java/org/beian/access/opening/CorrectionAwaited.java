package org.beian.access.opening;

import org.beian.law.Declined;

/**
 * The comparison was refused, and the register holds what it held then: the sponsor has not filed
 * anew.
 */
public class CorrectionAwaited extends Declined {

    private static final long serialVersionUID = 1L;

    CorrectionAwaited(String number) {
        super(Kind.CONFLICT, "ACCESS_CORRECTION_AWAITED", "11.3.1", number);
    }
}
