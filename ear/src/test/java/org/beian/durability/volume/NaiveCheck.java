package org.beian.durability.volume;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.beian.value.IpRange;

/**
 * Naive check of address files, the oracle for the real one: each row is compared with each other
 * (formats.md 4). It knows only sources from APNIC and allocations in own use.
 */
final class NaiveCheck {

    private final List<Row> sources = new ArrayList<>();
    private final List<Row> allocations = new ArrayList<>();

    private record Row(String unit, long number, int family, BigInteger start, BigInteger end) {

        static Row of(String unit, long number, IpRange range) {
            return new Row(
                    unit,
                    number,
                    range.family(),
                    new BigInteger(range.startHex(), 16),
                    new BigInteger(range.endHex(), 16));
        }

        boolean meets(Row other) {
            return family == other.family
                    && start.compareTo(other.end) <= 0
                    && end.compareTo(other.start) >= 0;
        }
    }

    void source(String unit, long number, IpRange range) {
        sources.add(Row.of(unit, number, range));
    }

    void allocation(String unit, long number, IpRange range) {
        allocations.add(Row.of(unit, number, range));
    }

    /** The expected findings in the rows of the unit, now that the units before it have filed. */
    Map<Long, Set<String>> check(String unit) {
        Map<Long, Set<String>> found = new TreeMap<>();
        List<Row> ownSources = own(sources, unit);
        List<Row> ownAllocations = own(allocations, unit);
        for (Row source : ownSources) {
            for (Row other : sources) {
                if (!other.unit.equals(unit) && source.meets(other)) {
                    add(found, source, "IP_SOURCE_CONFLICT");
                }
            }
            if (!isCovered(source, ownAllocations)) {
                add(found, source, "IP_ALLOCATION_UNREPORTED");
            }
        }
        for (Row allocation : ownAllocations) {
            for (Row other : allocations) {
                if (other != allocation && allocation.meets(other)) {
                    add(found, allocation, "IP_ALLOCATION_CONFLICT");
                }
            }
            if (!isCovered(allocation, ownSources)) {
                add(found, allocation, "IP_ALLOCATION_OUT_OF_BOUNDS");
            }
        }
        return found;
    }

    /**
     * True when each address of the row is in one of the others, found by subtracting their ranges.
     */
    private static boolean isCovered(Row row, List<Row> others) {
        List<Row> left = List.of(row);
        for (Row other : others) {
            if (!row.meets(other)) {
                continue;
            }
            List<Row> still = new ArrayList<>();
            for (Row part : left) {
                if (!part.meets(other)) {
                    still.add(part);
                    continue;
                }
                if (part.start.compareTo(other.start) < 0) {
                    still.add(part(part, part.start, other.start.subtract(BigInteger.ONE)));
                }
                if (part.end.compareTo(other.end) > 0) {
                    still.add(part(part, other.end.add(BigInteger.ONE), part.end));
                }
            }
            left = still;
        }
        return left.isEmpty();
    }

    private static Row part(Row row, BigInteger start, BigInteger end) {
        return new Row(row.unit, row.number, row.family, start, end);
    }

    private static List<Row> own(List<Row> rows, String unit) {
        return rows.stream().filter(row -> row.unit.equals(unit)).toList();
    }

    private static void add(Map<Long, Set<String>> found, Row row, String code) {
        found.computeIfAbsent(row.number, key -> new TreeSet<>()).add(code);
    }
}
