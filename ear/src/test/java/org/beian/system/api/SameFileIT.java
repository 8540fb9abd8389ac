package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.BulkClient;
import org.beian.support.RegisterClient;
import org.beian.support.RunningSystem;
import org.beian.support.SmallFile;
import org.beian.support.Together;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of the same file handed in again: at the same moment, later, and with its rows in another
 * order (faults F5 and F6).
 */
@ApiTest
@Tag("attack")
@Tag("imports")
class SameFileIT {

    private static final int ROWS = 200;

    /** Number of the first row; no other test uses these rows. */
    private static final int FIRST = 5000;

    private static final int SENDERS = 4;

    private static final RunningSystem SYSTEM = RunningSystem.get();

    @ParameterizedTest
    @ValueSource(strings = {"ip", "domains"})
    void hasOneEffect(String register) {
        String file = SmallFile.of(register, FIRST, ROWS);
        List<Callable<Api.Answer>> senders =
                Collections.nCopies(
                        SENDERS, () -> SmallFile.send(SYSTEM, register, "", SmallFile.bytes(file)));
        Map<Integer, Integer> answers = new TreeMap<>();
        Set<String> ids = new TreeSet<>();
        for (Api.Answer answer : Together.run(senders)) {
            answers.merge(answer.status(), 1, Integer::sum);
            ids.add(answer.id());
        }
        assertThat(answers).isEqualTo(Map.of(202, 1, 200, SENDERS - 1));
        assertThat(ids).hasSize(1);
        RegisterClient unit = new RegisterClient(SmallFile.api(SYSTEM, register));
        JsonNode first = unit.completed(ids.iterator().next());
        assertThat(first.at("/rows/applied").asInt()).isEqualTo(ROWS);

        Api.Answer again = SmallFile.send(SYSTEM, register, "", SmallFile.bytes(file));
        assertThat(again.expect(200).id()).isEqualTo(first.path("id").asText());

        List<String> rows = new ArrayList<>(file.lines().skip(1).toList());
        Collections.shuffle(rows, new Random(1));
        String reordered = SmallFile.header(register) + "\n" + String.join("\n", rows);
        // no report has the number of another
        String id =
                SmallFile.send(SYSTEM, register, "", 2, SmallFile.bytes(reordered))
                        .expect(202)
                        .id();
        JsonNode second = unit.completed(id);
        assertThat(second.at("/rows/rejected").asInt()).isZero();
        assertThat(second.at("/effects/unchanged").asInt()).as(second.toString()).isEqualTo(ROWS);
        twoFilesOfOneUnitAtOnce(register, unit);
    }

    /** Fault F6: one key stands for one file, also when many calls come with it at once. */
    @ParameterizedTest
    @ValueSource(strings = {"ip", "domains"})
    void oneKeyStandsForOneFile(String register) {
        byte[] file = SmallFile.bytes(SmallFile.of(register, 10, 3));
        byte[] other = SmallFile.bytes(SmallFile.of(register, 20, 3));
        String path =
                BulkClient.IMPORTS
                        + "/"
                        + register
                        + (register.equals("ip") ? "?dryRun=true" : "?type=delta&dryRun=true");
        String[] headers = {"Content-Type", "text/csv", "Idempotency-Key", "register-" + register};
        Api unit = SmallFile.api(SYSTEM, register);
        Set<String> ids = new TreeSet<>();
        for (Api.Answer answer : Together.times(SENDERS, () -> unit.post(path, file, headers))) {
            assertThat(answer.status()).as(answer.text()).isIn(200, 202, 409);
            if (answer.status() != 409) {
                ids.add(answer.id());
            }
        }
        assertThat(ids).hasSize(1);
        String first = unit.post(path, file, headers).expect(202).id();
        assertThat(ids).containsExactly(first);
        unit.post(path, other, headers).expect(422);
        new RegisterClient(unit).completed(first);
    }

    /**
     * Two files take effect one after the other, or the second is refused; never is half of each
     * there.
     */
    private static void twoFilesOfOneUnitAtOnce(String register, RegisterClient unit) {
        List<Callable<Api.Answer>> senders = new ArrayList<>();
        for (int from : new int[] {FIRST + ROWS, FIRST + ROWS + 20}) {
            String file = SmallFile.of(register, from, 20);
            senders.add(() -> SmallFile.send(SYSTEM, register, "", 3, SmallFile.bytes(file)));
        }
        List<Integer> applied = new ArrayList<>();
        for (Api.Answer answer : Together.run(senders)) {
            JsonNode ended = unit.ended(answer.expect(202).id());
            applied.add(ended.at("/rows/applied").asInt());
            if (applied.get(applied.size() - 1) == 0) {
                assertThat(ended.at("/rows/rejected").asInt()).isEqualTo(20);
                assertThat(unit.found(answer.id()).values())
                        .allMatch(Set.of("REPORTED_NUMBER_USED")::equals);
            }
        }
        // two reports of domains cannot have one number
        assertThat(applied)
                .containsExactlyInAnyOrderElementsOf(
                        register.equals("ip") ? List.of(20, 20) : List.of(20, 0));
    }
}
