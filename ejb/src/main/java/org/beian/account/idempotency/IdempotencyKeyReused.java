package org.beian.account.idempotency;

import org.beian.law.Declined;

/** The Idempotency-Key was used for another request (formats.md 8). */
public class IdempotencyKeyReused extends Declined {

    private static final long serialVersionUID = 1L;

    IdempotencyKeyReused() {
        super(Kind.UNPROCESSABLE, "IDEMPOTENCY_KEY_REUSED", null);
    }
}
