package org.beian.intake.contract;

import java.time.Instant;
import java.util.Map;

/**
 * View of an import for its register.
 *
 * @param unitId unit that handed it in
 * @param receivedAt when the file was accepted
 * @param options options of the order, such as {@code sequence} and {@code type}
 * @param rows number of rows of the file
 * @param accepted number of rows that were read and not refused so far
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
