package org.beian.ipregister.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.beian.ipregister.rule.IpCheck;

/**
 * Reference model of the check as the law words it, address by address and each record against each
 * other: what the sweep must come to.
 */
final class PlainModel {

    private final List<Plain> all;
    private final Map<String, Set<String>> upstreams = new HashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();

    /** A record whose addresses are small numbers. */
    record Plain(String unit, boolean source, long start, long end, String peer) {

        boolean overlaps(Plain other) {
            return start <= other.end && other.start <= end;
        }

        LongStream addresses() {
            return LongStream.rangeClosed(start, end);
        }
    }

    PlainModel(List<Plain> all) {
        this.all = all;
        for (Plain record : all) {
            if (record.source) {
                upstreams.computeIfAbsent(record.unit, unit -> new HashSet<>()).add(record.peer);
            }
        }
        deriveLevels();
    }

    /** Each defect as text, with the number of records that stand against it. */
    Map<String, Long> defects() {
        Map<String, Long> found = new TreeMap<>();
        for (Plain record : all) {
            if (record.source) {
                source(record, found);
            } else {
                allocation(record, found);
            }
        }
        return found;
    }

    static String name(IpCheck check, String unit, Plain record) {
        return check + " " + unit + " " + record.unit + " " + record.start + "-" + record.end;
    }

    private void source(Plain source, Map<String, Long> found) {
        if (!source.peer.equals("APNIC")) {
            gap(
                    IpCheck.SOURCE_OUT_OF_BOUNDS,
                    source.unit,
                    source,
                    all.stream()
                            .filter(r -> !r.source && r.unit.equals(source.peer))
                            .filter(r -> source.unit.equals(r.peer))
                            .toList(),
                    found);
        }
        gap(IpCheck.ALLOCATION_UNREPORTED, source.unit, source, of(source.unit, false), found);
        long conflicts =
                all.stream()
                        .filter(r -> r.source && !r.unit.equals(source.unit))
                        .filter(source::overlaps)
                        .filter(r -> !above(source.peer).contains(r.unit))
                        .filter(r -> !above(r.peer).contains(source.unit))
                        .count();
        if (conflicts > 0) {
            found.put(name(IpCheck.SOURCE_CONFLICT, source.unit, source), conflicts);
        }
    }

    private void allocation(Plain allocation, Map<String, Long> found) {
        gap(
                IpCheck.ALLOCATION_OUT_OF_BOUNDS,
                allocation.unit,
                allocation,
                of(allocation.unit, true),
                found);
        if (allocation.peer != null) {
            gap(
                    IpCheck.SOURCE_UNREPORTED,
                    allocation.peer,
                    allocation,
                    of(allocation.peer, true),
                    found);
        }
        long conflicts =
                all.stream()
                        .filter(r -> !r.source && r != allocation)
                        .filter(allocation::overlaps)
                        .filter(r -> level(r) == level(allocation))
                        .count();
        if (conflicts > 0) {
            found.put(name(IpCheck.ALLOCATION_CONFLICT, allocation.unit, allocation), conflicts);
        }
    }

    private List<Plain> of(String unit, boolean source) {
        return all.stream().filter(r -> r.source == source && r.unit.equals(unit)).toList();
    }

    private static void gap(
            IpCheck check, String unit, Plain record, List<Plain> by, Map<String, Long> found) {
        record.addresses()
                .filter(a -> by.stream().noneMatch(r -> r.start <= a && a <= r.end))
                .findFirst()
                .ifPresent(a -> found.put(name(check, unit, record) + " from " + a, 1L));
    }

    private int level(Plain allocation) {
        return of(allocation.unit, true).stream()
                .filter(s -> s.start <= allocation.start && allocation.start <= s.end)
                .mapToInt(s -> s.peer.equals("APNIC") ? 1 : level(s.peer) + 1)
                .min()
                .orElse(level(allocation.unit));
    }

    private int level(String unit) {
        return levels.getOrDefault(unit, 1);
    }

    private void deriveLevels() {
        levels.put("APNIC", 0);
        for (Set<String> named : upstreams.values()) {
            for (String upstream : named) {
                if (!upstreams.containsKey(upstream) && !upstream.equals("APNIC")) {
                    levels.put(upstream, 1);
                }
            }
        }
        for (int round = 0; round < all.size(); round++) {
            for (Map.Entry<String, Set<String>> each : upstreams.entrySet()) {
                for (String upstream : each.getValue()) {
                    if (levels.containsKey(upstream)) {
                        levels.merge(each.getKey(), levels.get(upstream) + 1, Math::min);
                    }
                }
            }
        }
    }

    private Set<String> above(String upstream) {
        Set<String> found = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(upstream));
        while (!open.isEmpty()) {
            String unit = open.remove(0);
            if (!unit.equals("APNIC") && found.add(unit)) {
                open.addAll(upstreams.getOrDefault(unit, Set.of()));
            }
        }
        return found;
    }
}
