package org.beian.account.idempotency;

import org.beian.law.Declined;

/** An Idempotency-Key has 1 to 255 visible ASCII characters. */
public class IdempotencyKeyInvalid extends Declined {

    private static final long serialVersionUID = 1L;

    IdempotencyKeyInvalid() {
        super(Kind.INVALID, "IDEMPOTENCY_KEY_INVALID", null);
    }
}
