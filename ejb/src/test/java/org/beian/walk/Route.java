package org.beian.walk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.testing.InDatabase;

/**
 * Way of a walk, written as {@code joined; add access 12; revoke 3}.
 *
 * @param joined whether it begins with a sponsor that joined what its provider had filed for it;
 *     else with one that filed itself
 */
record Route(boolean joined, List<Leg> legs) {

    private static final String JOINED = "joined";

    /**
     * @param number by which the step chooses
     */
    record Leg(Step step, int number) {

        static Leg parse(String text) {
            int end = text.lastIndexOf(' ');
            return new Leg(
                    Step.valueOf(text.substring(0, end).replace(' ', '_').toUpperCase(Locale.ROOT)),
                    Integer.parseInt(text.substring(end + 1)));
        }

        @Override
        public String toString() {
            return name(step) + " " + number;
        }
    }

    static Route parse(String text) {
        List<String> parts = List.of(text.split("; "));
        return new Route(
                parts.get(0).equals(JOINED), parts.stream().skip(1).map(Leg::parse).toList());
    }

    /** Those on which a walk failed once. */
    static List<Route> failedOnce() {
        return read("failed-routes.txt");
    }

    /** Those that cross all pairs of steps which the others do not. */
    static List<Route> crossing() {
        return read("routes.txt");
    }

    /** All that are walked in each build, on one of the databases at least. */
    static List<Route> all() {
        return Stream.concat(failedOnce().stream(), crossing().stream()).toList();
    }

    private static List<Route> read(String file) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Route.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(Route::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Step step) {
        return step.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** Steps that follow each other, as a text. */
    static String pair(Step first, Step second) {
        return name(first) + " - " + name(second);
    }

    /** All pairs of steps that follow each other on it. */
    Set<String> pairs() {
        Set<String> pairs = new TreeSet<>();
        for (int i = 1; i < legs.size(); i++) {
            pairs.add(pair(legs.get(i - 1).step(), legs.get(i).step()));
        }
        return pairs;
    }

    /** All pairs of steps of which one may follow the other. */
    static Set<String> allPairs() {
        return Arrays.stream(Step.values())
                .flatMap(
                        first ->
                                Arrays.stream(Step.values())
                                        .filter(second -> mayFollow(first, second))
                                        .map(second -> pair(first, second)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean mayFollow(Step first, Step second) {
        return switch (first) {
            // of what is cancelled as a whole, accesses are stopped and decisions revoked
            case CANCEL_SUBJECT -> EnumSet.of(Step.PASS, Step.STOP, Step.REVOKE).contains(second);
            // all are asked at once
            case VERIFY -> second != Step.VERIFY;
            // what stood empty has an access again
            case MOVE -> second != Step.CLEAR;
            default -> true;
        };
    }

    /** Begins to walk; what is so then is compared with the model. */
    Walk begin() {
        Walk walk = InDatabase.injected(new Walk()).begin(joined);
        walk.agree();
        return walk;
    }

    /** Without one of its legs. */
    Route without(int leg) {
        List<Leg> left = new ArrayList<>(legs);
        left.remove(leg);
        return new Route(joined, left);
    }

    @Override
    public String toString() {
        return legs.stream()
                .map(Leg::toString)
                .collect(Collectors.joining("; ", (joined ? JOINED : "filed") + "; ", ""));
    }
}
