package org.beian.durability.fuzz;

import java.util.List;

/** Mutations of headers: each has a value that its specification does not know. */
final class HeaderMutations {

    static final List<Mutation> ALL =
            OddValues.HEADERS.entrySet().stream()
                    .map(
                            odd ->
                                    new Mutation(
                                            "header: " + odd.getKey(),
                                            (attempt, random) ->
                                                    attempt.with(
                                                            odd.getKey(),
                                                            Mutation.one(odd.getValue(), random))))
                    .toList();

    private HeaderMutations() {}
}
