package org.beian.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Examples in the document at {@code /openapi}: the files of the folder {@code examples}, each
 * named after the schema that it is an example of. The tests' samples are made from the same files.
 */
final class OpenApiExamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenApiExamples() {}

    /** Adds to each JSON body of a content the example of its schema, where there is one. */
    static void addTo(Content content) {
        if (content == null) {
            return;
        }
        for (MediaType media : content.getMediaTypes().values()) {
            String ref = media.getSchema() == null ? null : media.getSchema().getRef();
            if (ref != null) {
                text(ref.substring(ref.lastIndexOf('/') + 1) + ".json")
                        .ifPresent(text -> media.setExample(value(text)));
            }
        }
    }

    /** A file of the folder, if it is there. */
    static Optional<String> text(String file) {
        try (InputStream in = OpenApiExamples.class.getResourceAsStream("examples/" + file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An example of JSON on one line. */
    static String line(String file) {
        return json(text(file).orElseThrow()).toString();
    }

    /** Plain maps and lists: the server writes the document with a Jackson of its own. */
    private static Object value(String text) {
        return JSON.convertValue(json(text), Object.class);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
