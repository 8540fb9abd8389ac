package org.beian.support.files;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Expected findings of a file: codes by row, the header being row 1. */
public final class Planted {

    private final Map<Long, Set<String>> codes = new TreeMap<>();

    public void add(long row, String code) {
        codes.computeIfAbsent(row, key -> new TreeSet<>()).add(code);
    }

    /** Codes by row, both ascending. */
    public Map<Long, Set<String>> byRow() {
        return codes;
    }

    /** How often each code was planted. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        codes.values().forEach(row -> row.forEach(code -> counts.merge(code, 1, Integer::sum)));
        return counts;
    }
}
