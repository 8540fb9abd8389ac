package org.beian.account.idempotency;

import org.beian.law.Declined;

/** The first call with this Idempotency-Key is still running (formats.md 8). */
public class StillRunning extends Declined {

    private static final long serialVersionUID = 1L;

    StillRunning() {
        super(Kind.CONFLICT, "STILL_RUNNING", null);
    }
}
