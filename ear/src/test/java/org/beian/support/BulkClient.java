package org.beian.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Client program that hands applications in as files. */
public final class BulkClient {

    public static final String IMPORTS = "/api/v1/imports";
    public static final String FILINGS = IMPORTS + "/filings";

    private static final Set<String> ENDED = Set.of("COMPLETED", "REFUSED", "FAILED");
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Api api;

    public BulkClient(Api api) {
        this.api = api;
    }

    /**
     * @param query of the address, such as {@code ?dryRun=true}, or empty
     * @param headers names and values in turn
     */
    public Api.Answer send(String query, byte[] file, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!String.join(" ", headers).contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/x-ndjson"));
        }
        return api.post(FILINGS + query, file, all.toArray(String[]::new));
    }

    /** Sends a file of these lines and asserts that it was received. */
    public Api.Answer send(String query, List<?> lines) {
        return send(query, lines(lines)).expect(202);
    }

    public JsonNode status(String id) {
        return api.get(IMPORTS + "/" + id).expect(200).json();
    }

    /** Waits until the import has ended, whatever its result. */
    public JsonNode ended(String id) {
        Eventually.within(
                LONG, "import " + id, () -> ENDED.contains(status(id).path("state").asText()));
        return status(id);
    }

    /** The answers to all rows, fetched page by page. */
    public List<JsonNode> report(String id) {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "0";
        while (true) {
            JsonNode page =
                    api.get(IMPORTS + "/" + id + "/report?limit=500&cursor=" + cursor)
                            .expect(200)
                            .json()
                            .path("items");
            page.forEach(rows::add);
            if (page.size() < 500) {
                return rows;
            }
            cursor = page.get(page.size() - 1).path("row").asText();
        }
    }

    /** The file of rejected rows, header first. */
    public Api.Answer rejected(String id) {
        return api.get(IMPORTS + "/" + id + "/rejected.csv").expect(200);
    }

    public static byte[] lines(List<?> lines) {
        StringBuilder file = new StringBuilder();
        lines.forEach(line -> file.append(line).append('\n'));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
