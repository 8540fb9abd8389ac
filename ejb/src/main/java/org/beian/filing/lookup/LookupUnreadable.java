package org.beian.filing.lookup;

import org.beian.filing.FilingRefusal;
import org.beian.law.RequestRejected;
import org.beian.value.InvalidValue;

/** What was to be looked up is no domain name, or no filing number. */
public class LookupUnreadable extends RequestRejected {

    private static final long serialVersionUID = 1L;

    private final LookupKind asked;
    private final InvalidValue why;

    LookupUnreadable(LookupKind kind, InvalidValue why) {
        super(FilingRefusal.LOOKUP_UNREADABLE, kind);
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
