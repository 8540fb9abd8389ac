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
                    "enum", ImportRefusal.JSON_NOT_ALLOWED,
                    "maxLength", ImportRefusal.JSON_TOO_LONG,
                    "maxItems", ImportRefusal.JSON_TOO_LONG);
    private static final int MOST_ERRORS = 100;
    private static final int LONGEST_SENT = 40;

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
        JsonNode wanted = violation.getSchemaNode();
        ImportRefusal refusal =
                REFUSALS.getOrDefault(violation.getKeyword(), ImportRefusal.JSON_FORMAT);
        return switch (refusal) {
            case JSON_UNKNOWN, JSON_MISSING -> {
                String member = violation.getProperty();
                yield ShapeError.of(
                        pointer + "/" + member.replace("~", "~0").replace("/", "~1"),
                        refusal,
                        member);
            }
            case JSON_TOO_LONG -> ShapeError.of(pointer, refusal, wanted.asText());
            case JSON_WRONG_TYPE -> ShapeError.of(pointer, refusal, values(wanted));
            case JSON_NOT_ALLOWED ->
                    ShapeError.of(pointer, refusal, sent(violation), values(wanted));
            default -> format(pointer, violation, wanted);
        };
    }

    /** What a text, number or list has to look like, but for characters, which no reader sees. */
    private static ShapeError format(String pointer, Error violation, JsonNode wanted) {
        String rule = wanted.asText();
        if (rule.contains("u0000")) {
            return ShapeError.of(pointer, ImportRefusal.JSON_CONTROL_CHARACTER);
        }
        String format =
                switch (violation.getKeyword()) {
                    case "pattern" -> rule.contains("T[") ? "date-time" : "date";
                    case "minimum" -> "≥ " + rule;
                    case "maximum" -> "≤ " + rule;
                    case "minItems" -> "[≥ " + rule + "]";
                    default -> rule;
                };
        return ShapeError.of(pointer, ImportRefusal.JSON_FORMAT, sent(violation), format);
    }

    /** The beginning of what was sent. */
    private static String sent(Error violation) {
        JsonNode value = violation.getInstanceNode();
        String text = value.isTextual() ? value.asText() : value.toString();
        return text.codePointCount(0, text.length()) <= LONGEST_SENT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SENT)) + "…";
    }

    private static String values(JsonNode wanted) {
        return wanted.toString()
                .replaceAll("[\\[\\]\"]", "")
                .replace(",null", "")
                .replace(",", ", ");
    }
}
