package org.beian.intake.imports;

/**
 * Row counts of an import so far. Those read are either accepted or rejected; the unreadable are
 * those of the rejected that could not be understood.
 *
 * @param total rows of the file
 * @param applied number of the accepted rows that took effect
 */
public record ImportRows(
        long total, long read, long accepted, long rejected, long unreadable, long applied) {}
