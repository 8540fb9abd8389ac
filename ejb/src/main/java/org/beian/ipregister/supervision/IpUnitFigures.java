package org.beian.ipregister.supervision;

import java.time.Instant;

/**
 * Figures of a unit: what it filed, and what was found of it.
 *
 * @param lastReport the newest report; null before the first
 * @param records records in force; exact up to 1,000, and 1,001 for more
 * @param open findings that wait for a decision or a correction; likewise
 * @param late rows reported too late within the last twelve months
 */
public record IpUnitFigures(
        Long lastReport, Instant lastReportAt, int records, int open, long late) {}
