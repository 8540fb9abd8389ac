package org.beian.law;

import java.util.Locale;

/** Limit that refuses requests under load or attack; each is counted under its name. */
public enum RequestLimit {
    /** Guessed passwords, 429. */
    SIGN_IN,
    /** Public look-ups of one source in a minute, 429. */
    LOOKUPS,
    /** Documents of one account in a day, 429. */
    DOCUMENTS_A_DAY,
    /** Imports of one unit at once, 429. */
    IMPORTS_OF_A_UNIT,
    /** Requests with a body at once, 503. */
    BODIES,
    /** Automatic checks at once, 503. */
    CHECKS,
    /** Documents looked at at once, 503. */
    UPLOADS,
    /** Bytes of a body, 413. */
    BODY_SIZE,
    /** Time that a body takes to arrive, 408. */
    BODY_TIME;

    /** Name in the metrics, such as {@code sign-in}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
