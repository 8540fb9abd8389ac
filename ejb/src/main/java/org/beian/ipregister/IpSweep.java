package org.beian.ipregister;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The check of all sources and allocations (19.2) in one pass in the order of addresses: out of
 * bounds, conflict, unreported. Takes the records by family and start, sources before allocations
 * with the same start; takes time in their number, and memory for those open at one address.
 */
final class IpSweep {

    private final IpHierarchy hierarchy;
    private final Consumer<IpFound> out;

    private IpConflicts sources;
    private IpConflicts allocations;
    private final Map<String, IpCoverage> bySources = new HashMap<>();
    private final Map<String, IpCoverage> byAllocations = new HashMap<>();
    private final Map<List<String>, IpCoverage> byPassedOn = new HashMap<>();

    /** How far the sources of each unit reach, by the level from which it has them. */
    private final Map<String, SortedMap<Integer, String>> reach = new HashMap<>();

    private final List<IpCoverage.Awaited> sameStart = new ArrayList<>();

    private int family;
    private String start = "";

    IpSweep(IpHierarchy hierarchy, Consumer<IpFound> out) {
        this.hierarchy = hierarchy;
        this.out = out;
        begin();
    }

    private void begin() {
        sources =
                new IpConflicts(
                        IpCheck.SOURCE_CONFLICT,
                        (one, other) ->
                                !one.unit.equals(other.unit)
                                        && !hierarchy.isBelow(one.upstream, other.unit)
                                        && !hierarchy.isBelow(other.upstream, one.unit));
        allocations =
                new IpConflicts(
                        IpCheck.ALLOCATION_CONFLICT,
                        (one, other) -> one.upstream.equals(other.upstream));
        bySources.clear();
        byAllocations.clear();
        byPassedOn.clear();
        reach.clear();
    }

    /** Takes the next record. */
    void take(IpHolding holding) {
        if (holding.family() != family) {
            finish();
            begin();
            family = holding.family();
            start = "";
        }
        if (!holding.start().equals(start)) {
            judgeSameStart();
            start = holding.start();
        }
        if (holding.source()) {
            source(holding);
        } else {
            allocation(holding);
        }
    }

    /** Judges what still waits; nothing follows. */
    void finish() {
        judgeSameStart();
        sources.finish(out);
        allocations.finish(out);
        bySources.values().forEach(coverage -> coverage.finish(out));
        byAllocations.values().forEach(coverage -> coverage.finish(out));
        byPassedOn.values().forEach(coverage -> coverage.finish(out));
    }

    private void source(IpHolding source) {
        String unit = source.unit();
        String upstream = source.peer() == null ? IpFacts.APNIC : source.peer();
        sources.take(source, unit, upstream, out);
        reach.computeIfAbsent(unit, each -> new TreeMap<>())
                .merge(hierarchy.levelFrom(upstream), source.end(), IpSweep::later);
        coverage(bySources, unit).cover(source, out);
        await(coverage(byAllocations, unit), IpCheck.ALLOCATION_UNREPORTED, unit, source, null);
        if (source.isPassedOn()) {
            await(
                    coverage(byPassedOn, List.of(upstream, unit)),
                    IpCheck.SOURCE_OUT_OF_BOUNDS,
                    unit,
                    source,
                    null);
        }
    }

    private void allocation(IpHolding allocation) {
        String unit = allocation.unit();
        // all of one level form one group
        String level = Integer.toString(levelOf(allocation));
        allocations.take(allocation, "", level, out);
        coverage(byAllocations, unit).cover(allocation, out);
        await(coverage(bySources, unit), IpCheck.ALLOCATION_OUT_OF_BOUNDS, unit, allocation, null);
        String receiver = allocation.peer();
        if (receiver != null) {
            coverage(byPassedOn, List.of(unit, receiver)).cover(allocation, out);
            await(
                    coverage(bySources, receiver),
                    IpCheck.SOURCE_UNREPORTED,
                    receiver,
                    allocation,
                    allocation);
        }
    }

    /** The best level of the unit's sources at the allocation's start, else of the unit. */
    private int levelOf(IpHolding allocation) {
        for (Map.Entry<Integer, String> level :
                reach.getOrDefault(allocation.unit(), new TreeMap<>()).entrySet()) {
            if (level.getValue().compareTo(allocation.start()) >= 0) {
                return level.getKey();
            }
        }
        return hierarchy.levelOf(allocation.unit());
    }

    private void await(
            IpCoverage by, IpCheck check, String unit, IpHolding holding, IpHolding against) {
        sameStart.add(new IpCoverage.Awaited(by, check, unit, holding, against));
    }

    private void judgeSameStart() {
        sameStart.forEach(awaited -> awaited.by().judge(awaited, out));
        sameStart.clear();
    }

    private static String later(String one, String other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static <K> IpCoverage coverage(Map<K, IpCoverage> all, K key) {
        return all.computeIfAbsent(key, each -> new IpCoverage());
    }
}
