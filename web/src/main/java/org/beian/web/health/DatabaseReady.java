package org.beian.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness check that the database answers over the application's own connection pool and holds
 * its basic data. The launcher looks for the name of this check in the response, because the server
 * alone reports "UP" even when the application was not deployed.
 */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private static final Logger LOG = System.getLogger(DatabaseReady.class.getName());

    @Inject EntityManager em;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try {
            return !em.createNativeQuery("select content from setting where name = 'system.mode'")
                    .getResultList()
                    .isEmpty();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The database does not answer", failure);
            return false;
        }
    }
}
