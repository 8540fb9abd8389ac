package org.beian.filing.mandate;

import org.beian.law.Declined;

/** No access provider of that code, or not the one that gives the access applied for. */
public class EntrustedProviderUnknown extends Declined {

    private static final long serialVersionUID = 1L;

    EntrustedProviderUnknown(String named) {
        super(Kind.UNPROCESSABLE, "ENTRUSTED_PROVIDER_UNKNOWN", "12.1", named);
    }
}
