package org.beian.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Liveness check that passes as long as the application is deployed: an unreachable database is no
 * reason to restart.
 */
@Liveness
@ApplicationScoped
public class DeploymentLive implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("deployment").up().build();
    }
}
