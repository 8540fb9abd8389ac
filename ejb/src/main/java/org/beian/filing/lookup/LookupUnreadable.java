package org.beian.filing.lookup;

import org.beian.law.Declined;
import org.beian.value.InvalidValue;

/** What was to be looked up is no domain name, or no filing number. */
public class LookupUnreadable extends Declined {

    private static final long serialVersionUID = 1L;

    private final LookupKind asked;
    private final InvalidValue why;

    LookupUnreadable(LookupKind kind, InvalidValue why) {
        super(Kind.INVALID, "LOOKUP_UNREADABLE", "B6", kind);
        asked = kind;
        this.why = why;
    }

    /** What the text was to be. */
    public LookupKind asked() {
        return asked;
    }

    /** The defect, with its own text. */
    public InvalidValue why() {
        return why;
    }
}
