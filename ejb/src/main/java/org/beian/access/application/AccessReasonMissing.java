package org.beian.access.application;

import org.beian.law.Declined;

/** A refusal or a stop without a reason that says something. */
public class AccessReasonMissing extends Declined {

    private static final long serialVersionUID = 1L;

    AccessReasonMissing() {
        super(Kind.UNPROCESSABLE, "ACCESS_REASON_MISSING", "11.3.1");
    }
}
