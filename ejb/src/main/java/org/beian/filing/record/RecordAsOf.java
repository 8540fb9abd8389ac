package org.beian.filing.record;

import java.time.LocalDate;
import java.util.List;
import org.beian.filing.reading.SheetSection;

/**
 * Record of a subject as it was in the register at the end of a day (B4); personal data masked.
 *
 * @param parts the versions of that day, of the subject first
 * @param sections of the subject, its websites and their accesses, in the same order
 */
public record RecordAsOf(
        String filingNumber, LocalDate day, List<VersionLine> parts, List<SheetSection> sections) {}
