package org.beian.durability.volume;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.RegisterClient;
import org.beian.support.RunningSystem;
import org.beian.support.SystemDatabase;
import org.beian.support.files.DomainFile;
import org.beian.support.files.Planted;
import org.beian.support.files.RangeFiles;
import org.beian.support.files.RangeFiles.Filer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests of large files with a known number of faults of each kind: all are found, and nothing else
 * is.
 */
@ApiTest
@Tag("volume")
@Tag("bench")
@Tag("imports")
class PlantedErrorsIT {

    private static final int DOMAINS = Integer.getInteger("beian.test.domains", 40_000);
    private static final int RANGES = Integer.getInteger("beian.test.ranges", 20_000);
    private static final int EVERY_ROW = 250;
    private static final int EVERY_BLOCK = 2;
    private static final String UNREPORTED = "IP_SOURCE_UNREPORTED";

    private static RunningSystem system;

    @BeforeAll
    static void start() {
        system = RunningSystem.ofRegisters("planted", Map.of());
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void ofDomains() {
        Planted planted = new Planted();
        DomainFile made = DomainFile.ofRegistrar(DOMAINS).withFaults(EVERY_ROW);
        Path file = made.write(file("domains"), planted);
        RegisterClient registrar = RegisterClient.of(system, "demo-registrar");
        JsonNode done =
                registrar.completed(
                        registrar.sendDomains("?type=full&sequence=1", file).expect(202).id());
        assertFound(registrar, done, planted);
        assertThat(planted.byRow()).hasSize(DOMAINS / EVERY_ROW);
        assertThat(done.at("/rows/read").asLong()).isEqualTo(DOMAINS);
        assertThat(done.at("/rows/rejected").asLong()).isEqualTo(made.refused());
        assertThat(done.at("/rows/applied").asLong()).isEqualTo(DOMAINS - made.refused());
    }

    @Test
    void ofRanges() {
        RangeFiles files = new RangeFiles(RANGES, EVERY_BLOCK);
        for (Filer filer : Filer.values()) {
            Path file = files.write(filer, file("ranges-" + filer));
            RegisterClient unit = RegisterClient.of(system, filer.code());
            JsonNode done = unit.completed(unit.sendAddresses("", file).expect(202).id());
            assertFound(unit, done, files.planted(filer));
        }
        // what is missing is in no row of a file
        for (Filer filer : Filer.values()) {
            assertThat(open(filer).getOrDefault(UNREPORTED, 0))
                    .as(filer.name())
                    .isEqualTo(files.unreported(filer));
        }
    }

    /** Open findings against a unit, by code. */
    private static Map<String, Integer> open(Filer filer) {
        Map<String, Integer> open = new TreeMap<>();
        Api api = system.api(filer.code());
        for (JsonNode report : api.get("/api/v1/ip-reports?limit=500").json().path("items")) {
            String findings =
                    "/api/v1/ip-reports/" + report.path("id").asText() + "/findings?state=OPEN";
            for (JsonNode finding : api.get(findings + "&limit=500").json().path("items")) {
                open.merge(finding.path("code").asText(), 1, Integer::sum);
            }
        }
        return open;
    }

    private static void assertFound(RegisterClient unit, JsonNode done, Planted planted) {
        Map<Long, Set<String>> found = unit.found(done.path("id").asText());
        Map<Long, Set<String>> missing = without(planted.byRow(), found);
        Map<Long, Set<String>> more = without(found, planted.byRow());
        assertThat(missing).as("not found; instead: " + more).isEmpty();
        assertThat(more).as("found and not planted").isEmpty();
    }

    /** The entries of the first that are not in the second. */
    private static Map<Long, Set<String>> without(
            Map<Long, Set<String>> from, Map<Long, Set<String>> taken) {
        Map<Long, Set<String>> rest = new TreeMap<>(from);
        rest.entrySet().removeIf(row -> row.getValue().equals(taken.get(row.getKey())));
        return rest;
    }

    private static Path file(String name) {
        return Path.of("target", "made", SystemDatabase.kind() + "-" + name + ".csv.gz");
    }
}
