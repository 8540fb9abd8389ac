package org.beian.intake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
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
                    "required", ImportRefusal.JSON_MISSING,
                    "type", ImportRefusal.JSON_WRONG_TYPE,
                    "maxLength", ImportRefusal.JSON_TOO_LONG,
                    "maxItems", ImportRefusal.JSON_TOO_LONG);
    private static final int MOST_ERRORS = 100;

    private final Schema schema;

    /**
     * @param resource schema file beside the class
     */
    public JsonShape(Class<?> beside, String resource) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder()
                        .pathType(PathType.JSON_POINTER)
                        .formatAssertionsEnabled(true)
                        .build();
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(config));
        try (InputStream file = beside.getResourceAsStream(resource)) {
            schema = registry.getSchema(file);
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
        for (Error violation : schema.validate(json)) {
            if (errors.size() < MOST_ERRORS) {
                errors.add(error(violation));
            }
        }
        if (!errors.isEmpty()) {
            throw new ShapeRefused(errors);
        }
        return json;
    }

    private static ShapeError error(Error violation) {
        String pointer = violation.getInstanceLocation().toString();
        ImportRefusal refusal =
                REFUSALS.getOrDefault(violation.getKeyword(), ImportRefusal.JSON_FORMAT);
        if (refusal == ImportRefusal.JSON_UNKNOWN || refusal == ImportRefusal.JSON_MISSING) {
            String member = violation.getProperty();
            return ShapeError.of(
                    pointer + "/" + member.replace("~", "~0").replace("/", "~1"), refusal, member);
        }
        Object argument =
                switch (refusal) {
                    case JSON_TOO_LONG -> violation.getSchemaNode().asText();
                    case JSON_WRONG_TYPE ->
                            violation
                                    .getSchemaNode()
                                    .toString()
                                    .replaceAll("[\\[\\]\"]", "")
                                    .replace(",null", "");
                    default -> violation.getKeyword();
                };
        return ShapeError.of(pointer, refusal, argument);
    }
}
