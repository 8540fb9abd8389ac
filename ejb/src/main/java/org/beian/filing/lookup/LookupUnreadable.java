package org.beian.filing.lookup;

import org.beian.filing.FilingRefusal;
import org.beian.law.RequestRejected;
import org.beian.value.InvalidValue;

/** Refusal of a look-up whose text is no domain name, or no filing number. */
public class LookupUnreadable extends RequestRejected {

    private static final long serialVersionUID = 1L;

    private final LookupKind asked;
    private final InvalidValue why;

    LookupUnreadable(LookupKind kind, InvalidValue why) {
        super(FilingRefusal.LOOKUP_UNREADABLE, kind);
        asked = kind;
        this.why = why;
    }

    /** The kind of look-up for which the text was parsed. */
    public LookupKind asked() {
        return asked;
    }

    /** The defect of the text, with its own message. */
    public InvalidValue why() {
        return why;
    }
}
