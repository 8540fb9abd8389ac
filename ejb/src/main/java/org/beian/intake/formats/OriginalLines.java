package org.beian.intake.formats;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Original lines of an imported file, to be asked for in the order of the file. */
public final class OriginalLines implements Closeable {

    /** Characters that a cell of a spreadsheet holds. */
    private static final int LONGEST = 32_767;

    private final LineReader reader;
    private ImportLine current;

    public OriginalLines(Path file) throws IOException {
        reader = LineReader.open(file);
    }

    /**
     * The text of a line, cut where it is longer than a cell of a spreadsheet; empty when there is
     * no such line.
     *
     * @param number higher than that of the line asked for before
     */
    public String text(long number) throws IOException {
        while (current == null || current.number() < number) {
            current = reader.next();
            if (current == null) {
                return "";
            }
        }
        String text = new String(current.content(), StandardCharsets.UTF_8);
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
