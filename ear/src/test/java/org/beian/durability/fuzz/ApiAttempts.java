package org.beian.durability.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.beian.support.Api;

/**
 * Attempts at the interface, made from the document at {@code /openapi}: first null at each place
 * of each body, then each mutation of each call in turn, then two at once.
 */
final class ApiAttempts {

    private static final List<Mutation> PLAIN =
            Stream.of(AddressMutations.ALL, HeaderMutations.ALL).flatMap(List::stream).toList();

    private final JsonNode document;
    private final Records records;
    private final Callers callers;
    private final List<Call> calls = new ArrayList<>();
    private final List<Null> nulls = new ArrayList<>();

    ApiAttempts(JsonNode document, Records records, Callers callers) {
        this.document = document;
        this.records = records;
        this.callers = callers;
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
                String method = each.getKey().toUpperCase(Locale.ROOT);
                calls.add(new Call(method, path.getKey(), each.getValue()));
            }
        }
        for (Call call : calls) {
            Attempt whole = usual(call, true, new Random(0));
            int places = whole.json == null ? 0 : JsonMutations.spots(whole).size();
            for (int i = 0; i < places; i++) {
                nulls.add(new Null(call, i));
            }
        }
    }

    /** Operation of the document. */
    private record Call(String method, String path, JsonNode operation) {

        /** The mutations that make sense for its body. */
        List<Mutation> mutations() {
            List<Mutation> all = new ArrayList<>();
            if (operation.at("/requestBody/content").has("application/json")) {
                all.addAll(JsonMutations.ALL);
            } else if (operation.has("requestBody")) {
                all.addAll(FileMutations.ALL);
            }
            all.addAll(PLAIN);
            return all;
        }
    }

    /** Null at one place of the body of a call. */
    private record Null(Call call, int place) {}

    int calls() {
        return calls.size();
    }

    /** The attempt with this number, always the same. */
    Attempt attempt(int number, Random random) {
        if (number < nulls.size()) {
            Null each = nulls.get(number);
            Attempt attempt = usual(each.call(), true, random);
            JsonMutations.Spot spot = JsonMutations.spots(attempt).get(each.place());
            attempt.mutations.add("null at " + spot.pointer());
            spot.put().accept(JsonMutations.raw("null"));
            return calledBy(attempt, each.call(), random);
        }
        int at = (number - nulls.size()) % calls.size();
        int lap = (number - nulls.size()) / calls.size();
        Call call = calls.get(at);
        List<Mutation> mutations = call.mutations();
        Attempt attempt = calledBy(usual(call, random.nextBoolean(), random), call, random);
        mutations.get((at + lap) % mutations.size()).apply(attempt, random);
        if (lap >= mutations.size()) {
            Mutation.one(mutations, random).apply(attempt, random);
        }
        return attempt;
    }

    private Attempt calledBy(Attempt attempt, Call call, Random random) {
        List<String> may = new ArrayList<>();
        call.operation().path("x-roles").forEach(role -> may.add(role.asText()));
        may.retainAll(callers.roles());
        boolean allowed = !may.isEmpty() && random.nextInt(4) > 0;
        callers.call(attempt, Mutation.one(allowed ? may : callers.roles(), random));
        return attempt;
    }

    /**
     * A call as it is meant.
     *
     * @param complete whether the body has all members of its schema, else only those of the
     *     example
     */
    private Attempt usual(Call call, boolean complete, Random random) {
        JsonNode operation = call.operation();
        String about = operation.path("operationId").asText();
        Attempt attempt = new Attempt(about, call.method(), records.path(call.path()));
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            boolean needed = parameter.path("required").asBoolean() || name.equals("dryRun");
            if (parameter.path("in").asText().equals("query") && (needed || random.nextBoolean())) {
                attempt.query.add(Records.parameter(name));
            }
            if (name.equals("If-Match")) {
                attempt.with(name, "*");
            }
        }
        for (Map.Entry<String, JsonNode> content :
                resolved(operation.path("requestBody")).path("content").properties()) {
            JsonNode example = content.getValue().path("example");
            if (example.isTextual()) {
                attempt.with("Content-Type", content.getKey());
                attempt.body = example.asText().getBytes(StandardCharsets.UTF_8);
            } else if (content.getKey().startsWith("multipart") && attempt.body == null) {
                // of no type that is kept, so that no quota is used up
                attempt.with("Content-Type", FormFields.MULTIPART);
                attempt.body = FormFields.file("text").getBytes(StandardCharsets.UTF_8);
            } else if (content.getKey().equals("application/json")) {
                attempt.with("Content-Type", content.getKey());
                JsonNode filled = filled(content.getValue().path("schema"), random);
                attempt.json = complete ? over(filled, example) : example.deepCopy();
            }
        }
        return attempt;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** A value with all members that the schema knows. */
    private JsonNode filled(JsonNode reference, Random random) {
        JsonNode schema = resolved(reference);
        if (schema.has("oneOf")) {
            int which = random.nextInt(schema.path("oneOf").size());
            return filled(schema.path("oneOf").get(which), random);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> {
                ObjectNode object = Api.JSON.createObjectNode();
                schema.path("properties")
                        .properties()
                        .forEach(
                                each -> object.set(each.getKey(), filled(each.getValue(), random)));
                yield object;
            }
            case "array" -> Api.JSON.createArrayNode().add(filled(schema.path("items"), random));
            case "boolean" -> Api.JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case "integer", "number" -> Api.JSON.getNodeFactory().numberNode(1);
            default -> text(schema.path("format").asText().equals("date") ? "2025-01-15" : "示例");
        };
    }

    private static JsonNode text(String text) {
        return Api.JSON.getNodeFactory().textNode(text);
    }

    /** The second laid over the first: it wins, and the first adds what it lacks. */
    private static JsonNode over(JsonNode first, JsonNode second) {
        if (first instanceof ObjectNode all && second instanceof ObjectNode some) {
            some.properties()
                    .forEach(
                            each ->
                                    all.set(
                                            each.getKey(),
                                            over(all.path(each.getKey()), each.getValue())));
            return all;
        }
        if (first instanceof ArrayNode all && second.path(0).isObject()) {
            return Api.JSON.createArrayNode().add(over(all.path(0), second.path(0)));
        }
        return second.isMissingNode() ? first : second.deepCopy();
    }
}
