package org.beian.filing.blacklist;

import org.beian.law.Declined;

/** Not an entry that can be kept or lifted. */
public class BlacklistEntryInvalid extends Declined {

    private static final long serialVersionUID = 1L;

    BlacklistEntryInvalid(String what) {
        super(Kind.UNPROCESSABLE, "BLACKLIST_ENTRY_INVALID", "6.4", what);
    }
}
