package org.beian.domainregister.report;

import org.beian.law.Declined;

/** The unit's report of that number, or a later one, took effect already. */
public class SequenceUsed extends Declined {

    private static final long serialVersionUID = 1L;

    public SequenceUsed(long sequence, long last) {
        super(Kind.CONFLICT, "SEQUENCE_USED", "20.1", sequence, last);
    }
}
