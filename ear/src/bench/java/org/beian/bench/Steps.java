package org.beian.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.beian.support.RegisterClient;

/** Duration of each step of an import, measured by polling its progress. */
final class Steps {

    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();
    private static final Set<String> ENDED = Set.of("COMPLETED", "REFUSED", "FAILED");

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private JsonNode last;

    /** Measures until the import has ended. */
    Steps(RegisterClient unit, String id) {
        long since = System.nanoTime();
        do {
            LockSupport.parkNanos(PAUSE_NANOS);
            last = unit.status(id);
            long now = System.nanoTime();
            JsonNode progress = last.path("progress");
            String step = progress.path("step").asText("null");
            String name = step.equals("null") ? progress.path("phase").asText() : step;
            seconds.merge(name, (now - since) / 1e9, Double::sum);
            since = now;
        } while (!ENDED.contains(last.path("state").asText()));
        if (!last.path("state").asText().equals("COMPLETED")) {
            throw new AssertionError(last.toString());
        }
    }

    /** The status of the import at its end. */
    JsonNode status() {
        return last;
    }

    double of(String step) {
        return seconds.getOrDefault(step, 0.0);
    }

    @Override
    public String toString() {
        StringBuilder words = new StringBuilder();
        seconds.forEach((step, time) -> words.append("%s %.2f s, ".formatted(step, time)));
        return words.toString();
    }
}
