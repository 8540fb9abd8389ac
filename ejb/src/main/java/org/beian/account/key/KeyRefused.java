package org.beian.account.key;

import org.beian.account.AccountRefusal;
import org.beian.law.RequestRejected;

/**
 * Rejection of an API key that is unknown, expired, revoked, or not for this source; which one is
 * not said.
 */
public class KeyRefused extends RequestRejected {

    private static final long serialVersionUID = 1L;

    KeyRefused() {
        super(AccountRefusal.API_KEY_REFUSED);
    }
}
