package org.beian.filing.review;

import org.beian.law.Declined;

/** Who handed the application in must not decide it. */
public class FourEyes extends Declined {

    private static final long serialVersionUID = 1L;

    FourEyes(Long id) {
        super(Kind.FORBIDDEN, "FOUR_EYES", "6.1", id);
    }
}
