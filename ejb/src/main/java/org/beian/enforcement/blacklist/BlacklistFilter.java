package org.beian.enforcement.blacklist;

/**
 * Filter of the blacklist.
 *
 * @param phase null for all
 * @param region region code of the province of the bureau that made it; empty for all
 * @param begin beginning of the document number or domain; empty for any
 */
public record BlacklistFilter(BlacklistPhase phase, String region, String begin) {}
