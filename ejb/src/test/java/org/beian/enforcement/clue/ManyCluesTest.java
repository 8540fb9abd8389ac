package org.beian.enforcement.clue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.beian.enforcement.ClueState;
import org.beian.enforcement.transfer.TransferDesk;
import org.beian.enforcement.transfer.TransferRequest;
import org.beian.filing.content.FilingItems;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.value.DomainName;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/**
 * Test of 400 clues on real domains at the bureaus of all provinces: each ends in exactly one
 * place, and the sums over the bureaus agree with what was put in.
 */
@DatabaseTest
@Clause({"16.1", "16.2"})
class ManyCluesTest {

    private static final Path NAMES =
            Path.of(System.getProperty("beian.test.data", "../../shared/data"), "domains.txt.gz");
    private static final int CLUES = 400;
    private static final Province[] PROVINCES = Province.values();

    @Inject ClueScene scene;
    @Inject ClueMerging merging;
    @Inject TransferDesk desk;

    private final List<Long> ids = new ArrayList<>();
    private final Map<Province, Integer> open = new EnumMap<>(Province.class);
    private final Map<Province, Integer> merged = new EnumMap<>(Province.class);

    @Test
    void eachEndsInOnePlace() throws IOException {
        assumeTrue(Files.exists(NAMES), () -> "The domains are not here: " + NAMES);
        List<String> domains = domains();
        String site = null;
        for (int i = 0; i < CLUES; i++) {
            Province bureau = PROVINCES[i / 3 % PROVINCES.length];
            scene.asReviewer(bureau);
            if (i % 3 != 1) {
                site = domains.get(i);
            }
            Long id = Long.valueOf(scene.entered(i % 3 == 1 ? "https://www." + site : site));
            if (i % 3 == 1) {
                merging.merge(
                        ids.get(ids.size() - 1).toString(),
                        id.toString(),
                        version("enforcement_clue", id));
                merged.merge(bureau, 1, Integer::sum);
            } else if (i % 3 == 2) {
                Province other = PROVINCES[(i / 3 + 1) % PROVINCES.length];
                move(id, other);
                open.merge(other, 1, Integer::sum);
            } else {
                open.merge(bureau, 1, Integer::sum);
            }
            ids.add(id);
        }
        for (Province each : PROVINCES) {
            assertThat(count(each, ClueState.OPEN)).isEqualTo(open.get(each));
            assertThat(count(each, ClueState.MERGED)).isEqualTo(merged.getOrDefault(each, 0));
        }
        assertThat(sum(open) + sum(merged)).isEqualTo(CLUES);
        assertThat(
                        scene.texts(
                                "select s.id from enforcement_clue_source s"
                                        + " join enforcement_clue c on c.id = s.clue_id"
                                        + " where c.state = 'OPEN' and s.first_clue in (?)",
                                ids))
                .hasSize(CLUES);
        assertThat(
                        scene.texts(
                                "select id from enforcement_clue where transfer_id is not null"
                                        + " and id in (?)",
                                ids))
                .isEmpty();
    }

    private void move(Long clue, Province to) {
        Long transfer =
                desk.send(
                        new TransferRequest(
                                clue, null, version("enforcement_clue", clue), to, "示例：主办者住所在该省"));
        scene.asReviewer(to);
        desk.receive(transfer.toString(), version("enforcement_transfer", transfer));
    }

    private int version(String table, Long id) {
        return Integer.parseInt(
                scene.texts("select version from " + table + " where id = ?", id).get(0));
    }

    private int count(Province province, ClueState state) {
        return scene.texts(
                        "select id from enforcement_clue where province = ? and state = ?"
                                + " and id in (?)",
                        province.regionCode(),
                        state.name(),
                        ids)
                .size();
    }

    private static int sum(Map<Province, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Independent domains, each once. */
    private static List<String> domains() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(NAMES)),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(FilingItems::domain)
                    .flatMap(Optional::stream)
                    .filter(DomainName::isIndependent)
                    .map(DomainName::toString)
                    .distinct()
                    .limit(CLUES)
                    .toList();
        }
    }
}
