package org.beian.account.key;

import org.beian.account.AccountRefusal;
import org.beian.law.RequestRejected;

/** The database does not tell whose an API key is. */
public class KeyUnchecked extends RequestRejected {

    private static final long serialVersionUID = 1L;

    public KeyUnchecked() {
        super(AccountRefusal.API_KEY_UNCHECKED);
    }
}
