package org.beian.law;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Counters of the requests that each limit refused since the start of this node. Without a metrics
 * registry, as in tests outside of a server, nothing is counted.
 */
@ApplicationScoped
public class LimitRefusals {

    private static final Metadata METADATA =
            Metadata.builder()
                    .withName("beian_refusals")
                    .withDescription("Requests that a limit refused")
                    .build();

    @Inject Instance<MetricRegistry> registry;

    /** Registers all counters, so that each is there before its limit first refuses. */
    public void register() {
        for (RequestLimit limit : RequestLimit.values()) {
            counter(limit);
        }
    }

    /** Counts a request that is refused. */
    public void count(RequestLimit limit) {
        if (registry.isResolvable()) {
            counter(limit).inc();
        }
    }

    private Counter counter(RequestLimit limit) {
        return registry.get().counter(METADATA, new Tag("limit", limit.label()));
    }
}
