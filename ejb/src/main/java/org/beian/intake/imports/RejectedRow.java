package org.beian.intake.imports;

/**
 * Rejected row, with the line as it was handed in.
 *
 * @param original the line, a long one cut; empty for a staged register and when the file was
 *     deleted
 */
public record RejectedRow(ImportAnswer answer, String original) {}
