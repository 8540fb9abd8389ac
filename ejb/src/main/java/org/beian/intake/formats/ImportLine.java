package org.beian.intake.formats;

/**
 * Line of an imported file.
 *
 * @param number from 1, blank lines counted
 * @param offset of its first byte in the stored file
 * @param bytes its length without the line's end
 * @param content the line without its end; null when it is longer than {@link LineReader#LONGEST}
 */
public record ImportLine(long number, long offset, long bytes, byte[] content) {

    /** Whether the line is longer than allowed. */
    public boolean isTooLong() {
        return content == null;
    }
}
