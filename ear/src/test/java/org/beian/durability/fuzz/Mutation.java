package org.beian.durability.fuzz;

import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * Named change that makes a usual request an unusual one.
 *
 * @param name as reports show it
 */
record Mutation(String name, BiConsumer<Attempt, Random> change) {

    void apply(Attempt attempt, Random random) {
        attempt.mutations.add(name);
        change.accept(attempt, random);
    }

    static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
