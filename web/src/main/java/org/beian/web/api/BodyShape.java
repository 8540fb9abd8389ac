package org.beian.web.api;

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
import org.beian.law.Declined.Kind;

/** Holds a body against a JSON schema and reports every departure at once (B2). */
public final class BodyShape {

    private static final Map<String, String> CODES =
            Map.of(
                    "additionalProperties", "JSON_UNKNOWN",
                    "type", "JSON_WRONG_TYPE",
                    "maxLength", "JSON_TOO_LONG",
                    "maxItems", "JSON_TOO_LONG");
    private static final int MOST_ERRORS = 100;

    private final JsonSchema schema;

    /**
     * @param resource schema file beside the class
     */
    public BodyShape(Class<?> beside, String resource) {
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
     * Parses a body and checks its shape.
     *
     * @throws BodyRefused with one error for each departure, at most a hundred
     */
    public JsonNode read(byte[] body) {
        JsonNode json = JsonBody.parse(body);
        List<BodyError> errors = new ArrayList<>();
        for (ValidationMessage message : schema.validate(json)) {
            if (errors.size() < MOST_ERRORS) {
                errors.add(error(message));
            }
        }
        if (!errors.isEmpty()) {
            throw new BodyRefused(
                    Kind.INVALID,
                    errors.get(0).code(),
                    errors,
                    errors.get(0).arguments().toArray());
        }
        return json;
    }

    private static BodyError error(ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        String code = CODES.getOrDefault(message.getType(), "JSON_FORMAT");
        if ("JSON_UNKNOWN".equals(code)) {
            String member = message.getProperty();
            return BodyError.of(
                    pointer + "/" + member.replace("~", "~0").replace("/", "~1"), code, member);
        }
        Object argument =
                switch (code) {
                    case "JSON_TOO_LONG" -> message.getSchemaNode().asText();
                    case "JSON_WRONG_TYPE" ->
                            message.getSchemaNode()
                                    .toString()
                                    .replaceAll("[\\[\\]\"]", "")
                                    .replace(",null", "");
                    default -> message.getType();
                };
        return BodyError.of(pointer, code, argument);
    }
}
