package org.beian.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.beian.intake.json.JsonShape;

/** Validator of a request body against a JSON schema that reports every departure at once (B2). */
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
     * @throws org.beian.intake.json.ShapeRefused with one error for each departure, at most a
     *     hundred
     */
    public JsonNode read(byte[] body) {
        return shape.read(body);
    }

    /** A text member, stripped; null when it is null, absent or not a text. */
    public static String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        return value.isTextual() ? value.asText().strip() : null;
    }

    /** A member that is a date by its schema; null when it is null or absent. */
    public static LocalDate date(JsonNode body, String name) {
        String date = text(body, name);
        return date == null ? null : LocalDate.parse(date);
    }
}
