package org.beian.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beian.durability.fuzz.Fuzz;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fuzz test of every call of {@code /openapi} and of every page by every role: no failure, no HTML
 * from the interface, no details of the program, no answer that is slow when it is asked for alone.
 *
 * <p>The system property {@code beian.test.fuzzSeconds} gives the time, {@code beian.test.fuzzSeed}
 * other attempts, and {@code beian.test.fuzzCase} one attempt again, such as {@code api-17}. It
 * comes last in its run, as it leaves many odd records. On two nodes every n-th attempt is sent, as
 * {@code beian.test.fuzzStep} says: what they are about was tried on one.
 */
@Tag("alone")
@Tag("attack")
@Order(Integer.MAX_VALUE)
@Tag("requests")
@Tag("frame")
class FuzzIT {

    private static final Integer TIME = Integer.getInteger("beian.test.fuzzSeconds");
    private static final int SECONDS = TIME == null ? 300 : TIME;

    /** Most attempts of each kind where no time is set: those of a minute on an idle machine. */
    private static final int CALLS = TIME == null ? 3_000 : Integer.MAX_VALUE;

    private static final int FORMS = TIME == null ? 800 : Integer.MAX_VALUE;
    private static final int SEED = Integer.getInteger("beian.test.fuzzSeed", 20);
    private static final int STEP = Integer.getInteger("beian.test.fuzzStep", 1);
    private static final String CASE = System.getProperty("beian.test.fuzzCase", "");
    private static final String PAGES = "/org/beian/system/api/pages-and-roles.csv";
    private static final RunningSystem SYSTEM = RunningSystem.get();

    /** Faults are kept, so that a test that is run once more does not pass by chance. */
    private static final List<String> AT_CALLS = new ArrayList<>();

    private static final List<String> AT_PAGES = new ArrayList<>();

    @Test
    void answersEveryCall() {
        assumeThat(CASE).doesNotStartWith("page-");
        int calls =
                SYSTEM.anybody()
                        .get("/openapi?format=JSON")
                        .json()
                        .findValues("operationId")
                        .size();
        Fuzz fuzz = Fuzz.ofApi(SYSTEM, SEED);
        hold(fuzz, CALLS, AT_CALLS);
        if (CASE.isEmpty() && STEP == 1) {
            assertThat(fuzz.tried()).hasSize(calls);
            assertThat(fuzz.statuses()).containsKeys(200, 400, 401, 403, 404, 405, 415);
        }
    }

    @Test
    void answersEveryPage() {
        assumeThat(CASE).doesNotStartWith("api-");
        List<String> table = table();
        Fuzz fuzz = Fuzz.ofPages(SYSTEM, SEED, table);
        hold(fuzz, FORMS, AT_PAGES);
        if (CASE.isEmpty() && STEP == 1) {
            Stream<String> tried = fuzz.tried().stream().map(each -> each.replaceAll(" .*", ""));
            assertThat(tried.distinct())
                    .containsAll(table.stream().skip(1).map(row -> row.split(",")[0]).toList());
            assertThat(fuzz.statuses()).containsKeys(200, 302, 403, 404);
        }
    }

    private static void hold(Fuzz fuzz, int most, List<String> found) {
        if (CASE.isEmpty()) {
            fuzz.run(Duration.ofSeconds(SECONDS / 2), most, STEP);
        } else {
            fuzz.replay(Integer.parseInt(CASE.replaceAll(".*-", "")));
        }
        System.out.println("Fuzz: answers by status " + fuzz.statuses());
        found.addAll(fuzz.faults());
        assertThat(found).as(String.join("\n", found)).isEmpty();
        for (RunningSystem node : SYSTEM.nodes()) {
            assertThat(node.log()).doesNotContain("OutOfMemoryError", "StackOverflowError");
            node.anybody().get("/health/ready").expect(200);
        }
    }

    private static List<String> table() {
        try (InputStream in = FuzzIT.class.getResourceAsStream(PAGES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
