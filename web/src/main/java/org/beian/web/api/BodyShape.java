package org.beian.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.beian.intake.JsonShape;

/** Holds a body against a JSON schema and reports every departure at once (B2). */
public final class BodyShape {

    private final JsonShape shape;

    /**
     * @param resource schema file beside the class
     */
    public BodyShape(Class<?> beside, String resource) {
        shape = new JsonShape(beside, resource);
    }

    /**
     * Parses a body and checks its shape.
     *
     * @throws org.beian.intake.ShapeRefused with one error for each departure, at most a hundred
     */
    public JsonNode read(byte[] body) {
        return shape.read(body);
    }
}
