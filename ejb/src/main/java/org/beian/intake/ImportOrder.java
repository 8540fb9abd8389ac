package org.beian.intake;

/**
 * What shall be done with a file.
 *
 * @param register name of the register, such as {@code filings}
 * @param dryRun whether it is only checked
 */
public record ImportOrder(String register, ImportMode mode, boolean dryRun) {

    /** What two imports must not share. */
    String key(Long unitId, String sha256) {
        return unitId + ":" + register + ":" + mode + ":" + dryRun + ":" + sha256;
    }
}
