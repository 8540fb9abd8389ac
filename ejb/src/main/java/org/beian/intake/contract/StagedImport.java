package org.beian.intake.contract;

import java.time.Instant;
import java.util.Map;

/**
 * An import as its register sees it.
 *
 * @param unitId of the unit that handed it in
 * @param receivedAt when the file was taken
 * @param options of the order, such as {@code sequence} and {@code type}
 * @param rows of the file
 * @param accepted those of them that were read and not refused so far
 */
public record StagedImport(
        long id,
        Long unitId,
        ImportMode mode,
        boolean dryRun,
        Instant receivedAt,
        Map<String, String> options,
        long rows,
        long accepted) {}
