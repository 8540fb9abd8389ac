package org.beian.ipregister.supervision;

import java.time.Instant;

/**
 * What a unit filed and what was found of it.
 *
 * @param lastReport the newest report; null before the first
 * @param records in force, counted up to 1,000
 * @param open findings that wait for a decision or a correction, counted up to 1,000
 * @param late rows reported too late within the last twelve months
 */
public record IpUnitFigures(
        Long lastReport, Instant lastReportAt, int records, int open, long late) {}
