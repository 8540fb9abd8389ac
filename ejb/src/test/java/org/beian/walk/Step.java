package org.beian.walk;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Acts of a walk, each lawful at times; most choose among what there is by a number. */
enum Step {
    PASS(1, walk -> true, Walk::letADayPass),
    CHANGE_SUBJECT(1, Step::stands, walk -> walk.filing.changeSubject()),
    CHANGE(2, Step::isServed, (walk, number) -> walk.filing.change(number)),
    REFUSE(1, Step::isServed, (walk, number) -> walk.filing.changeInVain(number)),
    ADD_WEBSITE(2, Step::stands, walk -> walk.filing.addWebsite()),
    ADD_ACCESS(
            3,
            walk -> stands(walk) && !walk.filing.addable().isEmpty(),
            (walk, number) -> walk.filing.addAccess(number)),
    FILE_ON_BEHALF(3, Step::isServed, (walk, number) -> walk.filing.fileOnBehalf(number)),
    VERIFY(
            2,
            walk -> stands(walk) && !walk.verifying.unasked().isEmpty(),
            walk -> walk.verifying.ask()),
    END_PROVIDER(
            2,
            walk -> stands(walk) && !walk.departing.mayEnd().isEmpty(),
            (walk, number) -> walk.departing.end(number)),
    MOVE(2, Step::hasWebsite, walk -> walk.filing.move()),
    WITHDRAW(4, Step::isServed, (walk, number) -> walk.cancelling.withdraw(number)),
    CANCEL_ACCESS(
            2,
            walk -> stands(walk) && !walk.cancelling.withSeveral().isEmpty(),
            (walk, number) -> walk.cancelling.cancelAccess(number)),
    CANCEL_WEBSITE(1, Step::hasWebsite, (walk, number) -> walk.cancelling.cancelWebsite(number)),
    CANCEL_SUBJECT(1, Step::stands, walk -> walk.cancelling.cancelSubject()),
    OWN_MOTION(2, Step::hasWebsite, (walk, number) -> walk.cancelling.cancelOfOwnMotion(number)),
    CLEAR(
            2,
            walk -> stands(walk) && !walk.model.empty().isEmpty(),
            (walk, number) -> walk.cancelling.clear(number)),
    OPEN(
            2,
            walk -> stands(walk) && !walk.access.openable().isEmpty(),
            (walk, number) -> walk.access.open(number)),
    REPLACE(
            2,
            walk -> stands(walk) && !walk.access.replaceable().isEmpty(),
            (walk, number) -> walk.access.replace(number)),
    STOP(
            2,
            walk -> !walk.model.orders.toStop().isEmpty(),
            (walk, number) -> walk.access.stop(number)),
    RESUME(
            3,
            walk -> !walk.model.orders.toResume().isEmpty(),
            (walk, number) -> walk.access.resume(number)),
    RELEASE(1, Step::hasWebsite, (walk, number) -> walk.deciding.release(number)),
    CLOSE(
            3,
            walk -> stands(walk) && !walk.deciding.closable().isEmpty(),
            (walk, number) -> walk.deciding.close(number)),
    REVOKE(
            4,
            walk -> !walk.model.endings.isEmpty(),
            (walk, number) -> walk.deciding.revoke(number));

    /** How often it is taken, beside the others that are lawful. */
    final int weight;

    private final Predicate<Walk> lawful;
    private final BiConsumer<Walk, Integer> act;

    Step(int weight, Predicate<Walk> lawful, BiConsumer<Walk, Integer> act) {
        this.weight = weight;
        this.lawful = lawful;
        this.act = act;
    }

    /** Act that chooses nothing. */
    Step(int weight, Predicate<Walk> lawful, Consumer<Walk> act) {
        this(weight, lawful, (walk, any) -> act.accept(walk));
    }

    boolean isLawful(Walk walk) {
        return lawful.test(walk);
    }

    /** Done by those who do it; what becomes of it is compared with the model. */
    void take(Walk walk, int number) {
        act.accept(walk, number);
        walk.agree();
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
}
