package org.beian.walk;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.beian.testing.InDatabase;
import org.beian.testing.TestClock;

/**
 * Tests of random lawful sequences of acts on one filing: after each act the register, its contents
 * and versions, what waits, and what each side may read are as a small model says. A failure prints
 * the seed, with which {@code @Property(seed = "…")} walks the same way again.
 */
@Tag("database")
class RegisterWalkTest {

    private static final int WALKS = 6;
    private static final int LONGEST = 14;

    /** Number that the acts take to choose by. */
    private static final int CHOICES = 60;

    private static final Duration BUDGET = Duration.ofSeconds(45);

    private final long begun = System.nanoTime();

    /** Act that is lawful at times, and chooses by a number. */
    private record Step(String name, Predicate<Walk> lawful, BiConsumer<Walk, Integer> act)
            implements Action.Independent<Walk> {

        @Override
        public boolean precondition(Walk walk) {
            return lawful.test(walk);
        }

        @Override
        public Arbitrary<Transformer<Walk>> transformer() {
            return Arbitraries.integers()
                    .between(0, CHOICES - 1)
                    .map(
                            number ->
                                    Transformer.mutate(
                                            name + " " + number, walk -> act.accept(walk, number)));
        }
    }

    private static boolean stands(Walk walk) {
        return walk.model.active;
    }

    private static boolean isServed(Walk walk) {
        return stands(walk) && !walk.model.served().isEmpty();
    }

    private static boolean hasWebsite(Walk walk) {
        return stands(walk) && !walk.model.standing().isEmpty();
    }

    @Provide
    Arbitrary<ActionChain<Walk>> walks() {
        return ActionChain.startWith(() -> InDatabase.injected(new Walk()).begin())
                .withAction(1, new Step("pass", walk -> true, (walk, any) -> walk.letADayPass()))
                .withAction(
                        1,
                        new Step(
                                "change subject",
                                RegisterWalkTest::stands,
                                (walk, any) -> walk.changeSubject()))
                .withAction(2, new Step("change", RegisterWalkTest::isServed, Walk::change))
                .withAction(1, new Step("refuse", RegisterWalkTest::isServed, Walk::changeInVain))
                .withAction(
                        2,
                        new Step(
                                "add website",
                                RegisterWalkTest::stands,
                                (walk, any) -> walk.addWebsite()))
                .withAction(
                        4, new Step("add access", RegisterWalkTest::hasWebsite, Walk::addAccess))
                .withAction(4, new Step("withdraw", RegisterWalkTest::isServed, Walk::withdraw))
                .withAction(
                        2,
                        new Step(
                                "cancel access",
                                walk -> stands(walk) && !walk.withSeveral().isEmpty(),
                                Walk::cancelAccess))
                .withAction(
                        2,
                        new Step(
                                "cancel website",
                                RegisterWalkTest::hasWebsite,
                                Walk::cancelWebsite))
                .withAction(
                        1,
                        new Step(
                                "cancel subject",
                                RegisterWalkTest::stands,
                                (walk, any) -> walk.cancelSubject()))
                .withAction(
                        2,
                        new Step(
                                "clear",
                                walk -> stands(walk) && !walk.model.empty().isEmpty(),
                                Walk::clear))
                .withAction(
                        3, new Step("revoke", walk -> !walk.model.endings.isEmpty(), Walk::revoke))
                .withMaxTransformations(LONGEST);
    }

    @Property(tries = WALKS, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void agreesWithTheModelAfterEachAct(@ForAll("walks") ActionChain<Walk> walk) {
        if (System.nanoTime() - begun < BUDGET.toNanos()) {
            walk.withInvariant("the register agrees with the model", Walk::agree).run();
        }
    }

    @AfterTry
    void resetTheClock() {
        InDatabase.forget();
        TestClock.shared().reset();
    }
}
