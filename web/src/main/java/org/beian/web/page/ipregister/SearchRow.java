package org.beian.web.page.ipregister;

import java.time.LocalDate;

/**
 * A record as the search shows it.
 *
 * @param what range, domain or filing number
 * @param href the search for it, or empty
 * @param use who uses it, as far as the reader may know
 * @param until first day on which it was no longer so; null while it is
 */
public record SearchRow(
        String what,
        String href,
        String kind,
        String holder,
        String use,
        LocalDate since,
        LocalDate until) {}
