package org.beian.account.key;

import org.beian.account.AccountRefusal;
import org.beian.law.RequestRejected;

/** Rejection of a call whose API key cannot be checked, as the database does not answer. */
public class KeyUnchecked extends RequestRejected {

    private static final long serialVersionUID = 1L;

    public KeyUnchecked() {
        super(AccountRefusal.API_KEY_UNCHECKED);
    }
}
