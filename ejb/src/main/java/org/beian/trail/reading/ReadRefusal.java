package org.beian.trail.reading;

import org.beian.law.Refusal;

/** Refusals to show what is personal. The name of a constant is the stable code. */
public enum ReadRefusal implements Refusal {
    /** Personal data is shown for a reason only (principle 3). */
    UNMASKING_WITHOUT_REASON;

    @Override
    public Kind kind() {
        return Kind.UNPROCESSABLE;
    }

    @Override
    public String clause() {
        return "3";
    }
}
