package org.beian.intake.contract;

import java.util.Map;
import java.util.TreeMap;

/**
 * What shall be done with a file.
 *
 * @param register name of the register, such as {@code filings}
 * @param dryRun whether it is only checked
 * @param options what the register asks besides, such as {@code sequence}; by name
 */
public record ImportOrder(
        String register, ImportMode mode, boolean dryRun, Map<String, String> options) {

    public ImportOrder {
        options = Map.copyOf(options);
    }

    /** An order without options. */
    public ImportOrder(String register, ImportMode mode, boolean dryRun) {
        this(register, mode, dryRun, Map.of());
    }

    /** What two imports must not share. */
    public String key(Long unitId, String sha256) {
        String asked = options.isEmpty() ? "" : new TreeMap<>(options) + ":";
        return unitId + ":" + register + ":" + mode + ":" + dryRun + ":" + asked + sha256;
    }
}
