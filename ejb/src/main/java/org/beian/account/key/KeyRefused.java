package org.beian.account.key;

import org.beian.law.Declined;

/** The API key is unknown, expired, revoked, or not for this source; which one is not said. */
public class KeyRefused extends Declined {

    private static final long serialVersionUID = 1L;

    KeyRefused() {
        super(Kind.NOT_SIGNED_IN, "API_KEY_REFUSED", null);
    }
}
