package org.beian.account.key;

import org.beian.law.Declined;

/** The database does not tell whose an API key is. */
public class KeyUnchecked extends Declined {

    private static final long serialVersionUID = 1L;

    public KeyUnchecked() {
        super(Kind.UNAVAILABLE, "API_KEY_UNCHECKED", null);
    }
}
