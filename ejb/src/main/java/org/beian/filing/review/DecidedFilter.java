package org.beian.filing.review;

import org.beian.value.Authority;

/**
 * Filter of the list of decisions; what is null lets all through.
 *
 * @param authority that decided, for the ministry; a bureau always reads its own
 * @param reviewer account that decided
 * @param result APPROVED or REFUSED
 */
public record DecidedFilter(Authority authority, String reviewer, String result) {

    /** All decisions of the caller's authority. */
    public static final DecidedFilter ALL = new DecidedFilter(null, null, null);
}
