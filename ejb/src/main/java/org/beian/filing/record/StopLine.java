package org.beian.filing.record;

import java.time.LocalDate;

/**
 * Stop of an access on a record card.
 *
 * @param website filing number of the website
 * @param provider id of the unit that stopped it
 * @param reason stated by the provider, or null
 */
public record StopLine(long id, String website, Long provider, LocalDate on, String reason) {}
