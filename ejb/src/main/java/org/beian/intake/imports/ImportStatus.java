package org.beian.intake.imports;

import java.time.Instant;
import java.util.List;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportPhase;

/**
 * View of an import for its own unit (formats.md 8.2, "Import state").
 *
 * @param fileName as the sender called it
 * @param bytes as sent
 * @param username account that handed it in
 * @param startedAt null before its job began for the first time
 * @param endedAt null before its end
 * @param rejected the first rejected rows with their findings; empty in lists
 * @param step name of the step in progress; null where there is none
 * @param effects on records of the register; null for one that takes files line by line
 * @param listed number of rejected rows that the reports list; the others are only counted
 * @param submittable whether it is a dry run whose file can be submitted as it is
 */
public record ImportStatus(
        long id,
        String register,
        ImportState state,
        ImportMode mode,
        boolean dryRun,
        String fileName,
        String sha256,
        long bytes,
        String username,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt,
        ImportRows rows,
        Progress progress,
        List<ImportAnswer> rejected,
        ImportPhase phase,
        String step,
        ImportEffects effects,
        long listed,
        boolean submittable) {

    /**
     * Progress of an import.
     *
     * @param percent 0 to 100
     * @param rowsPerSecond of the run, after the end of the whole import; null while unknown
     * @param secondsLeft null while unknown
     */
    public record Progress(int percent, Double rowsPerSecond, Long secondsLeft) {}
}
