package org.beian.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bodies that the description of the interface shows as examples; the samples of the tests are made
 * from them, so that both stay true together.
 */
public final class Examples {

    private static final Path FOLDER =
            Path.of("../web/src/main/resources/org/beian/web/api/examples");

    private Examples() {}

    /** A new copy of the example of a schema, such as {@code AccessRequest}. */
    public static ObjectNode of(String schema) {
        return (ObjectNode) SampleApplication.parse(text(schema + ".json"));
    }

    /** A file of the folder. */
    public static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
