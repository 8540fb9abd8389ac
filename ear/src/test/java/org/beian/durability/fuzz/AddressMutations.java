package org.beian.durability.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Mutations of paths, query parameters and methods. */
final class AddressMutations {

    static final List<Mutation> ALL =
            List.of(
                    new Mutation("parameter: odd value", AddressMutations::oddParameter),
                    new Mutation("parameter: odd value, too", AddressMutations::oddParameter),
                    new Mutation("parameters: all odd", AddressMutations::allOdd),
                    new Mutation("parameter: broken encoding", AddressMutations::brokenParameter),
                    new Mutation("parameter: twice", AddressMutations::twice),
                    new Mutation("parameter: without a value", AddressMutations::withoutValue),
                    new Mutation("parameter: missing", AddressMutations::missing),
                    new Mutation(
                            "parameter: unknown",
                            (attempt, random) -> attempt.query.add("noSuchParameter=1")),
                    new Mutation("parameters: many", AddressMutations::many),
                    new Mutation("path: odd part", AddressMutations::oddPart),
                    new Mutation("path: odd part, too", AddressMutations::oddPart),
                    new Mutation("path: broken encoding", AddressMutations::brokenPart),
                    new Mutation("path: parameter", (attempt, random) -> attempt.path += ";a=b;c"),
                    new Mutation("path: slash", (attempt, random) -> attempt.path += "/"),
                    new Mutation("path: empty part", AddressMutations::emptyPart),
                    new Mutation("method", AddressMutations::otherMethod));

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "NONE");

    private AddressMutations() {}

    /** Replaces a part of the path that stands for one record: it has a digit or an escape. */
    private static void part(Attempt attempt, Random random, String odd) {
        String[] parts = attempt.path.split("/");
        List<Integer> records = new ArrayList<>();
        for (int i = 3; i < parts.length; i++) {
            if (parts[i].matches(".*[0-9%].*")) {
                records.add(i);
            }
        }
        if (records.isEmpty()) {
            records.add(parts.length - 1);
        }
        parts[Mutation.one(records, random)] = odd;
        attempt.path = String.join("/", parts);
    }

    private static void oddPart(Attempt attempt, Random random) {
        part(attempt, random, Mutation.one(OddValues.ENCODED, random));
    }

    private static void brokenPart(Attempt attempt, Random random) {
        part(attempt, random, Mutation.one(OddValues.BROKEN, random));
    }

    private static void emptyPart(Attempt attempt, Random random) {
        attempt.path = attempt.path.replaceFirst("/([^/]*)$", "//$1");
    }

    private static void change(Attempt attempt, Random random, String odd) {
        if (attempt.query.isEmpty()) {
            attempt.query.add("id=1");
        }
        int at = random.nextInt(attempt.query.size());
        String name = attempt.query.get(at).replaceFirst("=.*", "");
        attempt.query.set(at, name + odd);
    }

    private static void oddParameter(Attempt attempt, Random random) {
        change(attempt, random, "=" + Mutation.one(OddValues.ENCODED, random));
    }

    private static void allOdd(Attempt attempt, Random random) {
        attempt.query.replaceAll(
                each ->
                        each.replaceFirst("=.*", "=")
                                + Mutation.one(OddValues.ENCODED.subList(0, 20), random));
    }

    private static void brokenParameter(Attempt attempt, Random random) {
        change(attempt, random, "=" + Mutation.one(OddValues.BROKEN, random));
    }

    private static void withoutValue(Attempt attempt, Random random) {
        change(attempt, random, "");
    }

    private static void twice(Attempt attempt, Random random) {
        change(attempt, random, "=1");
        attempt.query.add(Mutation.one(attempt.query, random));
        attempt.query.add("limit=2");
    }

    private static void missing(Attempt attempt, Random random) {
        if (!attempt.query.isEmpty()) {
            attempt.query.remove(random.nextInt(attempt.query.size()));
        }
    }

    private static void many(Attempt attempt, Random random) {
        for (int i = 0; i < 300; i++) {
            attempt.query.add("p" + i + "=" + i);
        }
    }

    private static void otherMethod(Attempt attempt, Random random) {
        attempt.method = Mutation.one(METHODS, random);
    }
}
