package org.beian.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.beian.batch.job.CallerTasks;
import org.beian.monitoring.DatabaseWrites;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness check that the database answers over the application's own connection pool, in time,
 * and holds its basic data. Whether it takes writes is told beside: that is no cause of this node,
 * and whoever only reads is served. The launcher looks for the name of this check in the response,
 * because the server alone reports "UP" even when the application was not deployed.
 */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private final TimedAnswer<Boolean> answer = new TimedAnswer<>(this::hasBasicData);

    @Inject EntityManager em;
    @Inject DatabaseWrites writes;
    @Inject CallerTasks threads;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(answer.of(threads).orElse(false))
                .withData("takesWrites", writes.areTaken())
                .build();
    }

    private boolean hasBasicData() {
        return !em.createNativeQuery("select content from setting where name = 'system.mode'")
                .getResultList()
                .isEmpty();
    }
}
