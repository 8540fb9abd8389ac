package org.beian.notice;

import org.beian.law.Declined;

/** The caller's unit has no event with that number. */
public class NoSuchEvent extends Declined {

    private static final long serialVersionUID = 1L;

    public NoSuchEvent() {
        super(Kind.NOT_FOUND, "EVENT_UNKNOWN", null);
    }
}
