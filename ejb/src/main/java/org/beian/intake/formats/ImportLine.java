package org.beian.intake.formats;

/**
 * Line of an imported file.
 *
 * @param number from 1, blank lines counted
 * @param content the line without its end; of a line that is too long, its beginning
 * @param isTooLong whether it has more than {@link LineReader#LONGEST} bytes
 */
public record ImportLine(long number, byte[] content, boolean isTooLong) {}
