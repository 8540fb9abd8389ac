package org.beian.intake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beian.intake.ImportRefusal;

/** Check of JSON against a schema, which reports every violation at once (B2). */
public final class JsonShape {

    private static final Map<String, ImportRefusal> REFUSALS =
            Map.of(
                    "additionalProperties", ImportRefusal.JSON_UNKNOWN,
                    "type", ImportRefusal.JSON_WRONG_TYPE,
                    "maxLength", ImportRefusal.JSON_TOO_LONG,
                    "maxItems", ImportRefusal.JSON_TOO_LONG);
    private static final int MOST_ERRORS = 100;

    private final JsonSchema schema;

    /**
     * @param resource schema file beside the class
     */
    public JsonShape(Class<?> beside, String resource) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder()
                        .pathType(PathType.JSON_POINTER)
                        .formatAssertionsEnabled(true)
                        .build();
        try (InputStream file = beside.getResourceAsStream(resource)) {
            schema =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(file, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        schema.initializeValidators();
    }

    /**
     * Parses a body and validates it.
     *
     * @throws ShapeRefused with one error for each violation, at most a hundred
     */
    public JsonNode read(byte[] body) {
        return check(parse(body));
    }

    /**
     * Parses a body without validation.
     *
     * @throws ShapeRefused when it is no JSON
     */
    public static JsonNode parse(byte[] body) {
        return StrictJson.parse(body);
    }

    /**
     * Validates parsed JSON.
     *
     * @return the same JSON
     * @throws ShapeRefused with one error for each violation, at most a hundred
     */
    public JsonNode check(JsonNode json) {
        List<ShapeError> errors = new ArrayList<>();
        for (ValidationMessage message : schema.validate(json)) {
            if (errors.size() < MOST_ERRORS) {
                errors.add(error(message));
            }
        }
        if (!errors.isEmpty()) {
            throw new ShapeRefused(errors);
        }
        return json;
    }

    private static ShapeError error(ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        ImportRefusal refusal = REFUSALS.getOrDefault(message.getType(), ImportRefusal.JSON_FORMAT);
        if (refusal == ImportRefusal.JSON_UNKNOWN) {
            String member = message.getProperty();
            return ShapeError.of(
                    pointer + "/" + member.replace("~", "~0").replace("/", "~1"), refusal, member);
        }
        Object argument =
                switch (refusal) {
                    case JSON_TOO_LONG -> message.getSchemaNode().asText();
                    case JSON_WRONG_TYPE ->
                            message.getSchemaNode()
                                    .toString()
                                    .replaceAll("[\\[\\]\"]", "")
                                    .replace(",null", "");
                    default -> message.getType();
                };
        return ShapeError.of(pointer, refusal, argument);
    }
}
