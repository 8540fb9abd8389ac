package org.beian.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import org.beian.walk.Route.Leg;

/** Walker that finds its way by a seed: at each step it chooses among what is lawful then. */
final class Wanderer {

    private static final int LONGEST = 16;

    /** Number that the acts take to choose by. */
    private static final int CHOICES = 60;

    /** How much a pair that no route crosses yet counts, beside all that it may lead to. */
    private static final int NEW = 3000;

    /** How much a step counts after which more is lawful than before. */
    private static final int ENABLING = 60;

    /** How much each new pair counts that a step leads to. */
    private static final int LEADING = 20;

    private static final Set<Step> ENABLES =
            EnumSet.of(Step.ADD_WEBSITE, Step.WITHDRAW, Step.CLOSE, Step.STOP, Step.REVOKE);

    private final Random random;

    /** Weight of a step after the one before it, which is null for the first. */
    private final ToIntBiFunction<Step, Step> weight;

    private final List<Leg> legs = new ArrayList<>();
    private final boolean joined;

    private Wanderer(long seed, ToIntBiFunction<Step, Step> weight) {
        random = new Random(seed);
        this.weight = weight;
        joined = random.nextBoolean();
    }

    /** One that takes each step as often as such acts happen. */
    static Wanderer anywhere(long seed) {
        return new Wanderer(seed, (before, step) -> step.weight);
    }

    /** One that looks for pairs of steps, each named as {@link Route#pair} names it. */
    static Wanderer across(Set<String> pairs, long seed) {
        return new Wanderer(
                seed,
                (before, step) -> {
                    boolean isNew = before != null && pairs.contains(Route.pair(before, step));
                    long further =
                            Arrays.stream(Step.values())
                                    .filter(next -> pairs.contains(Route.pair(step, next)))
                                    .count();
                    return (isNew ? NEW : ENABLES.contains(step) ? ENABLING : 1)
                            + LEADING * (int) further;
                });
    }

    /** Where it came to by now. */
    Route route() {
        return new Route(joined, List.copyOf(legs));
    }

    /**
     * Walks until nothing is lawful any more, or far enough.
     *
     * @throws AssertionError when the register does not agree with the model, after the last leg of
     *     {@link #route}; anything else when an act failed there
     */
    void walk() {
        Walk walk = route().begin();
        Step before = null;
        while (legs.size() < LONGEST) {
            before = next(walk, before);
            if (before == null) {
                return;
            }
            Leg leg = new Leg(before, random.nextInt(CHOICES));
            legs.add(leg);
            before.take(walk, leg.number());
        }
    }

    private Step next(Walk walk, Step before) {
        List<Step> lawful =
                Arrays.stream(Step.values()).filter(step -> step.isLawful(walk)).toList();
        int left =
                random.nextInt(
                        Math.max(
                                1,
                                lawful.stream()
                                        .mapToInt(step -> weight.applyAsInt(before, step))
                                        .sum()));
        for (Step step : lawful) {
            left -= weight.applyAsInt(before, step);
            if (left < 0) {
                return step;
            }
        }
        return null;
    }
}
