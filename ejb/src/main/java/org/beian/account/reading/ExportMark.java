package org.beian.account.reading;

import java.time.Instant;

/**
 * Mark of a file: who took it away, and when.
 *
 * @param number of the export in the log
 * @param person name of the person, not the user name
 * @param unit name of the person's unit
 */
public record ExportMark(long number, Instant at, String person, String unit) {}
