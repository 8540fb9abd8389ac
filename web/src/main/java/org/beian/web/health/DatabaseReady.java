package org.beian.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness check that the database answers over the application's own connection pool, within five
 * seconds, and holds its basic data. The launcher looks for the name of this check in the response,
 * because the server alone reports "UP" even when the application was not deployed.
 */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private static final Logger LOG = System.getLogger(DatabaseReady.class.getName());

    @Inject EntityManager em;

    @Resource ManagedExecutorService threads;

    private Duration patience = Duration.ofSeconds(5);
    private Future<Boolean> answer;

    protected DatabaseReady() {}

    DatabaseReady(EntityManager em, Duration patience) {
        this.em = em;
        this.patience = patience;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers(threads)).build();
    }

    /** Whether the database answers in time. */
    boolean answers(ExecutorService asking) {
        try {
            return asked(asking).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.log(Level.WARNING, "The database did not answer within {0}", patience);
        } catch (ExecutionException | RuntimeException e) {
            LOG.log(Level.WARNING, "The database does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** The answer to come; as long as the database owes one, it is not asked again. */
    private synchronized Future<Boolean> asked(ExecutorService asking) {
        if (answer == null || answer.isDone()) {
            answer = asking.submit(this::hasBasicData);
        }
        return answer;
    }

    private boolean hasBasicData() {
        return !em.createNativeQuery("select content from setting where name = 'system.mode'")
                .getResultList()
                .isEmpty();
    }
}
