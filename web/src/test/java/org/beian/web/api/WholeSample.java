package org.beian.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * A body made from its schema with every member that the schema knows, and one item in each list.
 */
final class WholeSample {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String CLASS_PATH = "classpath:";

    /** JSON pointers of the lists. */
    final Set<String> lists = new TreeSet<>();

    /** JSON pointers of the members that may not be left out. */
    final Set<String> required = new TreeSet<>();

    /** JSON pointers of the members that are required or may not be null. */
    final Set<String> needed = new TreeSet<>();

    final JsonNode body;

    WholeSample(String file) {
        JsonNode schema = read(file);
        body = value(schema, schema, "");
        needed.addAll(required);
    }

    private JsonNode value(JsonNode schema, JsonNode file, String pointer) {
        if (schema.has("$ref")) {
            String[] ref = schema.path("$ref").asText().split("#");
            JsonNode other = ref[0].isEmpty() ? file : read(ref[0].replaceFirst(CLASS_PATH, "/"));
            return value(other.at(ref[1]), other, pointer);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, file, pointer);
            case "array" -> list(schema, file, pointer);
            case "boolean" -> NODES.booleanNode(true);
            case "integer" -> NODES.numberNode(schema.path("minimum").asInt());
            case "string" -> NODES.textNode(text(schema));
            default -> throw new IllegalArgumentException(pointer + " " + schema);
        };
    }

    /** Of several types the one that holds most. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        String first = type.isArray() ? type.path(0).asText() : type.asText();
        for (JsonNode each : type) {
            first = each.asText().equals("object") ? "object" : first;
        }
        return first;
    }

    private JsonNode object(JsonNode schema, JsonNode file, String pointer) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties")
                .properties()
                .forEach(
                        member -> {
                            String at = pointer + "/" + member.getKey();
                            object.set(member.getKey(), value(member.getValue(), file, at));
                            if (member.getValue().path("type").isTextual()) {
                                needed.add(at);
                            }
                        });
        schema.path("required").forEach(name -> required.add(pointer + "/" + name.asText()));
        return object;
    }

    private JsonNode list(JsonNode schema, JsonNode file, String pointer) {
        lists.add(pointer);
        ArrayNode list = NODES.arrayNode();
        return list.add(value(schema.path("items"), file, pointer + "/0"));
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> "2026-11-24";
            case "date-time" -> "2026-11-24T10:00:00+08:00";
            default -> schema.path("enum").path(0).asText("示例");
        };
    }

    private static JsonNode read(String file) {
        try (InputStream in = WholeSample.class.getResourceAsStream(file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
