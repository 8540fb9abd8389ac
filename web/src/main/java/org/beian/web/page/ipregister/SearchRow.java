package org.beian.web.page.ipregister;

import java.time.LocalDate;

/**
 * Row of a search result.
 *
 * @param what range, domain or filing number
 * @param href URL of the search for it, or empty
 * @param use its user, as far as the reader may know
 * @param until first day on which it no longer applied; null while it applies
 */
public record SearchRow(
        String what,
        String href,
        String kind,
        String holder,
        String use,
        LocalDate since,
        LocalDate until) {}
