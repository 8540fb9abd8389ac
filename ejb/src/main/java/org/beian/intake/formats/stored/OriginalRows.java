package org.beian.intake.formats.stored;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Original rows of an imported file, to be asked for in the order of the file. */
public final class OriginalRows implements Closeable {

    private final StoredReader reader;
    private StoredRow current;

    public OriginalRows(Path file) throws IOException {
        reader = StoredReader.open(file);
    }

    /** Names of the file's columns. */
    public List<String> columns() {
        return reader.header();
    }

    /**
     * The fields of a row; a row that could not be split has as many as it came with, perhaps none.
     *
     * @param number higher than that of the row asked for before
     */
    public List<String> fields(long number) throws IOException {
        while (current == null || current.number() < number) {
            current = reader.next();
            if (current == null) {
                return List.of();
            }
        }
        return current.number() == number ? current.fields() : List.of();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
