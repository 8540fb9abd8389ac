package org.beian.ipregister.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Check report in a list.
 *
 * @param province region code of the bureau that it went to; null for the ministry
 * @param importId the import after which it was found; null for a manual edit
 * @param late rows of its import or edit that were reported too late
 * @param due last day by which the unit corrects what was sent back; null before
 * @param open findings that wait for a decision or a correction, counted up to 1,001
 */
public record IpReportLine(
        Long id,
        Long unitId,
        String unit,
        String province,
        Long importId,
        Instant createdAt,
        long found,
        long corrected,
        long late,
        LocalDate due,
        int open) {}
