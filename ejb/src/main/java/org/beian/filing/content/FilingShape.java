package org.beian.filing.content;

import com.fasterxml.jackson.databind.JsonNode;
import org.beian.intake.json.JsonShape;

/** The one strict reader of applications, whichever way they come (formats.md 8.1). */
public final class FilingShape {

    private static final JsonShape SHAPE = new JsonShape(FilingShape.class, "filing.schema.json");

    private FilingShape() {}

    /**
     * @throws org.beian.intake.json.ShapeRefused with every departure, when the body is no
     *     application
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
