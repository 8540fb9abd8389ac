package org.beian.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.beian.testing.DatabaseTest;
import org.beian.testing.InDatabase;
import org.beian.testing.TestClock;
import org.beian.walk.Route.Leg;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Walks on new ways, for as long as it is told ({@code -Pexplore}): each that fails is printed,
 * shortened, as a line for {@code routes.txt}, and others follow.
 */
@DatabaseTest
@Tag("explore")
class ExploreTest {

    private static final Duration TIME =
            Duration.ofSeconds(Long.getLong("beian.test.exploreSeconds", 60));

    private final long begun = System.nanoTime();
    private final Random seeds = new Random();

    @Test
    void findsNothingThatDiffersFromTheModel() {
        List<String> failed = new ArrayList<>();
        int walks = 0;
        for (; hasTime(); walks++) {
            long seed = seeds.nextLong();
            Wanderer wanderer = Wanderer.anywhere(seed);
            Throwable why = failure(wanderer::walk);
            if (why != null) {
                Route shortest = shortened(wanderer.route());
                System.out.printf(
                        "seed %d fails: %s%n%s%n", seed, shortest, failure(() -> walk(shortest)));
                failed.add(shortest.toString());
            }
        }
        System.out.printf("%d walks, of which %d failed%n", walks, failed.size());
        assertThat(failed).isEmpty();
    }

    /** Prints routes that cross the pairs of steps that no fixed route crosses yet. */
    @Test
    @EnabledIfSystemProperty(named = "beian.test.newRoutes", matches = "true")
    void findsRoutesToAllPairsOfSteps() {
        Set<String> open = Route.allPairs();
        Route.all().forEach(route -> open.removeAll(route.pairs()));
        while (hasTime() && !open.isEmpty()) {
            Wanderer wanderer = Wanderer.across(open, seeds.nextLong());
            Throwable why = failure(wanderer::walk);
            Route route = untilLast(wanderer.route(), open);
            if (why != null) {
                System.out.println("fails: " + wanderer.route() + "\n" + why);
            } else if (open.removeAll(route.pairs())) {
                System.out.println("route: " + route);
            }
        }
        System.out.println("crossed by none: " + open);
    }

    /** A route as far as it crosses something new. */
    private static Route untilLast(Route route, Set<String> open) {
        Route until = route;
        while (until.legs().size() > 1) {
            Route shorter = until.without(until.legs().size() - 1);
            if (until.pairs().stream().filter(open::contains).count()
                    > shorter.pairs().stream().filter(open::contains).count()) {
                return until;
            }
            until = shorter;
        }
        return until;
    }

    private boolean hasTime() {
        return System.nanoTime() - begun < TIME.toNanos();
    }

    /** Leaves out, from the end, each leg without which it fails too. */
    private static Route shortened(Route route) {
        Route shortest = route;
        for (int leg = route.legs().size() - 1; leg >= 0; leg--) {
            Route shorter = shortest.without(leg);
            if (failure(() -> walk(shorter)) != null) {
                shortest = shorter;
            }
        }
        return shortest;
    }

    /** What is not lawful any more, as another leg is left out, is left out too. */
    private static void walk(Route route) {
        Walk walk = route.begin();
        for (Leg leg : route.legs()) {
            if (leg.step().isLawful(walk)) {
                leg.step().take(walk, leg.number());
            }
        }
    }

    private static Throwable failure(Runnable walk) {
        try {
            walk.run();
            return null;
        } catch (AssertionError | RuntimeException failed) {
            return failed;
        } finally {
            InDatabase.forget();
            TestClock.shared().reset();
        }
    }
}
