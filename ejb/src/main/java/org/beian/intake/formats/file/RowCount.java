package org.beian.intake.formats.file;

import org.beian.intake.formats.LineReader;

/** Counter of the lines that are not blank, as {@link LineReader} will read them. */
public final class RowCount {

    private static final int[] MARK = {0xEF, 0xBB, 0xBF};

    private long bytes;
    private long rows;
    private boolean counted;

    public void add(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            byte each = buffer[i];
            if (each == '\n') {
                counted = false;
            } else if (!counted && each != ' ' && each != '\t' && each != '\r' && !isMark(each)) {
                counted = true;
                rows++;
            }
            bytes++;
        }
    }

    private boolean isMark(byte each) {
        return bytes < MARK.length && (each & 0xFF) == MARK[(int) bytes];
    }

    public long rows() {
        return rows;
    }
}
