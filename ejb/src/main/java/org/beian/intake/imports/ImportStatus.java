package org.beian.intake.imports;

import java.time.Instant;
import java.util.List;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportPhase;

/**
 * An import as its own unit may see it (formats.md 8.2, "Import state").
 *
 * @param fileName as the sender called it
 * @param bytes as sent
 * @param username who handed it in
 * @param startedAt null before its job began for the first time
 * @param endedAt null before
 * @param rejected the first rejected rows with what was found in them; empty in lists
 * @param step name of the step that is worked on; null where there is none
 * @param effects on records of the register; null for one whose rows are worked off one by one
 * @param listed rejected rows that the reports list; the others are only counted
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
        long listed) {

    /**
     * @param percent 0 to 100
     * @param rowsPerSecond of the run, after the end of all; null while nobody can tell
     * @param secondsLeft null while nobody can tell
     */
    public record Progress(int percent, Double rowsPerSecond, Long secondsLeft) {}
}
