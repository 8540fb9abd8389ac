package org.beian.ipregister.record;

import org.beian.law.Declined;

/** The unit does not file addresses, or its time as such a unit is over. */
public class NotAnIpUnit extends Declined {

    private static final long serialVersionUID = 1L;

    NotAnIpUnit() {
        super(Kind.FORBIDDEN, "NOT_AN_IP_UNIT", "9.1");
    }
}
