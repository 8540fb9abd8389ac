package org.beian.config.trail;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checkpoint of the history: for each kind of case the number of cases, the highest id, and a
 * digest over id, number of entries and head of each, all as of a moment. It leaves the database,
 * signed, so that a case that is deleted with its history, or put back to an earlier valid head, no
 * longer agrees with it. As entries never change, the same moment can be computed again at any time
 * ({@link HistoryDigest}).
 *
 * @param asOf entries up to this time count
 * @param kinds in the order of their names
 */
public record TrailCheckpoint(Instant asOf, List<Kind> kinds) {

    private static final String HEAD = "{\"checkpoint\":1,\"asOf\":\"%s\"}\n";
    private static final String LINE =
            "{\"kind\":\"%s\",\"cases\":%d,\"highest\":%d,\"digest\":\"%s\"}\n";
    private static final String SIGNATURE = "{\"signature\":\"%s\"}\n";

    private static final Pattern KIND =
            Pattern.compile(
                    """
                    \\{"kind":"([A-Z0-9_]+)","cases":(\\d{1,18}),"highest":(\\d{1,18}),\
                    "digest":"([0-9a-f]{64})"}\\n""");
    private static final Pattern FILE =
            Pattern.compile(
                    """
                    (\\{"checkpoint":1,"asOf":"([0-9TZ:.-]{20,32})"}\\n((?:\\{"kind":[^\\n]+\\n)*))\
                    \\{"signature":"([0-9a-f]{64})"}""");

    /** Copies the list. */
    public TrailCheckpoint {
        kinds = List.copyOf(kinds);
    }

    /** All cases of one kind. */
    public record Kind(String name, long cases, long highest, String digest) {}

    /**
     * Difference of the history from a checkpoint.
     *
     * @param kind of case; null when it is about no kind
     * @param code CASES_LOST when there are fewer cases, else HISTORY_REWRITTEN
     * @param detail number of cases then and now
     */
    public record Difference(String kind, String code, String detail) {}

    /** What is different in the history now, computed as of the moment of this checkpoint. */
    public List<Difference> differences(TrailCheckpoint now) {
        Map<String, Kind> before = byName(kinds);
        Map<String, Kind> after = byName(now.kinds);
        Map<String, Kind> all = new TreeMap<>(after);
        all.putAll(before);
        List<Difference> found = new ArrayList<>();
        for (String name : all.keySet()) {
            Kind none = new Kind(name, 0, 0, "");
            Kind then = before.getOrDefault(name, none);
            Kind here = after.getOrDefault(name, none);
            if (!then.equals(here)) {
                found.add(
                        new Difference(
                                name,
                                here.cases < then.cases ? "CASES_LOST" : "HISTORY_REWRITTEN",
                                then.cases + " → " + here.cases));
            }
        }
        return found;
    }

    private static Map<String, Kind> byName(List<Kind> kinds) {
        Map<String, Kind> named = new TreeMap<>();
        kinds.forEach(kind -> named.put(kind.name, kind));
        return named;
    }

    /** The checkpoint as text (JSON Lines), with the signature as its last line. */
    public String signed(TrailKey key) {
        StringBuilder text = new StringBuilder(HEAD.formatted(asOf));
        for (Kind kind : kinds) {
            text.append(LINE.formatted(kind.name, kind.cases, kind.highest, kind.digest));
        }
        return text + SIGNATURE.formatted(signature(text.toString(), key));
    }

    /**
     * Reads a checkpoint, also from a mail with words around it.
     *
     * @param name of the file, for the sentences
     * @throws IOException with a sentence when it is none, or was not signed with this key
     */
    public static TrailCheckpoint read(String name, String text, TrailKey key) throws IOException {
        Matcher file = FILE.matcher(text.replace("\r\n", "\n"));
        if (!file.find()) {
            throw new IOException(name + " is no checkpoint of the history");
        }
        if (!file.group(4).equals(signature(file.group(1), key))) {
            throw new IOException(name + " was changed, or signed with another key");
        }
        List<Kind> kinds = new ArrayList<>();
        for (Matcher kind = KIND.matcher(file.group(3)); kind.find(); ) {
            kinds.add(
                    new Kind(
                            kind.group(1),
                            Long.parseLong(kind.group(2)),
                            Long.parseLong(kind.group(3)),
                            kind.group(4)));
        }
        try {
            return new TrailCheckpoint(Instant.parse(file.group(2)), kinds);
        } catch (DateTimeException e) {
            throw new IOException(name + " is no checkpoint of the history", e);
        }
    }

    private static String signature(String text, TrailKey key) {
        return key.seal("CHECKPOINT\n" + text);
    }
}
