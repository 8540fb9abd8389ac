package org.beian.durability.fuzz;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Mutations of the forms of pages: fields, tokens, view states, partial requests. */
final class FormMutations {

    static final List<Mutation> ALL =
            List.of(
                    new Mutation("fields: all odd", FormMutations::allOdd),
                    new Mutation("fields: all odd, too", FormMutations::allOdd),
                    new Mutation("field: odd", FormMutations::oneOdd),
                    new Mutation("field: huge", FormMutations::huge),
                    new Mutation("field: missing", FormMutations::missing),
                    new Mutation("field: twice", FormMutations::twice),
                    new Mutation("fields: none", (attempt, random) -> attempt.form.clear()),
                    new Mutation("fields: many", FormMutations::many),
                    new Mutation("field: unknown", (attempt, random) -> add(attempt, "odd[0]", "")),
                    token("csrf", ""),
                    token("csrf", "odd"),
                    token("jakarta.faces.ViewState", ""),
                    token("jakarta.faces.ViewState", "stateless"),
                    token("jakarta.faces.ViewState", "0:0"),
                    token("jakarta.faces.ViewState", "-7:9223372036854775808"),
                    token("jakarta.faces.ViewState", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA=="),
                    token("jakarta.faces.ClientWindow", "odd"),
                    new Mutation("partial request", FormMutations::partial),
                    new Mutation("behavior event", FormMutations::behavior),
                    new Mutation("text: broken encoding", FormMutations::broken));

    private FormMutations() {}

    private static void add(Attempt attempt, String name, String value) {
        attempt.form.add(new String[] {name, value});
    }

    private static String odd(Random random) {
        String encoded = Mutation.one(OddValues.ENCODED, random);
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    private static void allOdd(Attempt attempt, Random random) {
        for (String[] field : attempt.form) {
            if (!FormFields.isToken(field[0])) {
                field[1] = odd(random);
            }
        }
    }

    private static void one(
            Attempt attempt, Random random, Predicate<String[]> which, String value) {
        List<String[]> some = new ArrayList<>(attempt.form.stream().filter(which).toList());
        if (!some.isEmpty()) {
            Mutation.one(some, random)[1] = value;
        }
    }

    private static void oneOdd(Attempt attempt, Random random) {
        one(attempt, random, field -> true, odd(random));
    }

    private static void huge(Attempt attempt, Random random) {
        one(attempt, random, field -> true, "\u4e2d".repeat(30_000));
    }

    private static void missing(Attempt attempt, Random random) {
        if (!attempt.form.isEmpty()) {
            attempt.form.remove(random.nextInt(attempt.form.size()));
        }
    }

    private static void twice(Attempt attempt, Random random) {
        if (!attempt.form.isEmpty()) {
            add(attempt, Mutation.one(attempt.form, random)[0], "again");
        }
    }

    private static void many(Attempt attempt, Random random) {
        for (int i = 0; i < 5_000; i++) {
            add(attempt, "f" + i, "");
        }
    }

    private static Mutation token(String name, String value) {
        return new Mutation(
                name + ": " + value,
                (attempt, random) -> {
                    attempt.form.removeIf(field -> field[0].equals(name));
                    add(attempt, name, value);
                });
    }

    private static void partial(Attempt attempt, Random random) {
        attempt.with("Faces-Request", "partial/ajax");
        add(attempt, "jakarta.faces.partial.ajax", "true");
        add(attempt, "jakarta.faces.source", odd(random));
        add(attempt, "jakarta.faces.partial.execute", odd(random));
        add(attempt, "jakarta.faces.partial.render", odd(random));
    }

    private static void behavior(Attempt attempt, Random random) {
        partial(attempt, random);
        add(attempt, "jakarta.faces.behavior.event", "odd");
        add(attempt, "jakarta.faces.partial.resetValues", "odd");
    }

    private static void broken(Attempt attempt, Random random) {
        String odd = "&a=" + Mutation.one(OddValues.BROKEN, random) + "&=&&;&%";
        attempt.body = (attempt.text() + odd).getBytes(StandardCharsets.ISO_8859_1);
    }
}
