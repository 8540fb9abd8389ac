package org.beian.party;

import org.beian.law.Declined;

/** No such unit, or none that the caller may know of. */
public class UnitUnknown extends Declined {

    private static final long serialVersionUID = 1L;

    public UnitUnknown() {
        super(Kind.NOT_FOUND, "UNIT_UNKNOWN", null);
    }
}
