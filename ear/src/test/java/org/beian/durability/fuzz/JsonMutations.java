package org.beian.durability.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Mutations of bodies in JSON: of one value, of the structure, of the text. */
final class JsonMutations {

    static final List<Mutation> ALL =
            Stream.of(values(), structures(), texts()).flatMap(List::stream).toList();

    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private JsonMutations() {}

    /** Place of a value in a tree. */
    record Spot(String pointer, JsonNode present, Consumer<JsonNode> put) {}

    /** All places of a tree, the first of them the whole. */
    static List<Spot> spots(Attempt attempt) {
        List<Spot> spots = new ArrayList<>();
        spots.add(new Spot("", attempt.json, whole -> attempt.json = whole));
        for (int i = 0; i < spots.size(); i++) {
            Spot each = spots.get(i);
            if (each.present() instanceof ObjectNode object) {
                for (Map.Entry<String, JsonNode> member : object.properties()) {
                    String name = member.getKey();
                    spots.add(
                            new Spot(
                                    each.pointer() + "/" + name,
                                    member.getValue(),
                                    value -> object.set(name, value)));
                }
            }
            if (each.present() instanceof ArrayNode array) {
                for (int at = 0; at < array.size(); at++) {
                    int index = at;
                    spots.add(
                            new Spot(
                                    each.pointer() + "/" + at,
                                    array.get(at),
                                    value -> array.set(index, value)));
                }
            }
        }
        return spots;
    }

    /** A value that is written as it stands. */
    static JsonNode raw(String json) {
        return new POJONode(new RawValue(json));
    }

    private static List<Mutation> values() {
        return OddValues.JSON.entrySet().stream()
                .map(
                        odd ->
                                new Mutation(
                                        "value: " + odd.getKey(),
                                        (attempt, random) ->
                                                Mutation.one(spots(attempt), random)
                                                        .put()
                                                        .accept(raw(odd.getValue()))))
                .toList();
    }

    private static List<Mutation> structures() {
        return List.of(
                onObject("without a member", (object, name) -> object.remove(name)),
                onObject("unknown member", (object, name) -> object.put("noSuchMember", 1)),
                onObject("member with a long name", (object, name) -> object.put(longName(), name)),
                onObject("name in another case", JsonMutations::inAnotherCase),
                new Mutation("same name twice", JsonMutations::twice),
                new Mutation("element many times", JsonMutations::manyTimes));
    }

    private interface Change {
        void of(ObjectNode object, String name);
    }

    /** A mutation of one object and one of its members. */
    private static Mutation onObject(String name, Change change) {
        return new Mutation(
                name,
                (attempt, random) -> {
                    List<ObjectNode> objects =
                            spots(attempt).stream()
                                    .map(Spot::present)
                                    .filter(ObjectNode.class::isInstance)
                                    .map(ObjectNode.class::cast)
                                    .filter(object -> !object.isEmpty())
                                    .toList();
                    if (!objects.isEmpty()) {
                        ObjectNode object = Mutation.one(objects, random);
                        List<String> names = new ArrayList<>();
                        object.fieldNames().forEachRemaining(names::add);
                        change.of(object, Mutation.one(names, random));
                    }
                });
    }

    private static void inAnotherCase(ObjectNode object, String name) {
        object.set(name.toUpperCase(Locale.ROOT), object.remove(name));
    }

    private static String longName() {
        return "a".repeat(60_000);
    }

    private static void twice(Attempt attempt, Random random) {
        for (Spot spot : spots(attempt)) {
            if (spot.present() instanceof ObjectNode object && !object.isEmpty()) {
                Map.Entry<String, JsonNode> first = object.properties().iterator().next();
                String again = "{\"" + first.getKey() + "\":null,";
                spot.put().accept(raw(again + object.toString().substring(1)));
                return;
            }
        }
    }

    private static void manyTimes(Attempt attempt, Random random) {
        for (Spot spot : spots(attempt)) {
            if (spot.present() instanceof ArrayNode array && !array.isEmpty()) {
                JsonNode element = array.get(0);
                for (int i = 0; i < 1_000; i++) {
                    array.add(element);
                }
                return;
            }
        }
    }

    private static List<Mutation> texts() {
        return List.of(
                text("no body", text -> ""),
                text("blank body", text -> " \n"),
                text("cut off", text -> text.substring(0, text.length() / 2)),
                text("text behind it", text -> text + " {}"),
                text("comment", text -> "/* */" + text),
                text("single quotes", text -> text.replace('"', '\'')),
                text("comma at the end", text -> text.replaceFirst("}$", ",}")),
                text("NaN", text -> text.replaceFirst(":\\s*\"", ":NaN,\"a\":\"")),
                text("byte order mark", text -> "\ufeff" + text),
                bytes("UTF-16", text -> text.getBytes(StandardCharsets.UTF_16)),
                bytes("UTF-32", text -> text.getBytes(Charset.forName("UTF-32"))),
                bytes(
                        "no UTF-8",
                        text -> text.replaceFirst("\"", "\"\u00ff\u00c3").getBytes(BYTES)),
                bytes("surrogate in UTF-8", JsonMutations::withSurrogate),
                bytes("control characters", text -> ("\u0000\u0001" + text).getBytes(BYTES)),
                bytes("begins like gzip", text -> ("\u001f\u008b\b" + text).getBytes(BYTES)));
    }

    private static byte[] withSurrogate(String text) {
        return text.replaceFirst("\"", "\"\u00ed\u00a0\u0080").getBytes(BYTES);
    }

    private static Mutation text(String name, UnaryOperator<String> change) {
        return bytes(name, text -> change.apply(text).getBytes(StandardCharsets.UTF_8));
    }

    private interface Written {
        byte[] of(String text);
    }

    private static Mutation bytes(String name, Written written) {
        return new Mutation(
                "text: " + name, (attempt, random) -> attempt.body = written.of(attempt.text()));
    }
}
