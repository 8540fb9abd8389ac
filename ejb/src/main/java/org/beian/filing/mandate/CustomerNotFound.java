package org.beian.filing.mandate;

import org.beian.law.Declined;

/** There is no such customer of the caller's provider. */
public class CustomerNotFound extends Declined {

    private static final long serialVersionUID = 1L;

    CustomerNotFound() {
        super(Kind.NOT_FOUND, "CUSTOMER_NOT_FOUND", null);
    }
}
