package org.beian.ipregister.supervision;

import org.beian.law.Declined;

/**
 * A unit's headquarters are another unit that files addresses today and is no branch itself; who
 * has branches becomes none.
 */
public class IpHeadquartersUnfit extends Declined {

    private static final long serialVersionUID = 1L;

    IpHeadquartersUnfit(String code) {
        super(Kind.UNPROCESSABLE, "IP_HEADQUARTERS_UNFIT", "9.1", code);
    }
}
