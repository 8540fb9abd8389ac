package org.beian.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.batch.job.CallerTasks;
import org.beian.trail.TrailKeyCheck;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness check that the node has the key of the history: without it no act can be recorded, so
 * none can be done.
 */
@Readiness
@ApplicationScoped
public class TrailKeyReady implements HealthCheck {

    private final TimedAnswer<Boolean> answer = new TimedAnswer<>(() -> this.key.passes());

    @Inject TrailKeyCheck key;
    @Inject CallerTasks threads;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("trail-key")
                .status(answer.of(threads).orElse(false))
                .build();
    }
}
