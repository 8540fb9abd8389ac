package org.beian.filing.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.beian.filing.application.FiledPart;

/** Cancellations that wait for their decision in tests. */
@ApplicationScoped
class ExampleCancellations implements OpenCancellations {

    private final Map<String, FiledPart> open = new ConcurrentHashMap<>();

    void begin(String number, FiledPart part) {
        open.put(number, part);
    }

    @Override
    public Set<FiledPart> of(String number) {
        return open.containsKey(number) ? Set.of(open.get(number)) : Set.of();
    }
}
