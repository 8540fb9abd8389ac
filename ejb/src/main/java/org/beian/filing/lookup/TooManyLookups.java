package org.beian.filing.lookup;

import org.beian.filing.FilingRefusal;
import org.beian.law.RequestRejected;

/** Refusal of a look-up because its source has reached the limit (A21). */
public class TooManyLookups extends RequestRejected {

    private static final long serialVersionUID = 1L;

    TooManyLookups(int perMinute, long retryAfterSeconds) {
        super(FilingRefusal.TOO_MANY_LOOKUPS, perMinute, retryAfterSeconds);
    }

    /** Seconds until the next look-up is answered, 1 to 60; for the header Retry-After. */
    public long retryAfterSeconds() {
        return Long.parseLong(arguments().get(1));
    }
}
