package org.beian.filing.content;

import com.fasterxml.jackson.databind.JsonNode;
import org.beian.intake.json.JsonShape;

/** Strict parser of applications, the same for every channel (formats.md 8.1). */
public final class FilingParser {

    private static final JsonShape SHAPE = new JsonShape(FilingParser.class, "filing.schema.json");

    private FilingParser() {}

    /**
     * @throws org.beian.intake.json.ShapeRefused with every deviation from the schema, when the
     *     body is no application
     */
    public static FilingContent read(byte[] body) {
        return read(JsonShape.parse(body));
    }

    /**
     * @throws org.beian.intake.json.ShapeRefused as above
     */
    public static FilingContent read(JsonNode json) {
        return FilingJson.read(SHAPE.check(json));
    }
}
