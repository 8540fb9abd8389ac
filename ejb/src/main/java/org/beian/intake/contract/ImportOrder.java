package org.beian.intake.contract;

import java.util.Map;
import java.util.TreeMap;

/**
 * Order for an import: register, mode and options.
 *
 * @param register name of the register, such as {@code filings}
 * @param dryRun whether the file is only checked
 * @param options further options of the register by name, such as {@code sequence}
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

    /** The receipt key: equal keys mean that two files are one import. */
    public String key(Long unitId, String sha256) {
        String asked = options.isEmpty() ? "" : new TreeMap<>(options) + ":";
        return unitId + ":" + register + ":" + mode + ":" + dryRun + ":" + asked + sha256;
    }
}
