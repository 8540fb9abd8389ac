package org.beian.intake.imports;

/**
 * What the rows of an import came to so far. Read are accepted and rejected; unreadable are those
 * of the rejected of which nothing could be made.
 *
 * @param total rows of the file
 * @param applied of the accepted, those that took effect
 */
public record ImportRows(
        long total, long read, long accepted, long rejected, long unreadable, long applied) {}
