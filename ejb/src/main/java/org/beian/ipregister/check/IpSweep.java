package org.beian.ipregister.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.beian.ipregister.record.IpFacts;
import org.beian.ipregister.rule.IpCheck;
import org.beian.ipregister.rule.IpHierarchy;

/**
 * Sweep over all sources and allocations (19.2) in one pass in the order of addresses, which finds
 * what is out of bounds, in conflict and unreported. It takes the records by family and start,
 * sources before allocations with the same start; it needs time in their number, and memory for
 * those open at one address.
 */
public final class IpSweep {

    private final IpHierarchy hierarchy;
    private final Consumer<RegisterDefect> out;

    private IpConflicts sources;
    private IpConflicts allocations;
    private final Map<String, Holder> holders = new HashMap<>();
    private final Map<Integer, IpConflicts.Group> levels = new HashMap<>();
    private final List<IpCoverage.Awaited> sameStart = new ArrayList<>();

    private int family;
    private String start = "";

    /** State of a unit at the address that the sweep has reached. */
    private static final class Holder {

        private final IpCoverage sources = new IpCoverage();
        private final IpCoverage allocations = new IpCoverage();

        /** Coverage by what it passed on, by receiver. */
        private final Map<String, IpCoverage> passedOn = new HashMap<>();

        private final Map<String, IpConflicts.Group> groups = new HashMap<>();

        /** Last address of its sources, by their level. */
        private final SortedMap<Integer, String> reach = new TreeMap<>();

        private void finish(Consumer<RegisterDefect> out) {
            sources.finish(out);
            allocations.finish(out);
            passedOn.values().forEach(coverage -> coverage.finish(out));
        }
    }

    public IpSweep(IpHierarchy hierarchy, Consumer<RegisterDefect> out) {
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
        holders.clear();
        levels.clear();
    }

    /** Takes the next record. */
    public void take(SweptRange holding) {
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
    public void finish() {
        judgeSameStart();
        sources.finish(out);
        allocations.finish(out);
        holders.values().forEach(holder -> holder.finish(out));
    }

    private void source(SweptRange source) {
        String unit = source.unit();
        String upstream = source.peer() == null ? IpFacts.APNIC : source.peer();
        Holder holder = holder(unit);
        sources.take(
                source,
                holder.groups.computeIfAbsent(upstream, from -> new IpConflicts.Group(unit, from)),
                out);
        holder.reach.merge(hierarchy.levelFrom(upstream), source.end(), IpSweep::later);
        holder.sources.cover(source, out);
        await(holder.allocations, IpCheck.ALLOCATION_UNREPORTED, unit, source, null);
        if (source.isPassedOn()) {
            await(
                    passedOn(holder(upstream), unit),
                    IpCheck.SOURCE_OUT_OF_BOUNDS,
                    unit,
                    source,
                    null);
        }
    }

    private void allocation(SweptRange allocation) {
        String unit = allocation.unit();
        Holder holder = holder(unit);
        // all of one level form one group
        allocations.take(
                allocation,
                levels.computeIfAbsent(
                        levelOf(allocation, holder),
                        level -> new IpConflicts.Group("", level.toString())),
                out);
        holder.allocations.cover(allocation, out);
        await(holder.sources, IpCheck.ALLOCATION_OUT_OF_BOUNDS, unit, allocation, null);
        String receiver = allocation.peer();
        if (receiver != null) {
            passedOn(holder, receiver).cover(allocation, out);
            await(
                    holder(receiver).sources,
                    IpCheck.SOURCE_UNREPORTED,
                    receiver,
                    allocation,
                    allocation);
        }
    }

    /** The best level of the unit's sources at the allocation's start, else of the unit. */
    private int levelOf(SweptRange allocation, Holder holder) {
        for (Map.Entry<Integer, String> level : holder.reach.entrySet()) {
            if (level.getValue().compareTo(allocation.start()) >= 0) {
                return level.getKey();
            }
        }
        return hierarchy.levelOf(allocation.unit());
    }

    private Holder holder(String unit) {
        return holders.computeIfAbsent(unit, each -> new Holder());
    }

    private static IpCoverage passedOn(Holder from, String to) {
        return from.passedOn.computeIfAbsent(to, each -> new IpCoverage());
    }

    private void await(
            IpCoverage by, IpCheck check, String unit, SweptRange holding, SweptRange against) {
        sameStart.add(new IpCoverage.Awaited(by, check, unit, holding, against));
    }

    private void judgeSameStart() {
        sameStart.forEach(awaited -> awaited.by().judge(awaited, out));
        sameStart.clear();
    }

    private static String later(String one, String other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
