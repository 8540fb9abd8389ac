package org.beian.durability.fuzz;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.beian.support.RawRequest;
import org.beian.support.RunningSystem;
import org.beian.support.Together;

/**
 * Fuzz test of one kind of request: numbered attempts, each of which a seed makes again, sent by a
 * few clients at once until the time is over. What answers slowly is judged by a second call alone.
 */
public final class Fuzz {

    private static final int CLIENTS = 4;
    private static final Duration SLOW = Duration.ofSeconds(2);

    /** A body above its limit may be cut off before the answer. */
    private static final int LONG = 1024 * 1024;

    private static final List<String> DETAILS =
            List.of("Exception", "org.beian.", "\tat ", "java.lang", "Payara", "Grizzly", "Jersey");

    private final RunningSystem system;
    private final String kind;
    private final int seed;
    private final BiFunction<Integer, Random, Attempt> attempts;
    private final Map<Integer, String> faults = new ConcurrentSkipListMap<>();
    private final Set<Integer> again = Collections.synchronizedSet(new TreeSet<>());
    private final Set<String> tried = Collections.synchronizedSet(new TreeSet<>());
    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();

    private Fuzz(
            RunningSystem system,
            String kind,
            int seed,
            BiFunction<Integer, Random, Attempt> attempts) {
        this.system = system;
        this.kind = kind;
        this.seed = seed;
        this.attempts = attempts;
    }

    /** Of every call of the interface. */
    public static Fuzz ofApi(RunningSystem system, int seed) {
        Callers callers = new Callers(system);
        ApiAttempts attempts =
                new ApiAttempts(
                        system.anybody().get("/openapi?format=JSON").expect(200).json(),
                        new Records(system),
                        callers);
        return new Fuzz(system, "api", seed, attempts::attempt);
    }

    /**
     * Of every page.
     *
     * @param table pages and, by user, their answers
     */
    public static Fuzz ofPages(RunningSystem system, int seed, List<String> table) {
        PageAttempts attempts = new PageAttempts(table, new Records(system), new Callers(system));
        return new Fuzz(system, "page", seed, attempts::attempt);
    }

    /**
     * Sends attempts from the first on until the time is over.
     *
     * @param most number of the last attempt, so that a faster machine sends the same ones
     * @param step 1 for all of them, n for every n-th
     */
    public Fuzz run(Duration time, int most, int step) {
        long end = System.nanoTime() + time.toNanos();
        AtomicInteger next = new AtomicInteger();
        Together.times(
                CLIENTS,
                () -> {
                    int number = next.getAndAdd(step);
                    while (number < most && System.nanoTime() < end) {
                        send(number, false);
                        number = next.getAndAdd(step);
                    }
                    return null;
                });
        again.forEach(number -> send(number, true));
        return this;
    }

    /** Sends one attempt, with nothing beside it. */
    public Fuzz replay(int number) {
        send(number, true);
        return this;
    }

    /** Faults with the attempt that found each; there must be none. */
    public List<String> faults() {
        return new ArrayList<>(faults.values());
    }

    /** What was called: operations, or pages and by whom. */
    public Set<String> tried() {
        return tried;
    }

    public Map<Integer, Integer> statuses() {
        return statuses;
    }

    private void send(int number, boolean alone) {
        Attempt attempt;
        try {
            // twice, as neighbouring seeds of the second kind begin with nearly the same numbers
            long first = new SplittableRandom(seed * 1_000_003L + number).nextLong();
            attempt = attempts.apply(number, new Random(first));
        } catch (UncheckedIOException | AssertionError notShown) {
            note("a page cannot be read: " + notShown.getMessage(), number);
            return;
        }
        tried.add(attempt.about);
        String source = "127.3." + number / 250 % 250 + "." + (number % 250 + 1);
        long start = System.nanoTime();
        String fault;
        try {
            RawRequest.Answer answer = attempt.send(system.baseUri(), source);
            statuses.merge(answer.status(), 1, Integer::sum);
            fault = fault(attempt, answer);
        } catch (UncheckedIOException cutOff) {
            fault = attempt.bytes().length > LONG ? "" : "no answer: " + cutOff.getMessage();
        }
        boolean slow = System.nanoTime() - start > SLOW.toNanos();
        if (!alone && (slow || fault.startsWith("no answer"))) {
            again.add(number);
        } else if (slow || !fault.isEmpty()) {
            note((slow ? "slow " : "") + fault + "\n    " + attempt, number);
        }
    }

    /** Keeps a fault, with how it is made again. */
    private void note(String fault, int number) {
        String replay = "-Dbeian.test.fuzzCase=%s-%d -Dbeian.test.fuzzSeed=%d";
        faults.put(number, fault + "\n    again: " + replay.formatted(kind, number, seed));
    }

    /** What is wrong with an answer, or an empty text. */
    private static String fault(Attempt attempt, RawRequest.Answer answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        int status = answer.status();
        String type = header(answer, "Content-Type");
        String shown =
                "\n    " + text.substring(0, Math.min(text.length(), 300)).replace('\n', ' ');
        boolean may = status == 503 || status == 501 && attempt.method.equals("NONE");
        if (status >= 500 && !may) {
            return status + shown;
        }
        if (!attempt.isPage() && type.startsWith("text/html")) {
            return status + " in HTML" + shown;
        }
        boolean problem = type.startsWith("application/problem+json");
        // the connector refuses what is no HTTP without a word, before the application hears of it
        boolean unheard = text.isEmpty() && header(answer, "X-Request-Id").isEmpty();
        boolean mute = unheard || attempt.method.equals("HEAD");
        if (!attempt.isPage() && status >= 400 && !problem && !mute) {
            return status + " without a problem" + shown;
        }
        // the script that sets PrimeFaces up names the error page of an exception
        String words = text.replaceAll("(?s)<script.*?</script>", "");
        return DETAILS.stream()
                .filter(words::contains)
                .findFirst()
                .map(detail -> status + " tells " + detail + shown)
                .orElse("");
    }

    /** A header's value, or an empty text. */
    private static String header(RawRequest.Answer answer, String name) {
        String start = name + ":";
        return answer.headers().stream()
                .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElse("");
    }
}
