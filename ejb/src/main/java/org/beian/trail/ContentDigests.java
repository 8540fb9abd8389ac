package org.beian.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Digests of the contents of acts: their making, and their comparison with what is there now. */
@ApplicationScoped
class ContentDigests {

    /** Most contents of one entry, with names of 60 characters, in a column of 32,672. */
    static final int MOST = 250;

    @Inject TrailSeals seals;
    @Inject @Any Instance<RecordedContents> sources;

    /** The digests as an entry has them; null for no content. */
    String of(RecordedContent... decided) {
        return decided.length == 0
                ? null
                : Stream.of(decided)
                        .map(content -> content.contentName() + "=" + seals.digest(content))
                        .collect(Collectors.joining("\n"));
    }

    /**
     * Compares the contents with the latest digest of each.
     *
     * @return whole, or CONTENT_CHANGED or CONTENT_MISSING with the number of the entry
     */
    TrailVerdict verify(List<HistoryEntry> entries) {
        Map<String, Recorded> latest = new LinkedHashMap<>();
        for (HistoryEntry entry : entries) {
            if (entry.contents() != null) {
                entry.contents()
                        .lines()
                        .map(line -> line.split("=", 2))
                        .forEach(
                                part ->
                                        latest.put(
                                                part[0],
                                                new Recorded(entry.entryNumber(), part[1])));
            }
        }
        Map<String, RecordedContent> found = found(latest);
        for (Map.Entry<String, Recorded> one : latest.entrySet()) {
            RecordedContent content = found.get(one.getKey());
            int number = one.getValue().entryNumber;
            if (content == null) {
                return TrailVerdict.broken(number, "CONTENT_MISSING");
            }
            if (!seals.digest(content).equals(one.getValue().digest)) {
                return TrailVerdict.broken(number, "CONTENT_CHANGED");
            }
        }
        return TrailVerdict.whole(entries.size());
    }

    /** The contents that are there, by name. */
    private Map<String, RecordedContent> found(Map<String, Recorded> named) {
        Map<String, RecordedContent> found = new LinkedHashMap<>();
        Map<String, List<String>> keys =
                named.keySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        name -> name.substring(0, name.indexOf(':')),
                                        Collectors.mapping(
                                                name -> name.substring(name.indexOf(':') + 1),
                                                Collectors.toList())));
        for (RecordedContents source : sources) {
            source.find(keys.getOrDefault(source.kind(), List.of()))
                    .values()
                    .forEach(content -> found.put(content.contentName(), content));
        }
        return found;
    }

    private record Recorded(int entryNumber, String digest) {}
}
