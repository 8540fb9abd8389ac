package org.beian.filing.retention;

import java.util.List;

/**
 * Source of the cases of one kind whose personal data is kept for a period of its own, whether or
 * not a filing is behind them. Each package that owns such a kind provides one.
 */
public interface ExpiredCases {

    /** Name of the kind, as the position of the job begins with it. */
    String kind();

    /** Number of those whose period is over, and that are not masked. */
    long count();

    /** The next ones of these by id. */
    List<Long> after(Long id, int limit);

    /** Masks one with {@link CaseMasking}, unless it was masked since. */
    void mask(Long id);
}
