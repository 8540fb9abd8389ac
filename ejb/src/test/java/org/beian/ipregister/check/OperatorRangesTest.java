package org.beian.ipregister.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.beian.ipregister.record.IpFacts;
import org.beian.ipregister.rule.IpCheck;
import org.beian.ipregister.rule.IpHierarchy;
import org.beian.law.Clause;
import org.beian.value.IpRange;
import org.junit.jupiter.api.Test;

/**
 * Test of the sweep with the published ranges of real operators, where the data sets are there,
 * each compared with each.
 */
class OperatorRangesTest {

    private static final Path FILE =
            Path.of(System.getProperty("beian.test.data", "../../shared/data"))
                    .resolve("ip-by-operator.csv.gz");

    private record Filed(String unit, IpRange range, BigInteger start, BigInteger end) {

        boolean stands(Filed other) {
            return !unit.equals(other.unit)
                    && range.family() == other.range.family()
                    && start.compareTo(other.end) <= 0
                    && other.start.compareTo(end) <= 0;
        }
    }

    @Test
    @Clause("19.2")
    void findsExactlyTheConflictsOfOperators() throws IOException {
        assumeTrue(Files.exists(FILE), "no data sets beside the project");
        List<Filed> filed = filed();
        Map<String, Long> expected = new TreeMap<>();
        for (Filed one : filed) {
            long count = filed.stream().filter(one::stands).count();
            if (count > 0) {
                expected.put(one.unit + " " + one.range, count);
            }
        }
        Map<String, Long> found = new TreeMap<>();
        Map<String, Set<String>> upstreams = new HashMap<>();
        filed.forEach(each -> upstreams.put(each.unit, Set.of(IpFacts.APNIC)));
        IpSweep sweep =
                new IpSweep(
                        new IpHierarchy(upstreams),
                        each -> {
                            if (each.check() == IpCheck.SOURCE_CONFLICT) {
                                found.put(each.unit() + " " + each.holding().range(), each.count());
                            }
                        });
        filed.forEach(each -> sweep.take(holding(each)));
        sweep.finish();

        assertThat(filed).hasSizeGreaterThan(10_000);
        assertThat(found).isEqualTo(expected);
    }

    private static SweptRange holding(Filed filed) {
        return new SweptRange(
                0,
                filed.range.family(),
                filed.range.startHex(),
                filed.range.endHex(),
                true,
                filed.unit,
                IpFacts.APNIC);
    }

    /** In the order of the sweep, each range of a unit once. */
    private static List<Filed> filed() throws IOException {
        List<Filed> filed = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(FILE)),
                                StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(
                            fields -> {
                                IpRange range = IpRange.of(fields[2], fields[3]);
                                filed.add(
                                        new Filed(
                                                fields[0],
                                                range,
                                                new BigInteger(range.startHex(), 16),
                                                new BigInteger(range.endHex(), 16)));
                            });
        }
        return filed.stream()
                .distinct()
                .sorted(Comparator.comparing(Filed::range).thenComparing(Filed::unit))
                .toList();
    }
}
