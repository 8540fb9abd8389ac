package org.beian.ipregister;

import org.beian.law.Declined;

/** An option of an import that the register of addresses does not know. */
public class IpOptionUnknown extends Declined {

    private static final long serialVersionUID = 1L;

    IpOptionUnknown(String options) {
        super(Kind.INVALID, "IP_OPTION_UNKNOWN", "19.1", options);
    }
}
