package org.beian.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Client program that hands files in for the registers of addresses and domains. */
public final class RegisterClient {

    public static final String IP = BulkClient.IMPORTS + "/ip";
    public static final String DOMAINS = BulkClient.IMPORTS + "/domains";

    private static final Set<String> ENDED = Set.of("COMPLETED", "REFUSED", "FAILED");
    private static final Duration LONG = Duration.ofMinutes(30);

    private final Api api;

    public RegisterClient(Api api) {
        this.api = api;
    }

    /** A client of the system with the key of a unit. */
    public static RegisterClient of(RunningSystem system, String key) {
        return new RegisterClient(system.api(key));
    }

    /**
     * Hands a file of addresses in.
     *
     * @param query such as {@code ?dryRun=true}, or empty
     * @param file bytes, a text, or the path of a file packed with gzip
     */
    public Api.Answer sendAddresses(String query, Object file, String... headers) {
        return send(IP + query, file, headers);
    }

    /** Hands a file of domains in, as {@link #sendAddresses} does with addresses. */
    public Api.Answer sendDomains(String query, Object file, String... headers) {
        return send(DOMAINS + query, file, headers);
    }

    private Api.Answer send(String path, Object file, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!String.join(" ", headers).contains("Content-Type")) {
            boolean packed = file instanceof java.nio.file.Path;
            all.addAll(List.of("Content-Type", packed ? "application/gzip" : "text/csv"));
        }
        return api.post(path, file, all.toArray(String[]::new));
    }

    public JsonNode status(String id) {
        return api.get(BulkClient.IMPORTS + "/" + id).expect(200).json();
    }

    /** Waits until the import has ended. */
    public JsonNode ended(String id) {
        Eventually.within(
                LONG, "import " + id, () -> ENDED.contains(status(id).path("state").asText()));
        return status(id);
    }

    /** Waits as {@link #ended} does, and asserts that the import took effect. */
    public JsonNode completed(String id) {
        JsonNode done = ended(id);
        if (!done.path("state").asText().equals("COMPLETED")) {
            throw new AssertionError(done.toString());
        }
        return done;
    }

    /** The codes of all that was found, by row. */
    public Map<Long, Set<String>> found(String id) {
        Map<Long, Set<String>> found = new TreeMap<>();
        new BulkClient(api)
                .report(id)
                .forEach(
                        row ->
                                row.path("findings")
                                        .forEach(
                                                finding ->
                                                        found.computeIfAbsent(
                                                                        row.path("row").asLong(),
                                                                        key -> new TreeSet<>())
                                                                .add(
                                                                        finding.path("code")
                                                                                .asText())));
        return found;
    }

    public Api api() {
        return api;
    }
}
