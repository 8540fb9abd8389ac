package org.beian.account.key;

import org.beian.law.Declined;

/** There is no such key, or it is another account's. */
public class KeyUnknown extends Declined {

    private static final long serialVersionUID = 1L;

    KeyUnknown() {
        super(Kind.NOT_FOUND, "KEY_UNKNOWN", null);
    }
}
