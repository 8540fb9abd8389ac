package org.beian.filing.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Callers;
import org.beian.law.Clause;

/** Opened, stopped, confirmed, refused: what the register knows of an access beyond its filing. */
@ApplicationScoped
public class AccessFacts {

    @Inject EntityManager em;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * Adds a fact, in the transaction of the act that made it one.
     *
     * @param on the day on which it happened, in Shanghai
     * @param officer of the provider, at most 128 characters
     * @param reason at most 1000 characters, or null
     * @param accessApplicationId the application for access behind it, or null
     */
    @Clause("11.3.1")
    public void record(
            RegisteredAccess access,
            AccessFact.Kind kind,
            LocalDate on,
            String officer,
            String reason,
            Long accessApplicationId) {
        AccessFact fact =
                new AccessFact(
                        access.accessId(),
                        kind,
                        on,
                        officer,
                        callers.current().username(),
                        clock.instant());
        fact.because(reason, accessApplicationId);
        em.persist(fact);
    }

    /** What is known of an access, the oldest first. */
    public List<AccessFact> of(RegisteredAccess access) {
        return em.createQuery(
                        "select f from AccessFact f where f.accessId = :access order by f.id",
                        AccessFact.class)
                .setParameter("access", access.accessId())
                .getResultList();
    }
}
