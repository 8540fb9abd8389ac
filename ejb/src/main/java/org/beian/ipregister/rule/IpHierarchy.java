package org.beian.ipregister.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beian.ipregister.record.IpFacts;

/**
 * Hierarchy of units by the sources of their addresses (formats.md 4): what comes from APNIC
 * directly is of level 1, what a unit of level 1 passes on of level 2, and so on. Levels and
 * ancestors follow the sources that the units filed.
 */
public final class IpHierarchy {

    private static final int FIRST = 1;

    private final Map<String, Set<String>> upstreams;
    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, Set<String>> ancestors = new HashMap<>();

    /**
     * @param upstreams of each unit that filed sources, by code
     */
    public IpHierarchy(Map<String, Set<String>> upstreams) {
        this.upstreams = upstreams;
        Deque<String> reached = new ArrayDeque<>();
        Map<String, Set<String>> customers = new HashMap<>();
        upstreams.forEach(
                (unit, from) -> {
                    for (String upstream : from) {
                        customers.computeIfAbsent(upstream, each -> new HashSet<>()).add(unit);
                        if (!upstreams.containsKey(upstream)) {
                            // APNIC, and units named as upstream that filed no source themselves
                            reached.add(upstream);
                        }
                    }
                });
        reached.forEach(root -> levels.put(root, root.equals(IpFacts.APNIC) ? 0 : FIRST));
        descend(reached, customers);
    }

    private void descend(Deque<String> reached, Map<String, Set<String>> customers) {
        while (!reached.isEmpty()) {
            String upstream = reached.poll();
            int level = levels.get(upstream) + 1;
            for (String unit : customers.getOrDefault(upstream, Set.of())) {
                if (level < levels.getOrDefault(unit, Integer.MAX_VALUE)) {
                    levels.put(unit, level);
                    reached.add(unit);
                }
            }
        }
    }

    /** The best level of a unit; 1 where none can be derived. */
    public int levelOf(String unit) {
        return levels.getOrDefault(unit, FIRST);
    }

    /** The level of what a unit has from an upstream. */
    public int levelFrom(String upstream) {
        return upstream.equals(IpFacts.APNIC) ? FIRST : levelOf(upstream) + 1;
    }

    /** Whether what comes from this upstream comes from the other unit, directly or not. */
    public boolean isBelow(String upstream, String other) {
        return ancestors.computeIfAbsent(upstream, this::withAncestors).contains(other);
    }

    private Set<String> withAncestors(String upstream) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(upstream));
        while (!open.isEmpty()) {
            String unit = open.poll();
            if (found.add(unit)) {
                open.addAll(upstreams.getOrDefault(unit, Set.of()));
            }
        }
        found.remove(IpFacts.APNIC);
        return found;
    }
}
