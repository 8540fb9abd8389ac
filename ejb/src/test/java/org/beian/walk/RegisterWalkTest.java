package org.beian.walk;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;
import org.beian.testing.InDatabase;
import org.beian.testing.TestClock;

/**
 * Tests of random lawful sequences of acts on one filing: after each act the register, its contents
 * and versions, what was told to whom, what waits in whose in-tray, and what each side may read are
 * as a small model says. A failure prints the seed, with which {@code @Property(seed = "…")} walks
 * the same way again.
 */
@Tag("database")
class RegisterWalkTest {

    private static final int WALKS = 6;
    private static final int LONGEST = 14;

    /** Number that the acts take to choose by. */
    private static final int CHOICES = 60;

    /** Longest time of all walks on a database, after which nothing more is done. */
    private static final Duration BUDGET = Duration.ofSeconds(25);

    private static final long BEGUN = System.nanoTime();

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
                                            name + " " + number,
                                            walk -> inTime(() -> act.accept(walk, number))));
        }
    }

    private static void inTime(Runnable act) {
        if (System.nanoTime() - BEGUN < BUDGET.toNanos()) {
            act.run();
        }
    }

    /** Act that chooses nothing. */
    private static Step step(String name, Predicate<Walk> lawful, Consumer<Walk> act) {
        return new Step(name, lawful, (walk, any) -> act.accept(walk));
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

    private static boolean hasSeveral(Walk walk) {
        return stands(walk) && !walk.cancelling.withSeveral().isEmpty();
    }

    private static boolean hasEmpty(Walk walk) {
        return stands(walk) && !walk.model.empty().isEmpty();
    }

    @Provide
    Arbitrary<ActionChain<Walk>> walks() {
        return Arbitraries.of(true, false).flatMap(RegisterWalkTest::walks);
    }

    private static Arbitrary<ActionChain<Walk>> walks(boolean joined) {
        ActionChainArbitrary<Walk> walks =
                ActionChain.startWith(() -> InDatabase.injected(new Walk()).begin(joined));
        return decided(cancelled(filed(walks))).withMaxTransformations(LONGEST);
    }

    private static ActionChainArbitrary<Walk> filed(ActionChainArbitrary<Walk> walks) {
        return walks.withAction(1, step("pass", walk -> true, Walk::letADayPass))
                .withAction(
                        1,
                        step(
                                "change subject",
                                RegisterWalkTest::stands,
                                walk -> walk.filing.changeSubject()))
                .withAction(
                        2,
                        new Step(
                                "change",
                                RegisterWalkTest::isServed,
                                (walk, number) -> walk.filing.change(number)))
                .withAction(
                        1,
                        new Step(
                                "refuse",
                                RegisterWalkTest::isServed,
                                (walk, number) -> walk.filing.changeInVain(number)))
                .withAction(
                        2,
                        step(
                                "add website",
                                RegisterWalkTest::stands,
                                walk -> walk.filing.addWebsite()))
                .withAction(
                        3,
                        new Step(
                                "add access",
                                RegisterWalkTest::hasWebsite,
                                (walk, number) -> walk.filing.addAccess(number)))
                .withAction(
                        3,
                        new Step(
                                "file on behalf",
                                RegisterWalkTest::isServed,
                                (walk, number) -> walk.filing.fileOnBehalf(number)))
                .withAction(
                        2,
                        step(
                                "verify",
                                walk -> stands(walk) && !walk.verifying.unasked().isEmpty(),
                                walk -> walk.verifying.ask()))
                .withAction(
                        2,
                        new Step(
                                "end provider",
                                walk -> stands(walk) && !walk.departing.mayEnd().isEmpty(),
                                (walk, number) -> walk.departing.end(number)))
                .withAction(
                        2, step("move", RegisterWalkTest::hasWebsite, walk -> walk.filing.move()));
    }

    private static ActionChainArbitrary<Walk> cancelled(ActionChainArbitrary<Walk> walks) {
        return walks.withAction(
                        4,
                        new Step(
                                "withdraw",
                                RegisterWalkTest::isServed,
                                (walk, number) -> walk.cancelling.withdraw(number)))
                .withAction(
                        2,
                        new Step(
                                "cancel access",
                                RegisterWalkTest::hasSeveral,
                                (walk, number) -> walk.cancelling.cancelAccess(number)))
                .withAction(
                        1,
                        new Step(
                                "cancel website",
                                RegisterWalkTest::hasWebsite,
                                (walk, number) -> walk.cancelling.cancelWebsite(number)))
                .withAction(
                        1,
                        step(
                                "cancel subject",
                                RegisterWalkTest::stands,
                                walk -> walk.cancelling.cancelSubject()))
                .withAction(
                        2,
                        new Step(
                                "own motion",
                                RegisterWalkTest::hasWebsite,
                                (walk, number) -> walk.cancelling.cancelOfOwnMotion(number)))
                .withAction(
                        2,
                        new Step(
                                "clear",
                                RegisterWalkTest::hasEmpty,
                                (walk, number) -> walk.cancelling.clear(number)));
    }

    private static ActionChainArbitrary<Walk> decided(ActionChainArbitrary<Walk> walks) {
        return walks.withAction(
                        2,
                        new Step(
                                "open",
                                walk -> stands(walk) && !walk.access.openable().isEmpty(),
                                (walk, number) -> walk.access.open(number)))
                .withAction(
                        2,
                        new Step(
                                "replace",
                                walk -> stands(walk) && !walk.access.replaceable().isEmpty(),
                                (walk, number) -> walk.access.replace(number)))
                .withAction(
                        2,
                        new Step(
                                "stop",
                                walk -> !walk.model.orders.toStop().isEmpty(),
                                (walk, number) -> walk.access.stop(number)))
                .withAction(
                        3,
                        new Step(
                                "resume",
                                walk -> !walk.model.orders.toResume().isEmpty(),
                                (walk, number) -> walk.access.resume(number)))
                .withAction(
                        1,
                        new Step(
                                "release",
                                RegisterWalkTest::hasWebsite,
                                (walk, number) -> walk.deciding.release(number)))
                .withAction(
                        3,
                        new Step(
                                "close",
                                walk -> stands(walk) && !walk.deciding.closable().isEmpty(),
                                (walk, number) -> walk.deciding.close(number)))
                .withAction(
                        4,
                        new Step(
                                "revoke",
                                walk -> !walk.model.endings.isEmpty(),
                                (walk, number) -> walk.deciding.revoke(number)));
    }

    @Property(tries = WALKS, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void agreesWithTheModelAfterEachAct(@ForAll("walks") ActionChain<Walk> walk) {
        walk.withInvariant("the register agrees with the model", one -> inTime(one::agree)).run();
    }

    @AfterTry
    void resetTheClock() {
        InDatabase.forget();
        TestClock.shared().reset();
    }
}
