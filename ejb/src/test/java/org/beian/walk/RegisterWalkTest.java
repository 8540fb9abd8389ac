package org.beian.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beian.testing.DatabaseTest;
import org.beian.testing.InDatabase;
import org.beian.walk.Route.Leg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests of lawful sequences of acts on one filing: after each act the register, its contents and
 * versions, what was told to whom, what waits in whose in-tray, and what each side may read are as
 * a small model says. The same routes are walked each time; {@link ExploreTest} walks new ones, and
 * looks for routes to what these do not cross.
 */
@DatabaseTest
class RegisterWalkTest {

    private static final int FOUR = 4;

    static List<Route> failedOnce() {
        return Route.failedOnce();
    }

    /**
     * Of each four routes the first on Derby, where an act takes longest, the others on PostgreSQL.
     */
    static List<List<Route>> ofDatabase() {
        boolean postgresql = "postgresql".equals(System.getProperty("beian.test.database"));
        List<Route> all = Route.crossing();
        return IntStream.range(0, all.size() / FOUR)
                .map(each -> each * FOUR)
                .mapToObj(
                        first ->
                                postgresql
                                        ? all.subList(first + 1, first + FOUR)
                                        : all.subList(first, first + 1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("failedOnce")
    void agreesWhereItDidNotOnce(Route route) {
        walk(route);
    }

    @ParameterizedTest
    @MethodSource("ofDatabase")
    void agreesWithTheModelAfterEachAct(List<Route> routes) {
        routes.forEach(RegisterWalkTest::walk);
    }

    private static void walk(Route route) {
        Walk walk = route.begin();
        for (Leg leg : route.legs()) {
            assertThat(leg.step().isLawful(walk)).as("%s %s", leg, walk.path()).isTrue();
            leg.step().take(walk, leg.number());
        }
        InDatabase.forget();
    }

    @Test
    void crossesEveryPairOfSteps() {
        Set<String> crossed = new TreeSet<>();
        Route.all().forEach(route -> crossed.addAll(route.pairs()));
        assertThat(crossed).isEqualTo(Route.allPairs());
        assertThat(Route.crossing().size() % FOUR).as("routes, of which four are taken").isZero();
        System.out.println(
                "acts of the walks: "
                        + Route.all().stream()
                                .flatMap(route -> route.legs().stream())
                                .collect(Collectors.groupingBy(Leg::step, Collectors.counting())));
    }
}
