package org.beian.intake.imports;

/**
 * Received file in the import directory, unpacked.
 *
 * @param name as the sender calls it; shown, never used as a path
 * @param storedAs name in the directory
 * @param sha256 of what was sent, 64 lower-case hex digits
 * @param receivedBytes length of what was sent
 * @param storedBytes length of the file
 * @param rows lines that are not blank
 */
public record ReceivedFile(
        String name,
        String storedAs,
        String sha256,
        long receivedBytes,
        long storedBytes,
        long rows) {}
