package org.beian.ipregister.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.beian.ipregister.check.PlainModel.Plain;
import org.beian.ipregister.rule.IpCheck;
import org.beian.ipregister.rule.IpHierarchy;
import org.beian.law.Clause;
import org.junit.jupiter.api.Test;

/**
 * Tests that the sweep comes to what the plain model comes to, and that the records it names do
 * overlap.
 */
class IpSweepTest {

    private static final long SEED = 20050320;
    private static final int CASES = 2000;
    private static final List<String> UNITS = List.of("A", "B", "C", "D", "E");
    private static final int SPACE = 40;

    @Test
    @Clause("19.2")
    void agreesWithThePlainModel() {
        Random random = new Random(SEED);
        Set<IpCheck> met = new HashSet<>();
        for (int i = 0; i < CASES; i++) {
            int family = i % 2 == 0 ? 4 : 6;
            List<Plain> records = records(random, UNITS, 0);
            List<RegisterDefect> found = sweep(family, records);
            assertThat(told(found))
                    .as("case %d: %s", i, records)
                    .isEqualTo(new PlainModel(records).defects());
            found.stream().filter(f -> f.missing() == null).forEach(IpSweepTest::overlap);
            found.forEach(f -> met.add(f.check()));
        }
        assertThat(met).hasSize(6);
    }

    private static void overlap(RegisterDefect conflict) {
        assertThat(conflict.holding().range().overlaps(conflict.other().range())).isTrue();
        assertThat(conflict.holding()).isNotEqualTo(conflict.other());
        assertThat(conflict.holding().source()).isEqualTo(conflict.other().source());
    }

    /**
     * A sweep over any number of equal ranges ends soon, and each finding tells how many there are.
     */
    @Test
    void endsWithManyEqualRanges() {
        int many = 500_000;
        List<RegisterDefect> found = new ArrayList<>();
        IpSweep sweep = new IpSweep(new IpHierarchy(Map.of()), found::add);
        for (int i = 0; i < many; i++) {
            sweep.take(holding(4, new Plain("A", false, 1, 9, null)));
        }
        sweep.finish();

        assertThat(found.stream().filter(f -> f.check() == IpCheck.ALLOCATION_CONFLICT))
                .hasSize(many)
                .allMatch(f -> f.count() == many - 1);
    }

    @Test
    void reachesTheLastAddress() {
        String last = "f".repeat(32);
        List<RegisterDefect> found = new ArrayList<>();
        IpSweep sweep = new IpSweep(new IpHierarchy(Map.of("A", Set.of("APNIC"))), found::add);
        sweep.take(new SweptRange(0, 6, "0".repeat(32), last, true, "A", "APNIC"));
        sweep.take(new SweptRange(0, 6, "0".repeat(32), "7" + last.substring(1), false, "A", null));
        sweep.take(new SweptRange(0, 6, "8" + "0".repeat(31), last, false, "A", null));
        sweep.finish();

        assertThat(found).isEmpty();
    }

    static List<Plain> records(Random random, List<String> units, long base) {
        List<Plain> records = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        int size = 1 + random.nextInt(14);
        for (int i = 0; i < size; i++) {
            // the last unit is named and files no sources
            String unit = units.get(random.nextInt(units.size() - 1));
            boolean source = random.nextInt(5) < 2;
            long start = random.nextInt(SPACE);
            long end = start + (random.nextInt(4) == 0 ? 0 : random.nextInt(14));
            String peer = other(random, units, unit);
            if (source) {
                peer = random.nextInt(2) == 0 ? "APNIC" : peer;
            } else if (random.nextBoolean()) {
                peer = null;
            }
            if (keys.add(unit + source + start + "-" + end)) {
                records.add(new Plain(unit, source, base + start, base + end, peer));
            }
        }
        return records;
    }

    private static String other(Random random, List<String> units, String unit) {
        String other = unit;
        while (other.equals(unit)) {
            other = units.get(random.nextInt(units.size()));
        }
        return other;
    }

    private static List<RegisterDefect> sweep(int family, List<Plain> records) {
        Map<String, Set<String>> upstreams = new HashMap<>();
        for (Plain record : records) {
            if (record.source()) {
                upstreams
                        .computeIfAbsent(record.unit(), unit -> new HashSet<>())
                        .add(record.peer());
            }
        }
        List<RegisterDefect> found = new ArrayList<>();
        IpSweep sweep = new IpSweep(new IpHierarchy(upstreams), found::add);
        records.stream()
                .sorted(
                        Comparator.comparing(Plain::start)
                                .thenComparing(Plain::source, Comparator.reverseOrder()))
                .forEach(record -> sweep.take(holding(family, record)));
        sweep.finish();
        return found;
    }

    private static SweptRange holding(int family, Plain record) {
        return new SweptRange(
                0,
                family,
                hex(record.start()),
                hex(record.end()),
                record.source(),
                record.unit(),
                record.peer());
    }

    static String hex(long address) {
        return String.format("%032x", address);
    }

    /** The findings in the words of the model. */
    static Map<String, Long> told(List<RegisterDefect> found) {
        Map<String, Long> told = new TreeMap<>();
        for (RegisterDefect each : found) {
            SweptRange holding = each.holding();
            Plain record =
                    new Plain(
                            holding.unit(),
                            holding.source(),
                            Long.parseLong(holding.start(), 16),
                            Long.parseLong(holding.end(), 16),
                            holding.peer());
            String gap =
                    each.missing() == null ? "" : " from " + Long.parseLong(each.missing(), 16);
            told.put(PlainModel.name(each.check(), each.unit(), record) + gap, each.count());
        }
        return told;
    }
}
