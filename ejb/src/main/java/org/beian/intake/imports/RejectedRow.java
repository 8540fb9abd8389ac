package org.beian.intake.imports;

/**
 * A row that was rejected, with the line as it was handed in.
 *
 * @param original the line, a long one cut; empty when the file was cleared away
 */
public record RejectedRow(ImportAnswer answer, String original) {}
